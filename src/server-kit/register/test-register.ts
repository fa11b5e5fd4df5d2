import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { fieldOf, keysOf, type RecordDeclaration, writeFilter } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import { type Cells, columnsOf, OWN_COLUMNS } from "./columns.ts";
import { emptyPart, filledPart } from "./list-page.ts";
import { type Listed, listQuery } from "./list-query.ts";
import { isSortedText } from "./table-sql.ts";

/*
 * What the test of every register asks: does the table hold what the declaration says, and does any list scan it?
 */

type FoundColumn = {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly collation: string | null;
};

/** Every difference between a declaration and the catalogue of the database. */
export async function differencesOf(db: Database, declaration: RecordDeclaration): Promise<string[]> {
  const { rows } = await sql<FoundColumn>`select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as "isNullable", l.collname as collation
    from pg_attribute a left join pg_collation l on l.oid = a.attcollation
    where a.attrelid = to_regclass(${declaration.table}) and a.attnum > 0 and not a.attisdropped`.execute(db);
  const found = new Map(rows.map((column) => [column.name, column]));
  const wanted = wantedColumns(declaration);
  const missing = [...wanted].flatMap(([name, { type, isNullable, isVietnamese }]) => {
    const column = found.get(name);
    if (!column) return [`${name}: not in the table`];
    if (column.type !== type) return [`${name}: ${column.type} in the table, ${type} in the declaration`];
    if (column.isNullable !== isNullable) return [`${name}: ${isNullable ? "may" : "must not"} be empty`];
    if (isVietnamese && column.collation !== "vi-x-icu")
      return [`${name}: sorted, so it names the Vietnamese collation`];
    return [];
  });
  const undeclared = [...found.keys()].filter((name) => !wanted.has(name)).map((name) => `${name}: not declared`);
  return [...missing, ...undeclared, ...(await missingIndexes(db, declaration))];
}

/** Each filter, each sort and the search go by an index of their own. */
async function missingIndexes(db: Database, declaration: RecordDeclaration): Promise<string[]> {
  const { rows } = await sql<{ readonly columns: readonly string[] }>`
    select array(select attname::text from unnest(indkey) with ordinality k(num, at)
      join pg_attribute on attrelid = indrelid and attnum = k.num order by k.at) as columns
    from pg_index where indrelid = to_regclass(${declaration.table})`.execute(db);
  const led = new Set(rows.map(({ columns }) => columns.slice(0, 2).join(" ")));
  const listed = [...new Set([...declaration.filters, ...declaration.sorts])].flatMap((key) => {
    const field = fieldOf(declaration, key);
    const [column] = columnsOf(key, field);
    // An index of choices is not led by the workspace: see `tableSql`.
    return column ? [field.kind === "choices" ? column.name : `workspace_id ${column.name}`] : [];
  });
  return [...listed, "workspace_id search_text"]
    .filter((columns) => !led.has(columns))
    .map((columns) => `${columns}: no index begins with it`);
}

function wantedColumns(declaration: RecordDeclaration) {
  const own = OWN_COLUMNS.map(({ name, type }) => {
    const isNullable = name === "ended_on" || name === "end_reason";
    return [name, { type, isNullable, isVietnamese: false }] as const;
  });
  const fields = keysOf(declaration).flatMap((key) => {
    const field = fieldOf(declaration, key);
    const isVietnamese = isSortedText(declaration, key);
    return columnsOf(key, field).map(
      ({ name, type }) => [name, { type, isNullable: !field.required, isVietnamese }] as const,
    );
  });
  return new Map([...own, ...fields]);
}

/** Every list of the register (each filter alone and with each sort, both ways, first page and next) that reads the whole table. */
export async function scanningLists(db: Database, act: Act, declaration: RecordDeclaration): Promise<string[]> {
  const scanning: string[] = [];
  for (const listed of everyList(declaration)) {
    const query = listQuery(act, declaration, keysOf(declaration), listed);
    if (!query.ok) throw new Error(query.refusal.code);
    const { rows } = await filledPart(query.value, ["id"], undefined, 51).execute(db);
    const last = rows.at(-1) as Cells | undefined;
    const after: [string, string | null, string] | undefined =
      last === undefined ? undefined : ["", String(last["sort_value"]), String(last["id"])];
    const parts = [
      filledPart(query.value, ["id"], undefined, 51),
      ...(after ? [filledPart(query.value, ["id"], after, 51)] : []),
      ...(query.value.isSortRequired ? [] : [emptyPart(query.value, ["id"], undefined, 51)]),
    ];
    for (const part of parts) {
      const plan = await sql<Cells>`explain (format json) ${part}`.execute(db);
      if (JSON.stringify(plan.rows).includes('"Seq Scan"'))
        scanning.push(`${listed.sort} ${listed.filter ?? listed.search ?? ""}`);
    }
  }
  return [...new Set(scanning)];
}

function everyList(declaration: RecordDeclaration): Listed[] {
  const sorts = declaration.sorts.flatMap((sort) => [sort, `-${sort}`]);
  const narrowed = [
    {},
    ...declaration.filters.flatMap((key) => sampleFilters(declaration, key).map((filter) => ({ filter }))),
    { search: "cong nghiep" },
  ];
  return sorts.flatMap((sort) => narrowed.map((own) => ({ ended: "with" as const, sort, ...own })));
}

/** A condition of each form that the field takes, rare and common values alike. */
function sampleFilters(declaration: RecordDeclaration, key: string): string[] {
  const field = fieldOf(declaration, key);
  const empty = field.required ? [] : [writeFilter([{ key, kind: "empty" }])];
  switch (field.kind) {
    case "choice":
    case "choices":
      return [
        ...Object.keys(field.options).map((value) => writeFilter([{ key, kind: "one-of", values: [value] }])),
        ...empty,
      ];
    case "number":
    case "money":
    case "year":
      return [writeFilter([{ key, kind: "between", from: 1990, to: 2000 }]), ...empty];
    case "date":
      return [writeFilter([{ key, kind: "between", from: "2020-01-01", to: null }]), ...empty];
    case "boolean":
      return [writeFilter([{ key, kind: "one-of", values: [true] }]), ...empty];
    case "reference":
      return [writeFilter([{ key, kind: "one-of", values: ["01890000-0000-7000-8000-000000000000"] }]), ...empty];
    case "text":
    case "long-text":
    case "url":
    case "vsic":
    case "point":
      return [writeFilter([{ key, kind: "one-of", values: ["A"] }]), ...empty];
  }
}
