import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Condition,
  type Field,
  fieldOf,
  type FilterRefusal,
  readFilter,
  type RecordDeclaration,
} from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { columnsOf } from "./columns.ts";
import { tableOn } from "./stood-on-day.ts";

export type Listed = {
  readonly filter?: string | undefined;
  readonly search?: string | undefined;
  readonly ended: "with" | "without";
  readonly sort?: string | undefined;
  /** The register as it stood at the end of a day; absent: as it stands. */
  readonly as_of?: PlainDate | undefined;
};

/** A list as SQL: which rows, and by which column in which direction. Identifiers come from the declaration, never from a request. */
export type ListQuery = {
  readonly table: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly sortKey: string;
  readonly sortColumn: RawBuilder<unknown>;
  readonly sortType: string;
  readonly isTurned: boolean;
  readonly isSortRequired: boolean;
};

export type ListRefusal = FilterRefusal | "sort-unknown";

export function listQuery(
  act: Act,
  declaration: RecordDeclaration,
  visible: readonly string[],
  listed: Listed,
): Outcome<ListQuery, ListRefusal> {
  const conditions = readFilter(declaration, listed.filter);
  if (!conditions.ok) return conditions;
  const hidden = conditions.value.find(({ key }) => !visible.includes(key));
  if (hidden) return refuse("filter-unreadable", { part: hidden.key });
  const sort = listed.sort ?? declaration.sorts[0] ?? declaration.key;
  const sortKey = sort.replace(/^-/u, "");
  if (!declaration.sorts.includes(sortKey) || !visible.includes(sortKey)) return refuse("sort-unknown", { sort });

  const field = fieldOf(declaration, sortKey);
  const [column] = columnsOf(sortKey, field);
  if (!column) throw new Error(`${sortKey} has no column`);
  return done({
    table: tableOn(act, declaration, listed.as_of),
    where: whereOf(act, declaration, conditions.value, listed),
    sortKey,
    sortColumn: sql.ref(column.name),
    sortType: column.type,
    isTurned: sort.startsWith("-"),
    isSortRequired: field.required,
  });
}

function whereOf(
  act: Act,
  declaration: RecordDeclaration,
  conditions: readonly Condition[],
  { search, ended }: Listed,
): RawBuilder<unknown> {
  const parts = [
    sql`workspace_id = ${act.workspaceId}`,
    ...(ended === "without" ? [sql`ended_on is null`] : []),
    ...conditions.map((condition) => conditionSql(condition, fieldOf(declaration, condition.key))),
    ...searchConditions(search ?? ""),
  ];
  return sql.join(parts, sql` and `);
}

/** As for bodies and places: a word of one or two letters is the beginning of a word, a longer one stands anywhere; “in quotes” a phrase. */
const FEWEST_INSIDE = 3;

function searchConditions(search: string): RawBuilder<unknown>[] {
  const [, phrase] = /^["“”](.+)["“”]$/u.exec(search.trim()) ?? [];
  const words = fold(phrase ?? search)
    .split(/\s+/u)
    .filter(Boolean);
  if (phrase !== undefined) return [beginningAt(`${words.map(escapedPattern).join(String.raw`\s+`)}${WORD_ENDS}`)];
  return words.map((word) =>
    word.length < FEWEST_INSIDE ? beginningAt(escapedPattern(word)) : sql`search_text like ${`%${escapedLike(word)}%`}`,
  );
}

const WORD_ENDS = "($|[^[:alnum:]])";

/** Where a word begins; also behind a bracket or a stroke. */
function beginningAt(pattern: string): RawBuilder<unknown> {
  return sql`search_text ~ ${`(^|[^[:alnum:]])${pattern}`}`;
}

function escapedPattern(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
}

function escapedLike(word: string): string {
  return word.replace(/[\\%_]/gu, String.raw`\$&`);
}

function conditionSql(condition: Condition, field: Field): RawBuilder<unknown> {
  const [column] = columnsOf(condition.key, field);
  if (!column) throw new Error(`${condition.key} has no column`);
  const name = sql.ref(column.name);
  switch (condition.kind) {
    case "empty":
      return sql`${name} is null`;
    case "one-of":
      if (field.kind === "choices") return sql`${name} && ${condition.values}::text[]`;
      if (condition.values.length === 1) return sql`${name} = ${condition.values[0]}`;
      return sql`${name} = any(${condition.values}::${sql.raw(column.type)}[])`;
    case "between": {
      const { from, to } = condition;
      if (from === null) return sql`${name} <= ${to}`;
      return to === null ? sql`${name} >= ${from}` : sql`${name} between ${from} and ${to}`;
    }
  }
}
