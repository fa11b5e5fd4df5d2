import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { AssignmentId, type CountedOccurrence, OccurrenceAct } from "../../model/index.ts";
import { appendCounts } from "../count-writes.ts";
import { copyToHoldings } from "../course-rows.ts";

/**
 * Puts the judged day and lateness of some assignments on their rows, as `judgedBy` reckons them from their occurrences. Called where a
 * step or an occurrence was written; the rows of assignments without occurrences stay as their steps have put them.
 */
export async function judgeRows(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<void> {
  await sql`
    update assignment judged set
      due_on = case when judged.state in ('confirmed', 'ended', 'replaced') then judged.own_due_on
        else least(judged.own_due_on, stand.owed_on) end,
      is_late = case when judged.state in ('reported-done', 'confirmed') then
        coalesce(judged.reported_on > judged.own_due_on, false) or coalesce(stand.was_late, false)
          or coalesce(stand.owed_on < judged.reported_on, false) end
    from (
      select made.assignment_id,
        min(made.due_on) filter (where made.due_on > coalesce(answered.due_on, '-infinity')) as owed_on,
        bool_or(made.reported_on > made.due_on) filter (where made.due_on = answered.due_on and made.state in ('reported', 'confirmed'))
          as was_late
      from assignment_occurrence made
      cross join lateral (select max(other.due_on) as due_on from assignment_occurrence other
        where other.workspace_id = made.workspace_id and other.assignment_id = made.assignment_id
          and other.state in ('reported', 'confirmed')) answered
      where made.workspace_id = ${workspaceId} and made.assignment_id = any (${ids}::uuid[])
      group by made.assignment_id
    ) stand
    where judged.workspace_id = ${workspaceId} and judged.id = stand.assignment_id`.execute(transaction);
}

/** The same around a change of occurrences: out of the sums, the change, into the sums again. The rows are held by the caller. */
export async function changeOccurrences<Value>(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
  change: () => Promise<Value>,
): Promise<Value> {
  await appendCounts(transaction, workspaceId, ids, -1);
  const value = await change();
  await judgeOwn(transaction, workspaceId, ids);
  await copyToHoldings(transaction, workspaceId, ids);
  await appendCounts(transaction, workspaceId, ids, 1);
  return value;
}

/** An assignment whose last occurrence was dropped is judged by its own deadline again. */
async function judgeOwn(transaction: OpenTransaction, workspaceId: WorkspaceId, ids: readonly string[]): Promise<void> {
  await sql`update assignment set due_on = own_due_on where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
    and due_on is distinct from own_due_on`.execute(transaction);
  await judgeRows(transaction, workspaceId, ids);
}

type Row = {
  readonly assignment_id: string;
  readonly due_on: string;
  readonly asked_from: string;
  readonly steps: readonly { act: string; on: string; words: string | null; product: string | null }[];
};

/** The occurrences of some assignments with their steps, for any day that is asked about. */
export async function listCountedOccurrences(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<AssignmentId, readonly CountedOccurrence[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select made.assignment_id, made.due_on, rhythm.set_on as asked_from,
      coalesce((select json_agg(json_build_object('act', step.act, 'on', step.taken_on, 'words', step.words, 'product', step.product)
        order by step.ordinal) from assignment_occurrence_step step where step.workspace_id = made.workspace_id
        and step.assignment_id = made.assignment_id and step.period = made.period), '[]') as steps
    from assignment_occurrence made
    join assignment_rhythm rhythm on rhythm.workspace_id = made.workspace_id and rhythm.assignment_id = made.assignment_id
      and rhythm.ordinal = made.rhythm_ordinal
    where made.workspace_id = ${workspaceId} and made.assignment_id = any (${ids}::uuid[])
    order by made.assignment_id, made.due_on`.execute(db);
  return Map.groupBy(
    rows.map((row) => ({
      assignmentId: AssignmentId.parse(row.assignment_id),
      dueOn: PlainDate.parse(row.due_on),
      askedFrom: PlainDate.parse(row.asked_from),
      steps: row.steps.map((step) => ({ ...step, act: OccurrenceAct.parse(step.act), on: PlainDate.parse(step.on) })),
    })),
    ({ assignmentId }) => assignmentId,
  );
}
