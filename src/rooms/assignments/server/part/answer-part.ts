import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  isOverState,
  mayStepPart,
  type NotAllowed,
  type PartAct,
  PartId,
  type PartRefused,
  type PartState,
  takePartStep,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import {
  findLeadingGroups,
  insertParts,
  listPartRows,
  type PartRow,
  partsOnDay,
  savePartStep,
  type Whole,
} from "./part-queries.ts";

export type AnswerPart = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly asked: {
    readonly partId: PartId | null;
    readonly organisationId: OrganisationId;
    readonly act: PartAct;
    readonly words: string | null;
    readonly product: string | null;
  };
};
export type AnswerPartRefusal =
  | NotAllowed
  | PartRefused
  | "assignment-not-found"
  | "assignment-over"
  | "part-not-found"
  | "assignment-moved";
type Answered = { readonly partId: PartId; readonly state: PartState; readonly version: number };

/** One step in the life of a part. The assignment's row is held, so that two first words of one member take turns. */
export async function answerPart(
  db: Database,
  act: Act,
  { assignmentId, version, asked }: AnswerPart,
): Promise<Outcome<Answered, AnswerPartRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Answered, AnswerPartRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const whole = { id: assignmentId, givenOn: held.givenOn, dueOn: held.course.dueOn };
    const part = await findPart(transaction, act, whole, asked);
    const { leads } = await bodiesOn(transaction, act, held, act.on);
    const allowed = mayStepPart(act.actor, asked.act, { leads, holder: part?.holderId ?? null });
    if (!allowed.ok) return allowed;
    if (!part) return refuse("part-not-found");
    if (isOverState(held.course.state)) return refuse("assignment-over");
    if (part.version !== version) return refuse("assignment-moved");
    const next = takePartStep(part, { ...asked, on: act.on });
    if (!next.ok) return next;

    const kept = part.id === null ? { ...part, id: newId(PartId) } : { ...part, id: part.id };
    if (part.id === null) await insertParts(transaction, act, assignmentId, [kept]);
    await savePartStep(transaction, act, { ...asked, part: kept, to: next.value.state });
    await appendAudit(transaction, act, {
      act: "part-moved",
      subject: { kind: "assignment", id: assignmentId },
      before: { state: part.state },
      after: { ...asked, partId: kept.id, state: next.value.state },
    });
    return done({ partId: kept.id, state: next.value.state, version: part.version + 1 });
  });
}

async function findPart(
  transaction: OpenTransaction,
  act: Act,
  whole: Whole,
  { partId, organisationId }: AnswerPart["asked"],
): Promise<PartRow | undefined> {
  const rows = await listPartRows(transaction, act, [whole.id]);
  const parts = partsOnDay(whole, rows, await findLeadingGroups(transaction, act, whole.id));
  if (partId !== null) return parts.find(({ id }) => id === partId);
  return parts.find((part) => part.kind === "member" && part.holderId === organisationId);
}
