import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { AssignmentState, cellBy, type OfficialCell } from "../model/index.ts";

const CELLS = ["done_in_time", "done_late", "open_in_time", "open_overdue", "outside"] as const;

/** How many assignments of a body (null: of all bodies together, each once) stand in each official cell, and outside the four. */
export type Sums = { readonly body: string | null } & Readonly<Record<(typeof CELLS)[number], string>>;

/** The columns of the tally, each with what `write` makes of it. */
export function eachCell(
  write: (column: RawBuilder<unknown>, cell: string) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql.join(CELLS.map((column) => write(sql.ref(column), column.replaceAll("_", "-"))));
}

/** Rows of a cell and a count, summed into one column for each cell. */
export function spread(cell: RawBuilder<unknown>, count: RawBuilder<unknown>): RawBuilder<unknown> {
  return eachCell((column, name) => sql`coalesce(${SUM(count)} filter (where ${cell} = ${name}), 0) as ${column}`);
}

/**
 * What is kept, as of the day of the act: the tally, what was appended since the last fold, and what has come due since the tally was
 * rolled, taken from one cell and added to the other. None of them grows with the number of assignments that stand.
 */
export function sumsOfDay({ workspaceId, on }: Act, whom: RawBuilder<unknown>): RawBuilder<Sums> {
  const ofThese = sql`workspace_id = ${workspaceId} and ${whom}
    and coalesce(valid_from <= ${on}, true) and coalesce(valid_to >= ${on}, true)`;
  const day = sql`${on}::date`;
  return sql<Sums>`
    select organisation_id as body, ${eachCell((column) => sql`${SUM(column)} as ${column}`)} from (
      select organisation_id, ${eachCell((column) => column)} from assignment_tally where ${ofThese}
      union all
      select organisation_id, ${spread(sql`cell`, sql`count`)} from (
        select organisation_id, ${cellIn(pastOn(day))} as cell, count from assignment_count where ${ofThese} and not is_folded
        union all
        select organisation_id, ${cellIn(sql`side.is_past`)}, ${signOf(day)} * count
        from ${rolledTo(workspaceId)} cross join assignment_count cross join ${SIDES} where ${ofThese} and is_folded and ${cameDue(day)}
      ) moved group by 1
    ) kept
    group by 1`;
}

/** Counts of eight bytes would be added as decimals, a third slower; no count of assignments needs more than four. */
const SUM = (count: RawBuilder<unknown>) => sql`sum(${count}::int)`;

/** Whether the due day of a row is past on a day. */
export function pastOn(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(due_on < ${day}, false)`;
}

/** The cell of a row of `assignment`, or of a sum: the model's own table of every state, lateness and side of the due day. */
export function cellIn(isPast: RawBuilder<unknown>): RawBuilder<unknown> {
  const whens = [...KEYS_BY_CELL].map(
    ([cell, keys]) => sql`when ${keyOf(isPast)} = any (${keys}::text[]) then ${cell}`,
  );
  return sql`case ${sql.join(whens, sql` `)} end`;
}

function keyOf(isPast: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`concat(state, ' ', coalesce(is_late::text, '-'), ' ', (${isPast})::text)`;
}

const KEYS_BY_CELL = new Map<OfficialCell | "outside", string[]>();
for (const state of AssignmentState.options) {
  for (const isLate of [null, true, false]) {
    for (const isPast of [true, false]) {
      const cell = cellBy({ state, isLate, isPast }) ?? "outside";
      KEYS_BY_CELL.set(cell, [...(KEYS_BY_CELL.get(cell) ?? []), `${state} ${isLate ?? "-"} ${isPast}`]);
    }
  }
}

/** The day to which the tally has been rolled; no row before the first fold, when there is nothing to move. */
export function rolledTo(workspaceId: string): RawBuilder<unknown> {
  return sql`(select rolled_to from assignment_tally where workspace_id = ${workspaceId} limit 1) rolled`;
}

/** What comes due leaves the cell of one side and enters that of the other; going back in time, the other way round. */
export const SIDES = sql`(values (true), (false)) side(is_past)`;
export function signOf(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when side.is_past = (rolled.rolled_to < ${day}) then 1 else -1 end`;
}

/** Whether a due day lies between the day of the tally and another, on whichever side that is. */
export function cameDue(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(due_on, '9999-12-31'::date) >= least(rolled.rolled_to, ${day})
    and coalesce(due_on, '9999-12-31'::date) < greatest(rolled.rolled_to, ${day})`;
}
