import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  canonicalText,
  fieldOf,
  keysOf,
  type RecordDeclaration,
  type Values,
  type ValueSource,
} from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { appendAudits, type AuditEntry, type OpenTransaction } from "#store/index.ts";
import { indexEntries } from "../search/index.ts";
import { type Cells, type Column, columnsOf, fieldColumns, toCells } from "./columns.ts";
import { searchedRecords } from "./search-records.ts";
import { wordsOf } from "./searched-words.ts";

/** A row that was judged and is to be stored. */
export type DecidedWrite = {
  readonly id: string;
  readonly state: "created" | "updated";
  /** The version that it has afterwards. */
  readonly version: number;
  readonly before: Values | null;
  readonly values: Values;
  readonly changed: readonly string[];
  readonly source: ValueSource;
  /** Of single values, where they are not all from one source. */
  readonly sources?: Readonly<Record<string, ValueSource>>;
};

const ID: Column = { name: "id", type: "uuid" };
const SEARCH: Column = { name: "search_text", type: "text" };

/** Stores any number of rows with their history, the source of each value and the audit, in a handful of statements. */
export async function writeRows(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  await insertRecords(transaction, act, declaration, writes.filter(({ state }) => state === "created")); // prettier-ignore
  await updateRecords(transaction, act, declaration, writes.filter(({ state }) => state === "updated")); // prettier-ignore
  await insertHistory(transaction, act, declaration, writes);
  const ids = writes.filter((write) => isFoundAnew(declaration, write)).map(({ id }) => id);
  await indexEntries(transaction, act.workspaceId, searchedRecords(declaration), { of: "ids", ids });
  await appendAudits(
    transaction,
    act,
    writes.map((write) => auditOf(declaration, write)),
  );
}

/** A figure or a day is nothing that a record is found by. */
function isFoundAnew(declaration: RecordDeclaration, { changed }: DecidedWrite): boolean {
  const shown = new Set([declaration.title, declaration.key]);
  return changed.some((key) => shown.has(key) || ["text", "long-text", "choice"].includes(fieldOf(declaration, key).kind)); // prettier-ignore
}

async function insertRecords(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const columns = [ID, SEARCH, ...fieldColumns(declaration)];
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  await sql`insert into ${sql.table(declaration.table)} (workspace_id, version, ${names})
    select ${act.workspaceId}::uuid, 1, ${names} from ${recordset(columns, cellsOf(declaration, writes))}`.execute(
    transaction,
  );
}

/** Only the columns that some row changed travel: the rows are held, so in the others nothing can have become another. */
async function updateRecords(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const changed = [...new Set(writes.flatMap((write) => write.changed))];
  const columns = [ID, SEARCH, ...changed.flatMap((key) => columnsOf(key, fieldOf(declaration, key)))];
  const sets = columns.slice(1).map(({ name }) => sql`${sql.ref(name)} = given.${sql.ref(name)}`);
  await sql`update ${sql.table(declaration.table)} as kept set version = kept.version + 1, ${sql.join(sets)}
    from ${recordset(columns, cellsOf(declaration, writes, changed), "given")}
    where kept.workspace_id = ${act.workspaceId} and kept.id = given.id`.execute(transaction);
}

/** All rows travel as one parameter, whatever their number. */
function recordset(columns: readonly Column[], cells: readonly Cells[], alias = "given"): RawBuilder<unknown> {
  const typed = columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`);
  return sql`json_to_recordset(${JSON.stringify(cells)}::json) as ${sql.ref(alias)}(${sql.join(typed)})`;
}

function cellsOf(
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
  keys: readonly string[] = keysOf(declaration),
): Cells[] {
  return writes.map(({ id, values }) => {
    const cells: Cells = { id, search_text: searchText(declaration, values) };
    for (const key of keys) Object.assign(cells, toCells(key, fieldOf(declaration, key), values[key]));
    return cells;
  });
}

/** The folded words by which a list of the register finds a record. */
function searchText(declaration: RecordDeclaration, values: Values): string {
  return fold(
    keysOf(declaration)
      .flatMap((key) => wordsOf(declaration, values, key))
      .join("\n"),
  );
}

async function insertHistory(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
): Promise<void> {
  const given = writes.flatMap(({ id, version, values, changed, source: common, sources }) =>
    changed.map((field) => {
      const cells = { record_id: id, field, version, value: canonicalText(values[field]) };
      return { source: sources?.[field] ?? common, cells };
    }),
  );
  const columns = [
    { name: "record_id", type: "uuid" },
    { name: "field", type: "text" },
    { name: "version", type: "integer" },
    { name: "value", type: "text" },
  ];
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  // A paste has one source for thousands of values: it travels once.
  const bySource = Map.groupBy(given, ({ source }) => JSON.stringify(source));
  for (const [first, ...others] of bySource.values()) {
    if (!first) continue;
    const { source, quote, asOf, certainty } = first.source;
    await sql`insert into register_value (workspace_id, ${names}, source, quote, as_of, certainty, register, set_at, set_by,
        set_by_name, reason)
      select ${act.workspaceId}::uuid, ${names}, ${source}, ${quote}, ${asOf}, ${certainty}, ${declaration.name},
        ${act.at}::timestamptz, ${act.actor.id}, ${act.actor.name}, ${act.reason ?? null}
      from ${recordset(
        columns,
        [first, ...others].map(({ cells }) => cells),
      )}`.execute(transaction);
  }
}

function auditOf({ name }: RecordDeclaration, { id, state, before, values, changed }: DecidedWrite): AuditEntry {
  const only = (all: Values) => Object.fromEntries(changed.map((key) => [key, all[key] ?? null]));
  const subject = { kind: name, id };
  return state === "created"
    ? { act: `${name}-created`, subject, after: only(values) }
    : { act: `${name}-changed`, subject, before: only(before ?? {}), after: only(values) };
}
