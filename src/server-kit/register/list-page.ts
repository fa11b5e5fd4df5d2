import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { canonicalText } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import type { Cells } from "./columns.ts";
import type { ListQuery } from "./list-query.ts";

/** Of the last row seen: by which sort, its value there (null: among the empty ones, which come last), its id. */
const Cursor = z.tuple([z.string(), z.string().nullable(), z.uuid()]);
type Cursor = z.infer<typeof Cursor>;
export type CursorRefusal = "cursor-unreadable" | "cursor-stale";

export type PageOfCells = { readonly rows: readonly Cells[]; readonly nextCursor: string | null };

/**
 * A page by key: first the rows that have a value in the sorted column, then those that have none, each walked along its index.
 * Both ways round the empty ones come last.
 */
export async function listPage(
  db: Database,
  query: ListQuery,
  columns: readonly string[],
  cursor: string | undefined,
  limit: number,
): Promise<Outcome<PageOfCells, CursorRefusal>> {
  const read = readCursor(Cursor, cursor);
  if (!read.ok) return read;
  const after = read.value;
  if (after && after[0] !== sortName(query)) return refuse("cursor-stale");

  const wanted = limit + 1;
  const rows = after?.[1] === null ? [] : await run(db, filledPart(query, columns, after, wanted));
  if (rows.length < wanted && !query.isSortRequired) {
    const from = after?.[1] === null ? after : undefined;
    rows.push(...(await run(db, emptyPart(query, columns, from, wanted - rows.length))));
  }
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return done({ rows: page, nextCursor: last ? cursorOf(query, last["sort_value"], last["id"]) : null });
}

function sortName({ sortKey, isTurned }: ListQuery): string {
  return isTurned ? `-${sortKey}` : sortKey;
}

export function cursorOf(query: ListQuery, value: unknown, id: unknown): string {
  return writeCursor([sortName(query), canonicalText(value), id]);
}

async function run(db: Database, statement: RawBuilder<unknown>): Promise<Cells[]> {
  const { rows } = await statement.execute(db);
  return rows as Cells[];
}

export function filledPart(
  query: ListQuery,
  columns: readonly string[],
  after: Cursor | undefined,
  limit: number,
): RawBuilder<unknown> {
  const { table, where, sortColumn, sortType, isTurned, isSortRequired } = query;
  const direction = sql.raw(isTurned ? "desc" : "asc");
  const beyond = sql.raw(isTurned ? "<" : ">");
  const filled = isSortRequired ? sql`` : sql` and ${sortColumn} is not null`;
  const next = after
    ? sql` and (${sortColumn}, id) ${beyond} (${after[1]}::${sql.raw(sortType)}, ${after[2]}::uuid)`
    : sql``;
  return sql`select ${listOf(columns)}, ${sortColumn} as sort_value from ${table}
    where ${where}${filled}${next} order by ${sortColumn} ${direction}, id ${direction} limit ${limit}`;
}

export function emptyPart(
  query: ListQuery,
  columns: readonly string[],
  after: Cursor | undefined,
  limit: number,
): RawBuilder<unknown> {
  const { table, where, sortColumn, isTurned } = query;
  const direction = sql.raw(isTurned ? "desc" : "asc");
  const next = after ? sql` and id ${sql.raw(isTurned ? "<" : ">")} ${after[2]}::uuid` : sql``;
  // Named in the order although all are empty, so that the index of the sort gives the rows in it.
  return sql`select ${listOf(columns)}, ${sortColumn} as sort_value from ${table}
    where ${where} and ${sortColumn} is null${next} order by ${sortColumn} ${direction}, id ${direction} limit ${limit}`;
}

function listOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)));
}
