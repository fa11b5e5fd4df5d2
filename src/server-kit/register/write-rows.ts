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
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudits, type AuditEntry, type OpenTransaction } from "#store/index.ts";
import { putEntries } from "../search/index.ts";
import { type Cells, type Column, columnsOf, fieldColumns, toCells } from "./columns.ts";
import { inTurn } from "./in-turn.ts";
import { entryOf } from "./search-records.ts";
import { wordsOf } from "./searched-words.ts";

/** A row that was judged and is to be stored. */
export type DecidedWrite = {
  readonly id: string;
  readonly state: "created" | "updated";
  /** The version that it has afterwards. */
  readonly version: number;
  readonly before: Values | null;
  /** Since when the thing is no more. */
  readonly endedOn: PlainDate | null;
  readonly values: Values;
  readonly changed: readonly string[];
  readonly source: ValueSource;
  /** Of single values, where they are not all from one source. */
  readonly sources?: Readonly<Record<string, ValueSource>>;
};

type Statements = readonly RawBuilder<unknown>[];

const ID: Column = { name: "id", type: "uuid" };
const SEARCH: Column = { name: "search_text", type: "text" };

/**
 * Stores any number of rows with their history, the source of each value and the audit, in a handful of statements. While the database
 * carries one out, the next one is put together.
 */
export async function writeRows(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  writes: readonly DecidedWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const send = (statements: Statements) => async () => {
    for (const statement of statements) await statement.execute(transaction);
  };
  await inTurn([
    () => send(insertRecords(act, declaration, writes.filter(({ state }) => state === "created"))), // prettier-ignore
    () => send(updateRecords(act, declaration, writes.filter(({ state }) => state === "updated"))), // prettier-ignore
    () => send(insertHistory(act, declaration, writes)),
    () => {
      const entries = writes.filter((write) => isFoundAnew(declaration, write)).map((write) => entryOf(declaration, write));
      return () => putEntries(transaction, act.workspaceId, declaration.name, entries);
    },
    () => {
      const audits = writes.map((write) => auditOf(declaration, write));
      return () => appendAudits(transaction, act, audits);
    },
  ]); // prettier-ignore
}

/** A figure or a day is nothing that a record is found by. */
function isFoundAnew(declaration: RecordDeclaration, { changed }: DecidedWrite): boolean {
  const shown = new Set([declaration.title, declaration.key]);
  return changed.some((key) => shown.has(key) || ["text", "long-text", "choice"].includes(fieldOf(declaration, key).kind)); // prettier-ignore
}

function insertRecords(act: Act, declaration: RecordDeclaration, writes: readonly DecidedWrite[]): Statements {
  if (writes.length === 0) return [];
  const columns = [ID, SEARCH, ...fieldColumns(declaration)];
  const names = sql.join(columns.map(({ name }) => sql.ref(name)));
  return [
    sql`insert into ${sql.table(declaration.table)} (workspace_id, version, ${names})
      select ${act.workspaceId}::uuid, 1, ${names} from ${recordset(columns, cellsOf(declaration, writes))}`,
  ];
}

/** Only the columns that some row changed travel: the rows are held, so in the others nothing can have become another. */
function updateRecords(act: Act, declaration: RecordDeclaration, writes: readonly DecidedWrite[]): Statements {
  if (writes.length === 0) return [];
  const changed = [...new Set(writes.flatMap((write) => write.changed))];
  const columns = [ID, SEARCH, ...changed.flatMap((key) => columnsOf(key, fieldOf(declaration, key)))];
  const sets = columns.slice(1).map(({ name }) => sql`${sql.ref(name)} = given.${sql.ref(name)}`);
  return [
    sql`update ${sql.table(declaration.table)} as kept set version = kept.version + 1, ${sql.join(sets)}
      from ${recordset(columns, cellsOf(declaration, writes, changed), "given")}
      where kept.workspace_id = ${act.workspaceId} and kept.id = given.id`,
  ];
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

function insertHistory(act: Act, declaration: RecordDeclaration, writes: readonly DecidedWrite[]): Statements {
  const given = writes.flatMap(({ id, version, values, changed, source: common, sources }) =>
    changed.map((field) => ({
      source: sources?.[field] ?? common,
      id,
      field,
      version,
      value: canonicalText(values[field]),
    })),
  );
  // A paste has one source for thousands of values: it is spelled once and travels once.
  const spelled = new Map<ValueSource, string>();
  const spell = (source: ValueSource): string => {
    const known = spelled.get(source) ?? JSON.stringify(source);
    spelled.set(source, known);
    return known;
  };
  return [...Map.groupBy(given, ({ source }) => spell(source)).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { source, quote, asOf, certainty } = first.source;
    const statement = sql`insert into register_value (workspace_id, record_id, field, version, value, source, quote, as_of, certainty,
        register, set_at, set_by, set_by_name, reason)
      select ${act.workspaceId}::uuid, given.*, ${source}, ${quote}, ${asOf}, ${certainty}, ${declaration.name},
        ${act.at}::timestamptz, ${act.actor.id}, ${act.actor.name}, ${act.reason ?? null}
      from unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(({ field }) => field)}::text[],
        ${own.map(({ version }) => version)}::int[], ${own.map(({ value }) => value)}::text[]) as given`;
    return [statement];
  });
}

function auditOf({ name }: RecordDeclaration, { id, state, before, values, changed }: DecidedWrite): AuditEntry {
  const only = (all: Values) => Object.fromEntries(changed.map((key) => [key, all[key] ?? null]));
  const subject = { kind: name, id };
  return state === "created"
    ? { act: `${name}-created`, subject, after: only(values) }
    : { act: `${name}-changed`, subject, before: only(before ?? {}), after: only(values) };
}
