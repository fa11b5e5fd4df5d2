import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";

/**
 * Adds assignments to the sums (`+1`) or takes them out (`-1`) as they stand in this transaction: take out, change, add. Once for all
 * together (no organisation), and for each body that leads, with the days on which it does, so that a sum is right for any day. Two
 * duties of one assignment that came to one body count once.
 */
export async function appendCounts(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
  sign: 1 | -1,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into assignment_count (workspace_id, id, state, due_on, is_late, is_folded, count)
    select workspace_id, gen_random_uuid(), state, due_on, is_late, false, ${sign}::int * count(*) from assignment
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
    group by workspace_id, state, due_on, is_late`.execute(transaction);
  await sql`
    insert into assignment_count
      (workspace_id, id, organisation_id, valid_from, valid_to, state, due_on, is_late, is_folded, count)
    select workspace_id, gen_random_uuid(), organisation_id, lower(span), upper(span) - 1, state, due_on, is_late, false,
      ${sign}::int * count(*)
    from (
      select held.workspace_id, held.assignment_id, held.organisation_id, counted.state, counted.due_on, counted.is_late,
        unnest(range_agg(daterange(held.valid_from, held.valid_to, '[]'))) as span
      from assignment_holding held
      join assignment counted on counted.workspace_id = held.workspace_id and counted.id = held.assignment_id
      where held.workspace_id = ${workspaceId} and held.assignment_id = any (${ids}::uuid[]) and held.role = 'lead'
      group by held.workspace_id, held.assignment_id, held.organisation_id, counted.state, counted.due_on, counted.is_late
    ) spans
    group by workspace_id, organisation_id, span, state, due_on, is_late`.execute(transaction);
}
