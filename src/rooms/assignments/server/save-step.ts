import type { Act } from "#shared/act.ts";
import { appendAudit, type OpenTransaction } from "#store/index.ts";
import type { AssignmentId, Course, Step } from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { copyToHoldings, courseColumns, insertSteps } from "./course-rows.ts";
import { judgeRows } from "./rhythm/judge-rows.ts";
import { assignmentTables } from "./tables.ts";

export type MovedAssignment = {
  readonly id: AssignmentId;
  readonly version: number;
  readonly stepCount: number;
  readonly before: Course;
  readonly after: Course;
  readonly step: Step;
};

/** Saves one step that was judged already: the step itself, where it has led, the sums, and the audit. The row is held by the caller. */
export async function saveStep(transaction: OpenTransaction, act: Act, moved: MovedAssignment): Promise<void> {
  const { id, before, after, step, stepCount } = moved;
  const ordinal = stepCount + 1;
  const isCounted = before.state !== after.state || before.dueOn !== after.dueOn || before.isLate !== after.isLate;
  if (isCounted) await appendCounts(transaction, act.workspaceId, [id], -1);
  await assignmentTables(transaction)
    .updateTable("assignment")
    .set({ ...courseColumns(after), step_count: ordinal, version: moved.version + 1 })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
  await judgeRows(transaction, act.workspaceId, [id]);
  await insertSteps(transaction, act, [{ assignmentId: id, ordinal, from: before.state, to: after.state, step }]);
  if (isCounted) {
    await copyToHoldings(transaction, act.workspaceId, [id]);
    await appendCounts(transaction, act.workspaceId, [id], 1);
  }
  await appendAudit(transaction, act, {
    act: "assignment-moved",
    subject: { kind: "assignment", id },
    before: { state: before.state, dueOn: before.dueOn },
    after: { ...step, state: after.state, dueOn: after.dueOn, firstDueOn: after.firstDueOn },
  });
}
