import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  fieldOf,
  plainText,
  readFilter,
  type RecordDeclaration,
  type RecordOf,
  visibleKeys,
} from "#shared/fields/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { type Cells, columnsOf } from "./columns.ts";
import { cursorOf, type CursorRefusal, listPage } from "./list-page.ts";
import { type Listed, type ListQuery, listQuery, type ListRefusal } from "./list-query.ts";
import { columnsFor, presentRows } from "./present-rows.ts";
import type { Register } from "./register.ts";
import { actOn } from "./stood-on-day.ts";

export type ListRecords = Listed & { readonly cursor?: string | undefined; readonly limit: number };
export type RecordPage<Own extends Fields> = {
  readonly items: RecordOf<Own>[];
  readonly names: Record<string, string>;
  readonly nextCursor: string | null;
};

/** A page of the register, narrowed and sorted as declared. */
export async function listRecords<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  input: ListRecords,
): Promise<Outcome<RecordPage<Own>, NotAllowed | ListRefusal | CursorRefusal>> {
  const { declaration } = register;
  const allowed = declaration.mayRead(act.actor);
  if (!allowed.ok) return allowed;
  const visible: readonly string[] = visibleKeys(declaration, act.actor);
  const query = listQuery(act, declaration, visible, input);
  if (!query.ok) return query;
  const page = await listPage(db, query.value, columnsFor(declaration, visible), input.cursor, input.limit);
  if (!page.ok) return page;
  const presented = await presentRows(db, act, register, visible, page.value.rows, input.as_of);
  const asked = await namesOfFilter(db, actOn(act, input.as_of), register, input.filter);
  return done({ ...presented, names: { ...presented.names, ...asked }, nextCursor: page.value.nextCursor });
}

/** A filter says what it narrows by, also where no record is left that names it. */
async function namesOfFilter<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  filter: string | undefined,
): Promise<Record<string, string>> {
  const read = readFilter(declaration, filter);
  const names: Record<string, string> = {};
  for (const condition of read.ok ? read.value : []) {
    const field = fieldOf(declaration, condition.key);
    if (field.kind !== "reference" || condition.kind !== "one-of") continue;
    const found = await references[field.to]?.names(db, act, condition.values.map(plainText));
    Object.assign(names, Object.fromEntries(found ?? []));
  }
  return names;
}

export type Outline = {
  readonly count: number;
  readonly cursors: string[];
  readonly sums: Record<string, number>;
  /** How many records each sum knows: of few among many it is no total. */
  readonly known: Record<string, number>;
};

/** How long the list is and where its pages begin, so that a reader can go to any place of it without counting from the start. */
export async function outlineRecords<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration }: Register<Own>,
  input: Listed & { readonly step: number },
): Promise<Outcome<Outline, NotAllowed | ListRefusal>> {
  const allowed = declaration.mayRead(act.actor);
  if (!allowed.ok) return allowed;
  const visible: readonly string[] = visibleKeys(declaration, act.actor);
  const query = listQuery(act, declaration, visible, input);
  if (!query.ok) return query;
  const { table, where } = query.value;
  const totals = await sql<Cells>`select count(*) as count${sumsSql(declaration, visible)}
    from ${table} where ${where}`.execute(db);
  const [total = {}] = totals.rows;
  return done({
    count: Number(total["count"]),
    cursors: await pageStarts(db, query.value, input.step, Number(total["count"])),
    sums: sumsOf(declaration, visible, total),
    known: sumsOf(declaration, visible, total, "known"),
  });
}

async function pageStarts(db: Database, query: ListQuery, step: number, count: number): Promise<string[]> {
  if (count <= step) return [];
  const { table, where, sortColumn, isTurned } = query;
  const direction = sql.raw(isTurned ? "desc nulls last" : "asc");
  const { rows } = await sql<Cells>`select id, sort_value from (
      select id, ${sortColumn} as sort_value,
        row_number() over (order by ${sortColumn} ${direction}, id ${sql.raw(isTurned ? "desc" : "asc")}) as place
      from ${table} where ${where}) as placed
    where place % ${step} = 0 and place < ${count} order by place`.execute(db);
  return rows.map((row) => cursorOf(query, row["sort_value"], row["id"]));
}

export type Group = { readonly value: unknown } & Pick<Outline, "count" | "sums" | "known">;

/** The register counted by one field: the heads under which a grouped list lays its rows. */
export async function groupRecords<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  input: Listed & { readonly by: string },
): Promise<Outcome<{ groups: Group[]; names: Record<string, string> }, NotAllowed | ListRefusal>> {
  const allowed = declaration.mayRead(act.actor);
  if (!allowed.ok) return allowed;
  const visible: readonly string[] = visibleKeys(declaration, act.actor);
  const query = listQuery(act, declaration, visible, { ...input, sort: undefined });
  if (!query.ok) return query;
  const field = fieldOf(declaration, input.by);
  const [column] = columnsOf(input.by, field);
  if (!column || !visible.includes(input.by)) return done({ groups: [], names: {} });
  const { table, where } = query.value;
  const { rows } =
    await sql<Cells>`select ${sql.ref(column.name)} as value, count(*) as count${sumsSql(declaration, visible)}
    from ${table} where ${where} group by ${sql.ref(column.name)} order by ${sql.ref(column.name)} limit 1000`.execute(
      db,
    );
  const ids = rows.flatMap((row) => (row["value"] === null ? [] : [plainText(row["value"])]));
  const port = field.kind === "reference" ? references[field.to] : undefined;
  const names =
    port === undefined || ids.length === 0
      ? new Map<string, string>()
      : await port.names(db, actOn(act, input.as_of), ids);
  const groups = rows.map((row) => ({
    value: row["value"],
    count: Number(row["count"]),
    sums: sumsOf(declaration, visible, row),
    known: sumsOf(declaration, visible, row, "known"),
  }));
  return done({ groups, names: Object.fromEntries(names) });
}

function summedKeys(declaration: RecordDeclaration, visible: readonly string[]): string[] {
  return visible.filter((key) => fieldOf(declaration, key).isSummed);
}

function sumsSql(declaration: RecordDeclaration, visible: readonly string[]) {
  const columns = summedKeys(declaration, visible).map((key) => {
    const [column] = columnsOf(key, fieldOf(declaration, key));
    const name = column?.name ?? key;
    return sql`, sum(${sql.ref(name)}) as ${sql.ref(`sum_${name}`)}, count(${sql.ref(name)}) as ${sql.ref(`known_${name}`)}`;
  });
  return columns.length === 0 ? sql`` : sql.join(columns, sql``);
}

function sumsOf(
  declaration: RecordDeclaration,
  visible: readonly string[],
  row: Cells,
  what: "sum" | "known" = "sum",
): Record<string, number> {
  return Object.fromEntries(
    summedKeys(declaration, visible).map((key) => {
      const [column] = columnsOf(key, fieldOf(declaration, key));
      return [key, Number(row[`${what}_${column?.name ?? key}`] ?? 0)];
    }),
  );
}
