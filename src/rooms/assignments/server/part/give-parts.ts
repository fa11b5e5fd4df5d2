import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listCommuneCommittees, listNamed } from "#rooms/organisations/server/index.ts";
import { fold } from "#shared/fold.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  type GiveParts,
  isOverState,
  mayCompile,
  type NotAllowed,
  PartId,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { insertParts, listPartRows, silentMember } from "./part-queries.ts";

export type GivePartsRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "assignment-over"
  | "organisation-not-found"
  | "part-nobody"
  | "part-day-passed"
  | "part-after-whole"
  | "part-silence-without-day";
type Given = { readonly given: number; readonly alreadyGiven: number };

/** Shares or questions to one body, several, or every commune. What a body was asked in the same words before is not asked twice. */
export async function giveParts(
  db: Database,
  act: Act,
  { assignmentId, asked }: { readonly assignmentId: AssignmentId; readonly asked: GiveParts },
): Promise<Outcome<Given, GivePartsRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Given, GivePartsRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const { leads } = await bodiesOn(transaction, act, held, act.on);
    const allowed = mayCompile(act.actor, { bodies: leads });
    if (!allowed.ok) return allowed;
    if (isOverState(held.course.state)) return refuse("assignment-over");
    const day = dayFits(asked, act.on, held.course.dueOn);
    if (!day.ok) return day;
    const communes = asked.everyCommune ? await listCommuneCommittees(transaction, act.workspaceId, act.on) : [];
    const ids = [...new Set([...asked.organisationIds, ...communes])];
    if (ids.length === 0) return refuse("part-nobody");
    const known = await listNamed(transaction, act.workspaceId, ids);
    if (known.length < ids.length) return refuse("organisation-not-found");

    const before = await listPartRows(transaction, act, [assignmentId]);
    const keyOf = (kind: string, words: string | null, body: string) => `${kind} ${body} ${fold(words ?? "")}`;
    const there = new Set(before.map((part) => keyOf(part.kind, part.words, part.organisationId)));
    const fresh = ids.filter((id) => !there.has(keyOf(asked.kind, asked.words, id)));
    const whole = { id: assignmentId, givenOn: act.on, dueOn: asked.dueOn };
    const { kind, words, isDeemed } = asked;
    const parts = fresh.map((id) => ({ ...silentMember(whole, OrganisationId.parse(id)), id: newId(PartId), kind, words, isDeemed })); // prettier-ignore
    await insertParts(transaction, act, assignmentId, parts);
    await appendAudit(transaction, act, {
      act: "parts-given",
      subject: { kind: "assignment", id: assignmentId },
      after: { kind, words, dueOn: asked.dueOn, isDeemed, bodies: fresh },
    });
    return done({ given: fresh.length, alreadyGiven: ids.length - fresh.length });
  });
}

function dayFits(
  { dueOn, isDeemed }: GiveParts,
  on: PlainDate,
  wholeDueOn: PlainDate | null,
): Outcome<void, "part-day-passed" | "part-after-whole" | "part-silence-without-day"> {
  if (dueOn === null) return isDeemed ? refuse("part-silence-without-day") : done(undefined);
  if (dueOn < on) return refuse("part-day-passed");
  if (wholeDueOn !== null && wholeDueOn >= on && dueOn > wholeDueOn)
    return refuse("part-after-whole", { day: wholeDueOn });
  return done(undefined);
}
