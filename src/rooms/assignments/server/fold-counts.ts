import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "#shared/plain-date.ts";
import { done } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { cameDue, cellIn, eachCell, pastOn, rolledTo, SIDES, signOf, spread } from "./read-tally.ts";

/** So many appended rows are folded by one statement; a burst is folded over the next runs of the loop. */
const ROWS_PER_FOLD = 5_000;
const NOBODY = sql`'00000000-0000-0000-0000-000000000000'::uuid`;
const TALLY = sql`assignment_tally (workspace_id, id, organisation_id, valid_from, valid_to, rolled_to, ${eachCell((column) => column)})`;

/**
 * Rolls the tally to a day and adds appended sums to those already folded, so that a reader adds few rows. One statement each: a reader
 * sees the sums before or after it, both equal. Writers only append, so nobody waits; a fold waits for another. Sums that came to
 * nothing go.
 */
export async function foldCounts(
  db: Database,
  workspaceId: string,
  { on, signal }: { readonly on: PlainDate; readonly signal: AbortSignal },
): Promise<void> {
  let taken = ROWS_PER_FOLD;
  while (!signal.aborted && taken === ROWS_PER_FOLD) {
    const folded = await inTransaction(db, async (transaction) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`fold ${workspaceId}`}, 0))`.execute(transaction);
      await roll(transaction, workspaceId, on);
      return done(await foldSome(transaction, workspaceId, on));
    });
    taken = folded.ok ? folded.value : 0;
  }
}

/** Of a workspace into which another one came: all sums count as appended, so that the next fold adds theirs to ours. */
export async function unfoldCounts(transaction: OpenTransaction, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fold ${workspaceId}`}, 0))`.execute(transaction);
  await sql`delete from assignment_tally where workspace_id = ${workspaceId}`.execute(transaction);
  await sql`update assignment_count set is_folded = false where workspace_id = ${workspaceId}`.execute(transaction);
}

/** Of bodies that are about to go: whoever leads nothing on any day has sums that come to nothing, folded or not. */
export async function forgetCounts(
  transaction: OpenTransaction,
  workspaceId: string,
  bodies: readonly string[],
): Promise<void> {
  if (bodies.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fold ${workspaceId}`}, 0))`.execute(transaction);
  for (const table of ["assignment_count", "assignment_tally"]) {
    await sql`delete from ${sql.table(table)} summed
      where workspace_id = ${workspaceId} and organisation_id = any(${bodies}::uuid[]) and not exists (
        select from assignment_holding held where held.workspace_id = ${workspaceId}
          and held.organisation_id = summed.organisation_id and held.role = 'lead')`.execute(transaction);
  }
}

/** What has come due since is past from now on. */
async function roll(transaction: OpenTransaction, workspaceId: string, on: PlainDate): Promise<void> {
  const day = sql`${on}::date`;
  await sql`
    insert into ${TALLY}
    select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, rolled_to, ${spread(sql`cell`, sql`count`)} from (
      select workspace_id, organisation_id, valid_from, valid_to, ${cellIn(sql`side.is_past`)} as cell, rolled.rolled_to,
        ${signOf(day)} * count as count
      from ${rolledTo(workspaceId)} cross join assignment_count cross join ${SIDES}
      where workspace_id = ${workspaceId} and is_folded and ${cameDue(day)}
    ) came_due group by 1, 3, 4, 5, 6
    ${ADDED}`.execute(transaction);
  await sql`delete from assignment_tally where workspace_id = ${workspaceId} and ${NOTHING}`.execute(transaction);
  await sql`update assignment_tally set rolled_to = ${day} where workspace_id = ${workspaceId} and rolled_to <> ${day}`.execute(
    transaction,
  );
}

async function foldSome(transaction: OpenTransaction, workspaceId: string, on: PlainDate): Promise<number> {
  const day = sql`${on}::date`;
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
    ), tallied as (
      insert into ${TALLY}
      select workspace_id, gen_random_uuid(), organisation_id, valid_from, valid_to, ${day}, ${spread(cellIn(pastOn(day)), sql`count`)}
      from taken group by 1, 3, 4, 5
      ${ADDED}
    )
    select count(*) as taken from taken`.execute(transaction);
  return Number(rows[0]?.taken ?? 0);
}

const ADDED: RawBuilder<unknown> = sql`on conflict on constraint assignment_tally_unique_body
  do update set ${eachCell((column) => sql`${column} = assignment_tally.${column} + excluded.${column}`)}`;

/** A row that came to nothing, as of a body that carries nothing any more. */
const NOTHING: RawBuilder<unknown> = sql`(${eachCell((column) => column)}) = (0, 0, 0, 0, 0)`;

/** Nulls made comparable, so that the join may hash. */
function keyOf(table: "taken" | "assignment_count") {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql`row(coalesce(${column("organisation_id")}, ${NOBODY}), coalesce(${column("valid_from")}, '-infinity'::date),
    coalesce(${column("valid_to")}, 'infinity'::date), ${column("state")}, coalesce(${column("due_on")}, 'infinity'::date),
    coalesce(${column("is_late")}::int, -1))`;
}
