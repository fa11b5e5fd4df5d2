import type pg from "pg";
import type { PortableTable } from "./format.ts";

/** `control` is about an installation and stands in the manifest; a queue is filled again from the records of its jobs. */
const NOT_CARRIED = ["control", "pgboss", "information_schema"];

type Reference = { readonly table: string; readonly target: string; readonly constraint: string };

/** Every table that the database holds, read from its catalogue, so that none can be forgotten; each after those it refers to. */
export async function listPortableTables(client: pg.ClientBase): Promise<readonly PortableTable[]> {
  const { rows } = await client.query<PortableTable>(TABLES, [NOT_CARRIED]);
  return inOrder(rows, await listReferences(client));
}

/** References that point to a table loaded later: only circles of tables have them. */
export async function listForwardReferences(
  client: pg.ClientBase,
  tables: readonly PortableTable[],
): Promise<readonly Reference[]> {
  const positions = new Map(tables.map(({ name }, position) => [name, position]));
  const at = (name: string): number => positions.get(name) ?? -1;
  return (await listReferences(client)).filter(({ table, target }) => at(target) > at(table));
}

export function quoted(table: string): string {
  return table
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
}

function inOrder(tables: readonly PortableTable[], references: readonly Reference[]): readonly PortableTable[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const targets = Map.groupBy(references, ({ table }) => table);
  const ordered = new Set<PortableTable>();
  const visiting = new Set<string>();
  const visit = (table: PortableTable): void => {
    if (ordered.has(table) || visiting.has(table.name)) return;
    visiting.add(table.name);
    for (const { target } of targets.get(table.name) ?? []) {
      const next = byName.get(target);
      if (next) visit(next);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table);
  return [...ordered];
}

async function listReferences(client: pg.ClientBase): Promise<readonly Reference[]> {
  return (await client.query<Reference>(REFERENCES)).rows;
}

const NAME = (relation: string, schema: string): string =>
  `case when ${schema}.nspname = 'public' then ${relation}.relname else ${schema}.nspname || '.' || ${relation}.relname end`;

const TABLES = `select ${NAME("c", "n")} as name,
    array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> all($1)
  group by 1 order by 1`;

const REFERENCES = `select ${NAME("c", "n")} as "table", ${NAME("t", "m")} as target, k.conname as "constraint"
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class t on t.oid = k.confrelid join pg_namespace m on m.oid = t.relnamespace
  where k.contype = 'f' and k.conrelid <> k.confrelid order by 1, 2, 3`;
