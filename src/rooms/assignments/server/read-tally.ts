import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";

/** So many assignments of a body (null: of all bodies together, each once), alike in what the official cells ask. */
export type Sum = {
  readonly body: string | null;
  readonly state: string;
  readonly late: boolean | null;
  /** Whether the due day is past on the day asked. */
  readonly past: boolean;
  readonly count: string;
};

export const NO_BODY = sql`organisation_id is null`;

/**
 * What is kept, as of the day of the act: the tally, what was appended since the last fold, and what has come due since the tally was
 * rolled, taken from one side of today and added to the other. None of them grows with the number of assignments that stand.
 */
export function sumsOfDay({ workspaceId, on }: Act, whom: RawBuilder<unknown>): RawBuilder<Sum> {
  const ofThese = sql`workspace_id = ${workspaceId} and ${whom}
    and coalesce(valid_from <= ${on}, true) and coalesce(valid_to >= ${on}, true)`;
  return sql<Sum>`
    select organisation_id as body, state, is_late as late, is_past as past, sum(count)::bigint as count from (
      select organisation_id, state, is_late, is_past, count from assignment_tally where ${ofThese}
      union all
      select organisation_id, state, is_late, coalesce(due_on < ${on}, false), count from assignment_count
      where ${ofThese} and not is_folded
      union all
      select organisation_id, state, is_late, side.is_past, case when side.is_past = (rolled.rolled_to < ${on}) then count else -count end
      from ${rolledTo(workspaceId)} cross join assignment_count cross join (values (true), (false)) side(is_past)
      where ${ofThese} and is_folded and ${cameDue(sql`${on}::date`)}
    ) kept
    group by 1, 2, 3, 4 having sum(count) <> 0`;
}

/** The day to which the tally has been rolled; no row before the first fold, when there is nothing to move. */
export function rolledTo(workspaceId: string): RawBuilder<unknown> {
  return sql`(select rolled_to from assignment_tally where workspace_id = ${workspaceId} limit 1) rolled`;
}

/** Whether a due day lies between the day of the tally and another, on whichever side that is. */
export function cameDue(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(due_on, '9999-12-31'::date) >= least(rolled.rolled_to, ${day})
    and coalesce(due_on, '9999-12-31'::date) < greatest(rolled.rolled_to, ${day})`;
}
