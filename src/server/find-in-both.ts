import { sql } from "kysely";
import type { Database, OpenTransaction } from "#store/index.ts";

/** Rows that two workspaces each call by the same words or number, though they are not one record. */
export type InBoth = { readonly table: string; readonly count: number; readonly examples: readonly string[] };

type Asked = {
  readonly from: string;
  readonly into: string;
  /** Records that are known to be one: they do not collide. */
  readonly held: ReadonlySet<string>;
};

const SHOWN = 3;

/** Every table in which both have rows of the same code, number or period; the fullest first. */
export async function findInBoth(
  scratch: Database,
  here: OpenTransaction,
  { from, into, held }: Asked,
): Promise<readonly InBoth[]> {
  const found: InBoth[] = [];
  for (const { table, columns } of await listNaturalKeys(here)) {
    const coming = (await listCalled(scratch, table, columns, from)).filter(({ id }) => !held.has(id));
    if (coming.length === 0) continue;
    const present = new Set((await listCalled(here, table, columns, into)).map(({ called }) => called));
    const both = coming.map(({ called }) => called).filter((called) => present.has(called));
    if (both.length > 0) found.push({ table, count: both.length, examples: both.slice(0, SHOWN) });
  }
  return found.toSorted((one, other) => other.count - one.count);
}

/** What the database itself refused, in the words of the two rows: `Key (…)=(…) already exists`. */
export function calledIn(detail: string): string {
  const values = /=\((?<values>.*?)\)(?: already exists| conflicts with|\.|$)/u.exec(detail)?.groups?.["values"] ?? ""; // prettier-ignore
  const words = values.split(", ").filter((value) => !UUID.test(value) && !RANGE.test(value));
  return words.join(" ");
}
const UUID = /^[0-9a-f]{8}-/u;
const RANGE = /^[[(]/u;

/** Unique constraints by which people call a record: none of their columns is an id. */
async function listNaturalKeys(db: Database) {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select named.relname::text as table, array_agg(field.attname::text order by field.attnum) as columns
    from pg_constraint kept
    join pg_class named on named.oid = kept.conrelid
    join pg_attribute field on field.attrelid = kept.conrelid and field.attnum = any(kept.conkey)
      and field.attname <> 'workspace_id'
    where kept.contype = 'u' and kept.connamespace = 'public'::regnamespace
      and exists (select from pg_attribute own where own.attrelid = kept.conrelid and own.attname = 'id')
      and named.relname not in ('membership', 'workspace_lineage')
    group by named.relname, kept.conname
    having bool_and(field.atttypid in ('text'::regtype, 'integer'::regtype, 'date'::regtype))
    order by 1`.execute(db);
  return rows;
}

async function listCalled(db: Database, table: string, columns: readonly string[], workspace: string) {
  const words = columns.map((column) => sql`${sql.ref(column)}::text`);
  const whole = columns.map((column) => sql`${sql.ref(column)} is not null`);
  const { rows } = await sql<{ id: string; called: string }>`
    select id::text as id, concat_ws(' ', ${sql.join(words)}) as called from ${sql.table(table)}
    where workspace_id = ${workspace} and ${sql.join(whole, sql` and `)} order by 2`.execute(db);
  return rows;
}
