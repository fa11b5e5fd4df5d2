import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { fieldOf, keysOf, type RecordDeclaration } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { columnsOf } from "./columns.ts";
import { foldSql } from "./fold-sql.ts";
import { isSearched } from "./searched-words.ts";
import { isSortedText } from "./table-sql.ts";

/** Under this name the history keeps the day on which a record was said to have ended. */
export const ENDED = "ended_on";

/** A day that is past; today and later the register stands as it is. */
export function pastDay({ on }: Act, day: PlainDate | undefined): PlainDate | undefined {
  return day !== undefined && day < on ? day : undefined;
}

/** References are named as of the day that is looked at. */
export function actOn(act: Act, day: PlainDate | undefined): Act {
  return { ...act, on: pastDay(act, day) ?? act.on };
}

/** What the history held by the end of a day in Viet Nam, which has no summer time. */
export function setByEnd(day: PlainDate): RawBuilder<boolean> {
  return sql`set_at < ${`${day}T24:00:00+07:00`}::timestamptz`;
}

/**
 * What a list reads: the register's own table, or on a past day the same columns as its history tells them. A record stands there
 * from the day on which it was entered; one that was taken out as a mistake has no history. Words are looked for among those of that day.
 */
export function tableOn(act: Act, declaration: RecordDeclaration, asked: PlainDate | undefined): RawBuilder<unknown> {
  const day = pastDay(act, asked);
  if (day === undefined) return sql.table(declaration.table);
  const columns = keysOf(declaration).flatMap((key) => columnsOnDay(declaration, key));
  return sql`(select kept.workspace_id, kept.id, stood.version, ${searchTextOnDay(declaration)} as search_text,
      case when ${isEndedBy(day)} then kept.ended_on end as ended_on,
      case when ${isEndedBy(day)} then kept.end_reason end as end_reason, ${sql.join(columns)}
    from ${sql.table(declaration.table)} kept
    join lateral (select max(version) as version, jsonb_object_agg(field, value) as told
      from (select distinct on (field) field, value, version from register_value
        where workspace_id = kept.workspace_id and record_id = kept.id and ${setByEnd(day)}
        order by field, version desc) latest) stood on stood.version is not null
    where kept.workspace_id = ${act.workspaceId}) as stood`;
}

/** As `searchText` of `write-rows.ts` folds it; no index holds it, and the history is read for the list anyway. */
function searchTextOnDay(declaration: RecordDeclaration): RawBuilder<unknown> {
  const parts = keysOf(declaration).flatMap((key) => {
    const field = fieldOf(declaration, key);
    if (!isSearched(field)) return [];
    const told = sql`(stood.told ->> ${key})`;
    if (field.kind !== "choice") return [told];
    const words = Object.entries(field.options).map(([option, { vi }]) => [option, vi]);
    return [sql`(${JSON.stringify(Object.fromEntries(words))}::jsonb ->> ${told})`];
  });
  return foldSql(sql`concat_ws(${"\n"}::text, ${sql.join(parts)})`);
}

/** Of an end that was recorded before the history kept ends, only its own day is known. */
function isEndedBy(day: PlainDate): RawBuilder<boolean> {
  return sql`(stood.told ? ${ENDED} or (kept.ended_on <= ${day} and not exists (select 1 from register_value later
    where later.workspace_id = kept.workspace_id and later.record_id = kept.id and later.field = ${ENDED})))`;
}

/** The columns of a field, read back from the text that `canonicalText` wrote. */
function columnsOnDay(declaration: RecordDeclaration, key: string): RawBuilder<unknown>[] {
  const field = fieldOf(declaration, key);
  const order = sql.raw(isSortedText(declaration, key) ? ' collate "vi-x-icu"' : "");
  const told = sql`(stood.told ->> ${key})`;
  const columns = columnsOf(key, field);
  if (field.kind === "choices") {
    const [column] = columns;
    return column
      ? [sql`(select array_agg(each) from jsonb_array_elements_text(${told}::jsonb) each) as ${sql.ref(column.name)}`]
      : [];
  }
  const parts = field.kind === "vsic" ? ["version", "code"] : field.kind === "point" ? ["lon", "lat"] : null;
  return columns.map(({ name, type }, at) => {
    const text = parts === null ? told : sql`(${told}::jsonb ->> ${parts[at] ?? ""})`;
    return sql`${text}::${sql.raw(type)}${order} as ${sql.ref(name)}`;
  });
}
