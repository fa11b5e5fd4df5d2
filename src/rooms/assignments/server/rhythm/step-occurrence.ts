import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  isOverState,
  mayStepOccurrence,
  type NotAllowed,
  type OccurrenceAct,
  type OccurrenceRefused,
  OccurrenceState,
  takeOccurrenceStep,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { changeOccurrences } from "./judge-rows.ts";
import { insertOccurrenceStep, type OccurrenceRow } from "./rhythm-queries.ts";

export type StepOccurrence = {
  readonly assignmentId: AssignmentId;
  readonly period: string;
  readonly version: number;
  readonly asked: { readonly act: OccurrenceAct; readonly words: string | null; readonly product?: string | null };
};
type Stepped = { readonly period: string; readonly state: OccurrenceState; readonly version: number };
type Refused =
  | NotAllowed
  | OccurrenceRefused
  | "assignment-not-found"
  | "assignment-moved"
  | "occurrence-not-found"
  | "rhythm-assignment-over";

/** One step in the life of one occurrence; the assignment itself goes on. Its row is held, so that two steps take turns. */
export async function stepOccurrence(
  db: Database,
  act: Act,
  { assignmentId, period, version, asked }: StepOccurrence,
): Promise<Outcome<Stepped, Refused>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Stepped, Refused>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const allowed = mayStepOccurrence(act.actor, asked.act, await bodiesOn(transaction, act, held, act.on));
    if (!allowed.ok) return allowed;
    const { state: whole } = held.course;
    if (isOverState(whole) || whole === "suspended") return refuse("rhythm-assignment-over");
    const row = await findOccurrence(transaction, act, assignmentId, period);
    if (!row) return refuse("occurrence-not-found");
    if (row.version !== version) return refuse("assignment-moved");
    const said = { act: asked.act, words: asked.words, product: asked.product ?? null };
    const before = OccurrenceState.parse(row.state);
    const next = takeOccurrenceStep(before, said);
    if (!next.ok) return next;
    await changeOccurrences(transaction, act.workspaceId, [assignmentId], async () => {
      await assignmentTables(transaction)
        .updateTable("assignment_occurrence")
        .set({ state: next.value, version: version + 1, ...columnsOf(act, said) })
        .where("workspace_id", "=", act.workspaceId)
        .where("assignment_id", "=", assignmentId)
        .where("period", "=", period)
        .execute();
      await insertOccurrenceStep(transaction, act, row, said);
    });
    await appendAudit(transaction, act, {
      act: "occurrence-moved",
      subject: { kind: "assignment", id: assignmentId },
      before: { period, state: before, words: row.words, product: row.product, reportedOn: row.reported_on },
      after: { period, ...said, state: next.value },
    });
    return done({ period, state: next.value, version: version + 1 });
  });
}

function columnsOf(act: Act, { act: step, words, product }: { act: OccurrenceAct; words: string | null; product: string | null }) {
  if (step === "report") return { reported_on: act.on, reported_by: act.actor.name, words, product };
  return { decided_on: act.on, decided_by: act.actor.name, decision: words };
} // prettier-ignore

function findOccurrence(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  period: string,
): Promise<OccurrenceRow | undefined> {
  return assignmentTables(transaction)
    .selectFrom("assignment_occurrence")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .where("period", "=", period)
    .executeTakeFirst();
}
