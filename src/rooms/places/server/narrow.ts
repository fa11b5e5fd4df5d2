import { type RawBuilder, sql } from "kysely";
import type { PlainDate } from "#shared/plain-date.ts";

/** So many rows are fetched by their keys and sorted; more than that lie dense enough to be met while walking in order. */
const FEW = 1_000;

/**
 * How a list by name is narrowed. A filter that leaves few rows gives their ids, to be fetched and sorted; one that leaves many gives
 * `undefined`: then the list walks the names in their order and finds a page after a short way. Left to guess, the database takes one
 * way for both, and is slow at one end.
 *
 * @param candidates the ids that the filters leave, of any day, some more than once, at most as many as asked
 */
export async function fewIds(
  candidates: (limit: number) => Promise<readonly { readonly id: string }[]>,
): Promise<readonly string[] | undefined> {
  const found = await candidates(FEW + 1);
  return found.length > FEW ? undefined : [...new Set(found.map(({ id }) => id))];
}

/**
 * Is a row of this table in force on the day? Written so that the database can count with its statistics: inside a `coalesce` it takes
 * half of the rows to fail, and reads whole tables where a short walk would do.
 */
export function standsOn(table: string, day: PlainDate): RawBuilder<boolean> {
  const [from, to] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
  return sql<boolean>`((${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day}))`;
}
