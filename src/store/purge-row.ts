import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "./database.ts";
import { ANSWER_FORGOTTEN } from "./idempotency.ts";
import { listKeys, listReferences, type Reference } from "./references.ts";

type Row = Readonly<Record<string, unknown>>;
/** Of each table the rows that go, by their key. */
type Found = Map<string, Map<string, Row>>;

/**
 * Erases a row and every row of any table that cannot be without it, by the foreign keys that the database itself has: a table that
 * comes later is erased too, without anyone remembering it here. A row that only mentions what goes (the reference may be empty, as
 * of a plan to its earlier version) stays, and the reference is emptied. Answers with the ids of what was erased.
 *
 * Every row that goes is held first, so that nobody adds to it meanwhile. Answers to earlier requests may repeat its words, so those
 * of the workspace are forgotten; their keys stay, and nothing is done twice.
 */
export async function purgeRow(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  id: string,
): Promise<readonly string[]> {
  const { ids, erase } = await holdDoomed(transaction, workspaceId, table, id);
  await erase();
  return ids;
}

/** What a purge would erase, held until the end of the transaction, so that it can be looked at before it goes. */
export type Doomed = { readonly ids: readonly string[]; readonly erase: () => Promise<void> };

/** The first half of `purgeRow`. */
export async function holdDoomed(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  id: string,
): Promise<Doomed> {
  if (!transaction.isTransaction) throw new Error("Rows are purged in the transaction of the act");
  const references = await listReferences(transaction);
  const keys = await listKeys(transaction);
  const found: Found = new Map();
  let waiting: readonly Step[] = [{ table, columns: ["id"], values: [{ id }] }];
  for (;;) {
    const [step, ...others] = waiting;
    if (!step) break;
    const fresh = await hold(transaction, workspaceId, step, references, keys, found);
    waiting = fresh.length > 0 ? [...others, ...childrenOf(step.table, fresh, references)] : others;
  }
  const ids = [...found.values()].flatMap((rows) =>
    [...rows.values()].flatMap(({ id: own }) => (typeof own === "string" ? [own] : [])),
  );
  const erase = async () => {
    for (const reference of references.filter(({ parent }) => found.has(parent))) {
      await empty(transaction, workspaceId, reference, rowsOf(found, reference.parent));
    }
    for (const name of childrenFirst([...found.keys()], references)) {
      await deleteRows(transaction, workspaceId, name, keys.get(name) ?? [], rowsOf(found, name));
    }
    await forgetAnswers(transaction, workspaceId);
  };
  return { ids, erase };
}

function rowsOf(found: Found, table: string): readonly Row[] {
  return [...(found.get(table)?.values() ?? [])];
}

type Step = { readonly table: string; readonly columns: readonly string[]; readonly values: readonly Row[] };

/** Finds rows, holds them until the end, and keeps of each what leads on from it. Gives those not seen before. */
async function hold(
  transaction: Database,
  workspaceId: WorkspaceId,
  { table, columns, values }: Step,
  references: readonly Reference[],
  keys: ReadonlyMap<string, readonly string[]>,
  found: Found,
): Promise<Row[]> {
  const key = keys.get(table);
  if (!key) throw new Error(`${table} has no primary key`);
  const leading = references.filter(({ parent }) => parent === table).flatMap(({ parentColumns }) => parentColumns);
  const wanted = [...new Set([...key, ...leading])];
  const { rows } = await sql<Row>`
    select ${sql.join(wanted.map((column) => sql`t.${sql.ref(column)}`))} from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and ${among(table, columns, values)} for update of t`.execute(transaction);
  const known = found.get(table) ?? new Map<string, Row>();
  found.set(table, known);
  const nameOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const fresh = rows.filter((row) => !known.has(nameOf(row)));
  for (const row of fresh) known.set(nameOf(row), row);
  return fresh;
}

/** The rows that cannot be without these. */
function childrenOf(table: string, rows: readonly Row[], references: readonly Reference[]): Step[] {
  return references
    .filter(({ parent, optional }) => parent === table && optional.length === 0)
    .map(({ child, childColumns, parentColumns }) => ({
      table: child,
      columns: childColumns,
      values: rows.map((row) =>
        Object.fromEntries(childColumns.map((column, at) => [column, row[parentColumns[at] ?? ""]])),
      ),
    }));
}

/** Rows that may be without what goes no longer mention it. */
async function empty(
  transaction: Database,
  workspaceId: WorkspaceId,
  { child, childColumns, parentColumns, optional }: Reference,
  rows: readonly Row[],
): Promise<void> {
  if (optional.length === 0 || rows.length === 0) return;
  const values = rows.map((row) =>
    Object.fromEntries(childColumns.map((column, at) => [column, row[parentColumns[at] ?? ""]])),
  );
  await sql`
    update ${sql.table(child)} t set ${sql.join(optional.map((column) => sql`${sql.ref(column)} = null`))}
    where t.workspace_id = ${workspaceId} and ${among(child, childColumns, values)}`.execute(transaction);
}

async function deleteRows(
  transaction: Database,
  workspaceId: WorkspaceId,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  await sql`
    delete from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId} and ${among(table, key, rows)}`.execute(transaction);
}

/** Rows whose columns have one of these values; read by the table's own types, so that its indexes serve. */
function among(table: string, columns: readonly string[], values: readonly Row[]) {
  const names = sql.join(columns.map((column) => sql`t.${sql.ref(column)}`));
  const wanted = sql.join(columns.map((column) => sql`v.${sql.ref(column)}`));
  return sql`(${names}) in (
    select ${wanted} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::jsonb) v)`;
}

/** The answer of a request that still runs, such as the one that purges, is not there yet. */
async function forgetAnswers(transaction: Database, workspaceId: WorkspaceId): Promise<void> {
  await transaction
    .$pickTables<"idempotency_key">()
    .updateTable("idempotency_key")
    .set({ response: null, status: ANSWER_FORGOTTEN })
    .where("workspace_id", "=", workspaceId)
    .where("response", "is not", null)
    .execute();
}

/** Tables in an order in which none is emptied before those that cannot be without it. */
function childrenFirst(tables: readonly string[], references: readonly Reference[]): string[] {
  const order: string[] = [];
  const visit = (table: string, path: readonly string[]): void => {
    if (order.includes(table) || path.includes(table)) return;
    for (const { child, parent, optional } of references) {
      if (parent === table && optional.length === 0 && tables.includes(child)) visit(child, [...path, table]);
    }
    order.push(table);
  };
  for (const table of tables) visit(table, []);
  return order;
}
