import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  fieldOf,
  keysOf,
  plainText,
  type RecordDeclaration,
  type RecordOf,
  type Values,
  type ValueSource,
  type ValuesOf,
} from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type Cells, columnsOf, fromCells } from "./columns.ts";
import type { Register } from "./register.ts";
import { actOn, pastDay, setByEnd } from "./stood-on-day.ts";

/** The columns that a record is read from, as far as a person may see them. */
export function columnsFor(declaration: RecordDeclaration, visible: readonly string[]): string[] {
  const own = visible.flatMap((key) => columnsOf(key, fieldOf(declaration, key)).map(({ name }) => name));
  return ["id", "version", "ended_on", "end_reason", ...own];
}

export function valuesOfRow(declaration: RecordDeclaration, row: Cells): Values {
  return Object.fromEntries(keysOf(declaration).map((key) => [key, fromCells(key, fieldOf(declaration, key), row)]));
}

export type Presented<Own extends Fields> = {
  readonly items: RecordOf<Own>[];
  readonly names: Record<string, string>;
};

/** Rows as they are sent: values, derived figures, the source of every value, the names of what they point to. */
export async function presentRows<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  visible: readonly string[],
  rows: readonly Cells[],
  asOf?: PlainDate,
): Promise<Presented<Own>> {
  const sources = await sourcesOf(
    db,
    act,
    rows.map((row) => String(row["id"])),
    visible,
    pastDay(act, asOf),
  );
  const items = rows.map((row) => {
    const values = valuesOfRow(declaration, row);
    // Held against the contract where it is sent.
    return {
      id: row["id"],
      version: row["version"],
      values,
      derived: derivedOf(declaration, values as ValuesOf<Own>, visible),
      sources: sources.get(String(row["id"])) ?? {},
      endedOn: row["ended_on"],
      endReason: row["end_reason"],
    } as RecordOf<Own>;
  });
  const names = await namesOf(db, actOn(act, asOf), { declaration, references }, visible, items);
  return { items, names };
}

/** A person who may not see a field gets no figure that could give it away. */
function derivedOf<Own extends Fields>(
  declaration: RecordDeclaration<Own>,
  values: ValuesOf<Own>,
  visible: readonly string[],
): Record<string, number | null> {
  if (visible.length < keysOf(declaration).length) return {};
  return Object.fromEntries(Object.entries(declaration.derived).map(([key, { of }]) => [key, of(values)]));
}

async function sourcesOf(
  db: Database,
  act: Act,
  ids: readonly string[],
  visible: readonly string[],
  day: PlainDate | undefined,
) {
  const found = new Map<string, Record<string, ValueSource>>();
  if (ids.length === 0) return found;
  const { rows } = await sql<Cells>`select distinct on (record_id, field)
      record_id, field, source, quote, as_of as "asOf", certainty
    from register_value where workspace_id = ${act.workspaceId} and record_id = any(${ids}::uuid[])
      and ${day === undefined ? sql`true` : setByEnd(day)}
    order by record_id, field, version desc`.execute(db);
  for (const { record_id: id, field, ...source } of rows) {
    if (!visible.includes(String(field))) continue;
    const own = found.get(String(id)) ?? {};
    own[String(field)] = source as ValueSource;
    found.set(String(id), own);
  }
  return found;
}

async function namesOf(
  db: Database,
  act: Act,
  { declaration, references }: Pick<Register, "references"> & { readonly declaration: RecordDeclaration },
  visible: readonly string[],
  items: readonly { readonly values: Values }[],
): Promise<Record<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const key of visible) {
    const field = fieldOf(declaration, key);
    if (field.kind !== "reference") continue;
    const ids = wanted.get(field.to) ?? new Set();
    for (const { values } of items) if (values[key] !== null) ids.add(plainText(values[key]));
    wanted.set(field.to, ids);
  }
  const names: Record<string, string> = {};
  for (const [to, ids] of wanted) {
    if (ids.size > 0) Object.assign(names, Object.fromEntries((await references[to]?.names(db, act, [...ids])) ?? []));
  }
  return names;
}
