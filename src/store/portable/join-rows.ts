import { sql } from "kysely";
import type pg from "pg";
import { TABLE_CLASSES } from "../table-classes.ts";
import type { OpenTransaction } from "../database.ts";
import type { FileStore } from "../files.ts";
import type { Store } from "../open.ts";
import { listForwardReferences, listPortableTables, quoted } from "./portable-tables.ts";

/** What becomes of rows that come into a workspace that is there already. */
type JoinRows = {
  readonly from: string;
  readonly into: string;
  /** The id that a record has here, for every record that came under another one. */
  readonly ids: ReadonlyMap<string, string>;
  /** Columns that say whose row it is: a row of a record in `held` is here already and does not come. */
  readonly owners: Readonly<Record<string, string>>;
  readonly held: ReadonlySet<string>;
};
/** `came + held + leftBehind = there`, for every table; a file that both have is held. */
export type JoinedTable = {
  readonly table: string;
  readonly there: number;
  readonly came: number;
  readonly held: number;
  readonly leftBehind: number;
};

const ROWS_AT_ONCE = 1_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/**
 * The record and the memberships are an office's own: the one is kept whole where it was made, the others are given anew. What can be
 * found is written again from what came, and sums of a body that both know are added up anew.
 */
const STAY_BEHIND: ReadonlySet<string> = new Set([
  "assignment_tally",
  "workspace",
  "workspace_lineage",
  "audit_block",
  "audit_block_entry",
  "audit_entry",
  "audit_payload",
  "audit_unsealed",
  "idempotency_key",
  "invitation",
  "membership",
  "membership_body",
  "search_entry",
  "search_word",
]);

/**
 * Brings the rows of one workspace into another, in the caller's transaction. Ids are unique everywhere, so rows keep theirs; wherever
 * one is named that has another id here, in a column or inside a value, the other takes its place.
 */
export async function joinRows(
  scratch: Store,
  transaction: OpenTransaction,
  files: FileStore,
  join: JoinRows,
): Promise<readonly JoinedTable[]> {
  const source = await scratch.pool.connect();
  try {
    await source.query("begin read only");
    await source.query("set local statement_timeout = 0");
    await copyFiles(source, scratch.files, files, join.from);
    const tables = await listPortableTables(source);
    const forward = await listForwardReferences(source, tables);
    for (const { table, constraint } of forward) await setDeferrable(transaction, table, constraint, true);
    const joined: JoinedTable[] = [];
    for (const { name, columns } of tables) {
      if (TABLE_CLASSES[name] !== "distributed") continue;
      const told = await joinTable(source, transaction, join, name, columns);
      if (told.there > 0) joined.push(told);
    }
    if (forward.length > 0) await sql`set constraints all immediate`.execute(transaction);
    for (const { table, constraint } of forward) await setDeferrable(transaction, table, constraint, false);
    return joined;
  } finally {
    source.release(true);
  }
}

async function joinTable(
  source: pg.ClientBase,
  transaction: OpenTransaction,
  { from, into, ids, owners, held }: JoinRows,
  table: string,
  columns: readonly string[],
): Promise<JoinedTable> {
  const { rows: counted } = await source.query<{ count: number }>(
    `select count(*) as count from ${quoted(table)} where workspace_id = $1`,
    [from],
  );
  const there = counted[0]?.count ?? 0;
  if (there === 0 || STAY_BEHIND.has(table)) return { table, there, came: 0, held: 0, leftBehind: there };
  const owner = owners[table];
  const isHeld = owner === undefined ? "false" : `${quoted(owner)}::text = any($2)`;
  const list = columns.map(quoted).join(", ");
  const asked = owner === undefined ? [from] : [from, [...held]];
  await source.query(
    `declare coming no scroll cursor for select row_to_json(coming)::text as row
     from (select ${list} from ${quoted(table)} where workspace_id = $1 and not ${isHeld}) coming`,
    asked,
  );
  let came = 0;
  for (;;) {
    const { rows } = await source.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from coming`);
    if (rows.length === 0) break;
    const words = `[${rows.map(({ row }) => row).join(",")}]`.replace(UUID, (id) =>
      id === from ? into : (ids.get(id) ?? id),
    );
    came += await insertRows(transaction, table, list, words);
  }
  await source.query("close coming");
  return { table, there, came, held: there - came, leftBehind: 0 };
}

async function insertRows(transaction: OpenTransaction, table: string, list: string, words: string): Promise<number> {
  const target = sql.raw(quoted(table));
  const columns = sql.raw(list);
  const again = table === "stored_file" ? sql`on conflict do nothing` : sql``;
  const { numAffectedRows } = await sql`insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${words}::json) ${again}`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

async function setDeferrable(transaction: OpenTransaction, table: string, constraint: string, isDeferrable: boolean) {
  const words = isDeferrable ? "deferrable initially deferred" : "not deferrable";
  await sql`alter table ${sql.raw(quoted(table))} alter constraint ${sql.raw(quoted(constraint))} ${sql.raw(words)}`.execute(
    transaction,
  );
}

async function copyFiles(from: pg.ClientBase, source: FileStore, target: FileStore, workspaceId: string) {
  const { rows } = await from.query<{ sha256: string }>("select sha256 from stored_file where workspace_id = $1", [
    workspaceId,
  ]);
  for (const { sha256 } of rows) await target.put(await source.get(sha256));
}
