import { sql } from "kysely";
import type { MovingRows } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** How many rows a person is shown by name. */
const SHOWN = 100;
const LABEL = "assignments.succession.steps";
const OPEN = {
  assignment_part: sql`state in ('open', 'handed-back')`,
  assignment_obstacle: sql`state = 'open'`,
} as const;
const TABLES = ["assignment_part", "assignment_obstacle"] as const;

/** Shares that are still to be done and obstacles that are still to be removed go to whoever goes on. They stand with one body, without days. */
export const openStepsFollow: SuccessionFollower = {
  label: LABEL,
  isDated: false,

  preview: async (db, act, { handovers }) => {
    const rows: MovingRows[] = [];
    for (const { from, to, rule } of handovers) {
      const { count, examples } = await openWith(db, act, from);
      if (count > 0) rows.push({ label: LABEL, from, to, rule, count, examples });
    }
    return rows;
  },

  follow: async (transaction, act, { handovers }) => {
    for (const { from, to } of handovers) {
      for (const table of TABLES) {
        await sql`update ${sql.table(table)} set holder_id = ${to}::uuid
          where workspace_id = ${act.workspaceId} and holder_id = ${from} and ${OPEN[table]}`.execute(transaction);
      }
    }
  },

  countHeld: async (db, act) => {
    let count = 0;
    for (const table of TABLES) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}
        where workspace_id = ${act.workspaceId} and holder_id is not null and ${OPEN[table]}`.execute(db);
      count += rows[0]?.count ?? 0;
    }
    return count;
  },
};

async function openWith(db: Database, act: Act, body: string) {
  const open = TABLES.map(
    (table) => sql`select assignment_id from ${sql.table(table)}
      where workspace_id = ${act.workspaceId} and holder_id = ${body} and ${OPEN[table]}`,
  );
  const { rows } = await sql<{ id: string; code: string; words: string; count: number }>`
    select given.id, given.code, given.words, count(*) over () as count
    from (${sql.join(open, sql` union all `)}) step
    join assignment given on given.workspace_id = ${act.workspaceId} and given.id = step.assignment_id
    order by given.code, given.id limit ${SHOWN}`.execute(db);
  return { count: rows[0]?.count ?? 0, examples: rows.map(({ id, code, words }) => ({ id, code, words })) };
}
