import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Instant } from "#shared/plain-date.ts";
import type { Database } from "./database.ts";

type Reference = {
  readonly child: string;
  readonly childColumns: string[];
  readonly parent: string;
  readonly parentColumns: string[];
};
type Row = Readonly<Record<string, unknown>>;
type Found = Map<string, Map<string, Row>>;

/**
 * Erases a row and every row of any table that points to it, directly or through others, by the foreign keys that the database itself
 * has: a table that comes later is erased too, without anyone remembering it here. Answers with the ids of what was erased.
 *
 * Answers to earlier requests may repeat the words of what is erased, so those of the workspace are forgotten as well.
 *
 * @param before the instant of the act, whose own answer is yet to come
 */
export async function purgeRow(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  id: string,
  before: Instant,
): Promise<string[]> {
  if (!transaction.isTransaction) throw new Error("Rows are purged in the transaction of the act");
  const references = await listReferences(transaction);
  const found: Found = new Map();
  const first = await rowsWhere(transaction, workspaceId, table, ["id"], [{ id }]);
  await gather(transaction, workspaceId, references, table, first, found);
  for (const name of childrenFirst([...found.keys()], references)) {
    await deleteRows(transaction, workspaceId, name, [...(found.get(name)?.values() ?? [])]);
  }
  await transaction
    .$pickTables<"idempotency_key">()
    .deleteFrom("idempotency_key")
    .where("workspace_id", "=", workspaceId)
    .where("created_at", "<", before)
    .execute();
  return [...found.values()].flatMap((rows) =>
    [...rows.values()].flatMap(({ id: own }) => (typeof own === "string" ? [own] : [])),
  );
}

/** Foreign keys between tables of workspaces, without the column that both sides share. */
async function listReferences(transaction: Database): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent,
      array(select attname::text from unnest(conkey) with ordinality k(num, at)
        join pg_attribute on attrelid = conrelid and attnum = num order by at) as "childColumns",
      array(select attname::text from unnest(confkey) with ordinality k(num, at)
        join pg_attribute on attrelid = confrelid and attnum = num order by at) as "parentColumns"
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(transaction);
  return rows.flatMap(({ child, parent, childColumns, parentColumns }) => {
    if (!childColumns.includes("workspace_id")) return [];
    const kept = childColumns.flatMap((column, at) => (column === "workspace_id" ? [] : [at]));
    const pick = (columns: string[]) => kept.map((at) => columns[at] ?? "");
    return kept.length === 0
      ? []
      : [{ child, parent, childColumns: pick(childColumns), parentColumns: pick(parentColumns) }];
  });
}

async function gather(
  transaction: Database,
  workspaceId: WorkspaceId,
  references: readonly Reference[],
  table: string,
  rows: readonly Row[],
  found: Found,
): Promise<void> {
  const known = found.get(table) ?? new Map<string, Row>();
  found.set(table, known);
  const fresh = rows.filter((row) => !known.has(JSON.stringify(row)));
  for (const row of fresh) known.set(JSON.stringify(row), row);
  if (fresh.length === 0) return;
  for (const { child, childColumns, parentColumns } of references.filter(({ parent }) => parent === table)) {
    const values = fresh.map((row) =>
      Object.fromEntries(childColumns.map((column, at) => [column, row[parentColumns[at] ?? ""]])),
    );
    const children = await rowsWhere(transaction, workspaceId, child, childColumns, values);
    await gather(transaction, workspaceId, references, child, children, found);
  }
}

async function rowsWhere(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  columns: readonly string[],
  values: readonly Row[],
): Promise<Row[]> {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and exists (
      select from jsonb_array_elements(${JSON.stringify(values)}::jsonb) v
      where ${sql.join(
        columns.map((column) => sql`v ->> ${column} = t.${sql.ref(column)}::text`),
        sql` and `,
      )})`.execute(transaction);
  return rows.map(({ row }) => row);
}

async function deleteRows(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const keys = await keyOf(transaction, table);
  const values = rows.map((row) => Object.fromEntries(keys.map((column) => [column, row[column]])));
  await sql`
    delete from ${sql.table(table)} t where t.workspace_id = ${workspaceId} and exists (
      select from jsonb_array_elements(${JSON.stringify(values)}::jsonb) v
      where ${sql.join(
        keys.map((column) => sql`v ->> ${column} = t.${sql.ref(column)}::text`),
        sql` and `,
      )})`.execute(transaction);
}

async function keyOf(transaction: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname::text as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indrelid = ${table}::regclass and indisprimary and attname <> 'workspace_id'`.execute(transaction);
  return rows.map(({ name }) => name);
}

/** Tables in an order in which none is emptied before those that point to it. */
function childrenFirst(tables: readonly string[], references: readonly Reference[]): string[] {
  const order: string[] = [];
  const visit = (table: string, path: readonly string[]): void => {
    if (order.includes(table) || path.includes(table)) return;
    for (const { child, parent } of references) {
      if (parent === table && tables.includes(child)) visit(child, [...path, table]);
    }
    order.push(table);
  };
  for (const table of tables) visit(table, []);
  return order;
}
