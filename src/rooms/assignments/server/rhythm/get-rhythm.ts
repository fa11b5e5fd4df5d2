import type { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { deadlineOfCell } from "#rooms/extraction/model/index.ts";
import {
  type AssignmentId,
  type getRhythmEndpoint,
  isOverState,
  mayDecide,
  mayReadAssignments,
  mayReadWith,
  type NotAllowed,
  occurrenceActsOf,
  proposedRhythm,
  signOfLife,
} from "../../model/index.ts";
import { findLadder } from "../ladder/ladder-queries.ts";
import { bodiesOn } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { listOccurrenceRows, listRhythms, occurrenceFrom } from "./rhythm-queries.ts";

type ShownRhythm = z.output<typeof getRhythmEndpoint.output>;

/** In which rhythm an assignment recurs, and how each of its occurrences stands on the day. */
export async function getRhythm(
  db: Database,
  act: Act,
  id: AssignmentId,
): Promise<Outcome<ShownRhythm, NotAllowed | "assignment-not-found">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const row = await assignmentTables(db)
    .selectFrom("assignment")
    .select(["state", "version", "giver_id", "given_on", "told_on"])
    .select(["deadline_kind", "deadline_value", "deadline_in_text"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return refuse("assignment-not-found");
  const bodies = await bodiesOn(db, act, { id, giverId: OrganisationId.nullable().parse(row.giver_id) }, act.on);
  const allowed = mayReadWith(act.actor, bodies);
  if (!allowed.ok) return allowed;

  const versions = await listRhythms(db, act, id);
  const { aliveDays: officeAliveDays } = (await findLadder(db, act.workspaceId)).ladder;
  const [stands] = versions;
  const aliveDays = stands?.every === "ongoing" ? (stands.aliveDays ?? officeAliveDays) : null;
  const isOpen = !isOverState(row.state) && row.state !== "suspended";
  const deadline = deadlineOf(row);
  const lastSignOn = PlainDate.parse(row.told_on ?? row.given_on);
  return done({
    asOf: act.on,
    version: row.version,
    isRecurringInWords: deadline?.kind === "recurring",
    proposal: proposedRhythm(deadline),
    versions,
    occurrences: (await listOccurrenceRows(db, act, id)).map((each) => {
      const shown = occurrenceFrom(each, act.on);
      return { ...shown, offered: isOpen ? occurrenceActsOf(act.actor, shown.state, bodies) : [] };
    }),
    life:
      aliveDays === null
        ? null
        : { lastSignOn, hasToldOnce: row.told_on !== null, ...signOfLife(lastSignOn, aliveDays, act.on) },
    officeAliveDays,
    isOpen,
    maySet: !isOverState(row.state) && mayDecide(act.actor, { bodies: bodies.givers }).ok,
  });
}

type DeadlineRow = {
  readonly deadline_kind: string | null;
  readonly deadline_value: string | null;
  readonly deadline_in_text: string | null;
};

/** As extraction read it from a plan; the words of a document outside a plan are read now. */
function deadlineOf({ deadline_kind: kind, deadline_value: value, deadline_in_text: words }: DeadlineRow) {
  if (kind !== null && value !== null) return { kind, value };
  return words === null ? null : deadlineOfCell(words);
}
