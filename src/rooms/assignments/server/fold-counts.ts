import { sql } from "kysely";
import type { Database } from "#store/index.ts";

/** So many appended rows are folded by one statement; a burst is folded over the next runs of the loop. */
const ROWS_PER_FOLD = 5_000;
const NOBODY = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Adds appended sums to those already folded, so that a reader adds few rows. One statement: a reader sees the sums before or after
 * it, both equal. Writers only append, so nobody waits. Sums that came to nothing go.
 */
export async function foldCounts(db: Database, workspaceId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await foldSome(db, workspaceId)) === ROWS_PER_FOLD);
}

async function foldSome(db: Database, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ readonly taken: string }>`
    with taken as (
      delete from assignment_count where workspace_id = ${workspaceId} and id in (
        select id from assignment_count where workspace_id = ${workspaceId} and not is_folded limit ${ROWS_PER_FOLD})
      returning *
    ), touched as (
      select distinct ${keyOf("taken")} as key from taken
    ), older as (
      delete from assignment_count using touched
      where workspace_id = ${workspaceId} and is_folded and ${keyOf("assignment_count")} = touched.key
      returning assignment_count.*
    ), folded as (
      insert into assignment_count
        (workspace_id, id, organisation_id, valid_from, valid_to, state, due_on, is_late, is_folded, count)
      select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, state, due_on, is_late, true, sum(count)
      from (select * from taken union all select * from older) added
      group by workspace_id, organisation_id, valid_from, valid_to, state, due_on, is_late
      having sum(count) <> 0
    )
    select count(*) as taken from taken`.execute(db);
  return Number(rows[0]?.taken ?? 0);
}

/** Nulls made comparable, so that the join may hash. */
function keyOf(table: "taken" | "assignment_count") {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`row(coalesce(${column("organisation_id")}, ${NOBODY}), coalesce(${column("valid_from")}, '-infinity'::date),
    coalesce(${column("valid_to")}, 'infinity'::date), ${column("state")}, coalesce(${column("due_on")}, 'infinity'::date),
    coalesce(${column("is_late")}::int, -1))`;
}
