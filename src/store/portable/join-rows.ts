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
  /** Whether rows that stand here word for word are those, and do not come a second time. */
  readonly isSameOne: boolean;
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

/** A file that both have is one; how an indicator stands is judged anew from the values of both. */
const HERE_ALREADY: ReadonlySet<string> = new Set(["stored_file", "indicator_standing"]);

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
    const ids = new Map(join.ids);
    for (const { name, columns } of tables) {
      if (TABLE_CLASSES[name] !== "distributed") continue;
      const told = await joinTable(source, transaction, { ...join, ids, isLooking: false }, name, columns);
      if (told.there > 0) joined.push(told);
    }
    if (forward.length > 0) await sql`set constraints all immediate`.execute(transaction);
    for (const { table, constraint } of forward) await setDeferrable(transaction, table, constraint, false);
    return joined;
  } finally {
    source.release(true);
  }
}

/**
 * Records that came to both from one source, as the bundled example did: each says here, word for word, what it says there, and so do the
 * records that it names. Answers with the id that each has here; nothing is brought. Known before the first row comes, since rows name
 * records without a reference, too.
 */
export async function findSameRecords(
  scratch: Store,
  transaction: OpenTransaction,
  join: Omit<JoinRows, "isSameOne">,
): Promise<ReadonlyMap<string, string>> {
  const source = await scratch.pool.connect();
  try {
    await source.query("begin read only");
    await source.query("set local statement_timeout = 0");
    const ids = new Map(join.ids);
    for (const { name, columns } of await listPortableTables(source)) {
      if (TABLE_CLASSES[name] !== "distributed" || !columns.includes("id")) continue;
      await joinTable(source, transaction, { ...join, ids, isSameOne: true, isLooking: true }, name, columns);
    }
    return new Map([...ids].filter(([id]) => !join.ids.has(id)));
  } finally {
    source.release(true);
  }
}

/** Looking only finds which records are the same, and brings nothing. */
type Looking = { readonly ids: Map<string, string>; readonly isLooking: boolean };

async function joinTable(
  source: pg.ClientBase,
  transaction: OpenTransaction,
  { from, into, ids, owners, held, isSameOne, isLooking }: JoinRows & Looking,
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
  const here = isSameOne ? await standingRows(transaction, into, table) : undefined;
  const inOurs = (row: string) => row.replace(UUID, (id) => (id === from ? into : (ids.get(id) ?? id)));
  let came = 0;
  for (;;) {
    const { rows } = await source.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from coming`);
    if (rows.length === 0) break;
    const coming = rows.map(({ row }) => row);
    const fresh = here ? await freshRows(transaction, here, coming, { ids, inOurs }) : coming;
    if (!isLooking && fresh.length > 0)
      came += await insertRows(transaction, table, list, `[${fresh.map(inOurs).join(",")}]`);
  }
  await source.query("close coming");
  return { table, there, came, held: there - came, leftBehind: 0 };
}

/** The rows of a table by what they say: ids, versions, and who wrote them when, say nothing. */
type StandingRows = {
  readonly table: string;
  readonly silent: readonly string[];
  /** By the digest of what they say, the ids of those rows; a table without ids has empty ones. */
  readonly bySaying: Map<string, string[]>;
};

async function standingRows(
  transaction: OpenTransaction,
  into: string,
  table: string,
): Promise<StandingRows | undefined> {
  const { rows: written } = await sql<{ name: string }>`select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and (atttypid = 'timestamptz'::regtype or attname ~ '_by(_name)?$') and not attisdropped`.execute(
    transaction,
  );
  const silent = ["id", "version", ...written.map(({ name }) => name)];
  const { rows } = await sql<{ id: string | null; saying: string }>`
    select to_jsonb(own) ->> 'id' as id, md5((to_jsonb(own) - ${silent}::text[])::text) as saying
    from ${sql.raw(quoted(table))} own where workspace_id = ${into} order by 1`.execute(transaction);
  if (rows.length === 0) return undefined;
  const grouped = Map.groupBy(rows, ({ saying }) => saying);
  return {
    table,
    silent,
    bySaying: new Map([...grouped].map(([saying, same]) => [saying, same.map(({ id }) => id ?? "")])),
  };
}

type Translation = { readonly ids: Map<string, string>; readonly inOurs: (row: string) => string };

/** Those that say what nobody here says. The others are ours from now on, and rows that name them are looked at once more. */
async function freshRows(
  transaction: OpenTransaction,
  { table, silent, bySaying }: StandingRows,
  coming: readonly string[],
  { ids, inOurs }: Translation,
): Promise<readonly string[]> {
  let left = coming;
  for (;;) {
    const words = `[${left.map(inOurs).join(",")}]`;
    const { rows } = await sql<{ saying: string }>`
      select md5((to_jsonb(own) - ${silent}::text[])::text) as saying
      from json_array_elements(${words}::json) with ordinality coming (row, place),
        json_populate_record(null::${sql.raw(quoted(table))}, coming.row) own
      order by coming.place`.execute(transaction);
    const fresh = left.filter((row, at) => {
      const { id } = JSON.parse(row) as { readonly id?: string };
      if (id !== undefined && ids.has(id)) return false;
      const same = bySaying.get(rows[at]?.saying ?? "")?.shift();
      if (same !== undefined && id !== undefined) ids.set(id, same);
      return same === undefined;
    });
    if (fresh.length === 0 || fresh.length === left.length) return fresh;
    left = fresh;
  }
}

async function insertRows(transaction: OpenTransaction, table: string, list: string, words: string): Promise<number> {
  const target = sql.raw(quoted(table));
  const columns = sql.raw(list);
  const again = HERE_ALREADY.has(table) ? sql`on conflict do nothing` : sql``;
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
