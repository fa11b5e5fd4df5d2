import { gapOfRecord, type RecordLine, type ThemeItem, type ThemeSection } from "#rooms/plans/model/index.ts";
import type { ThemePart } from "#rooms/plans/server/index.ts";
import { listRecords, outlineRecords, type Register } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import {
  type Field,
  fieldOf,
  plainText,
  readFilter,
  type RecordDeclaration,
  type RecordOf,
  unitOf,
  type ValueSource,
  writeFigure,
  writeText,
} from "#shared/fields/index.ts";
import type { Sentence } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";

const MOST_SHOWN = 12;
const MOST_FACTS = 5;

/** What the registers of all rooms have behind a theme, each under its own policy. */
export function recordsOfTheme(registers: readonly Register[]): ThemePart {
  const known = new Map(registers.map((register) => [register.declaration.name, register]));
  return async (db, act, { records }) => {
    const sections: ThemeSection[] = [];
    for (const line of records) {
      const register = known.get(line.register);
      const section = register ? await sectionOf(db, act, register, line) : unknown(line);
      if (section) sections.push(section);
    }
    return sections;
  };
}

async function sectionOf(
  db: Database,
  act: Act,
  register: Register,
  line: RecordLine,
): Promise<ThemeSection | undefined> {
  const { declaration } = register;
  // The line has its words in quotes: a phrase. Single syllables stand in half of all records.
  const search = line.search && `“${line.search}”`;
  const listed = { filter: line.filter || undefined, search: search || undefined, ended: "without" } as const;
  const page = await listRecords(db, act, register, { ...listed, limit: MOST_SHOWN });
  if (!page.ok) return page.refusal.code === "not-allowed" ? undefined : unknown(line);
  const { items, names, nextCursor } = page.value;
  const all = nextCursor === null ? undefined : await outlineRecords(db, act, register, { ...listed, step: 500 });
  // A theme may show two halves of one register.
  const label = narrowedName(declaration, line);
  const more = linkTo(line.register, line.filter, search);
  const bare = items.filter(({ values, derived }) => isWithoutFigures(declaration, values, derived)).length;
  return {
    part: declaration.name,
    label,
    count: all?.ok ? all.value.count : items.length,
    items: items.map((record) => itemOf(declaration, record, names)),
    more,
    gaps: [
      ...(items.length === 0 ? [gapOfRecord("register-empty", label, { about: declaration.purpose, link: more })] : []),
      ...(bare > 0
        ? [
            gapOfRecord("register-no-figures", label, {
              params: { count: bare, of: nextCursor === null ? 0 : items.length },
              link: more,
            }),
          ]
        : []),
    ],
  };
}

/** The register, and which of its rows are asked for: `Bộ tiêu chí (áp dụng cho: Xã)`. */
function narrowedName(declaration: RecordDeclaration, { filter, search }: RecordLine): Sentence {
  const read = readFilter(declaration, filter || undefined);
  const conditions = read.ok ? read.value.filter((each) => each.kind === "one-of") : [];
  const nameIn = (locale: "vi" | "en"): string => {
    const words = conditions.map(({ key, values }) => {
      const field = fieldOf(declaration, key);
      return `${field.label[locale]}: ${values.map((value) => writeText(field, value, locale)).join(", ")}`;
    });
    const narrowed = [...words, search && `“${search}”`].filter(Boolean).join("; ");
    return narrowed === "" ? declaration.label.many[locale] : `${declaration.label.many[locale]} (${narrowed})`;
  };
  return { vi: nameIn("vi"), en: nameIn("en") };
}

/** A line that names no register or no filter of it: the office mends it in the theme. */
function unknown(line: RecordLine): ThemeSection {
  const words = [line.register, line.filter, line.search && `“${line.search}”`].filter(Boolean).join(" ");
  const name = { vi: words, en: words };
  const gaps = [gapOfRecord("register-unknown", name)];
  return { part: line.register, label: name, count: 0, items: [], more: null, gaps };
}

/** By its name a register is found in the browser, which knows the addresses of pages. */
function linkTo(register: string, filter: string, search: string): ThemeItem["link"] {
  return {
    path: `/so-theo-doi/${register}`,
    search: { ...(filter && { loc: filter }), ...(search && { tim: search }) },
  };
}

type AnyRecord = RecordOf<Register["declaration"]["fields"]>;

function itemOf(declaration: RecordDeclaration, record: AnyRecord, names: Readonly<Record<string, string>>): ThemeItem {
  const values: Readonly<Record<string, unknown>> = record.values;
  const shown = factKeys(declaration, values);
  const title = plainText(values[declaration.title]);
  const rowUnit = declaration.figuresIn === undefined ? null : plainText(values[declaration.figuresIn]);
  return {
    id: record.id,
    name: { vi: title, en: title },
    facts: [
      ...shown.map((key) => factOf(fieldOf(declaration, key), values[key], { names, unit: rowUnit })),
      ...derivedFacts(declaration, record.derived, rowUnit),
      ...(isWithoutFigures(declaration, values, record.derived) ? [NO_FIGURES] : []),
    ],
    source: weakest([declaration.title, ...shown].flatMap((key) => record.sources[key] ?? [])),
    link: linkTo(declaration.name, "", plainText(values[declaration.key])),
  };
}

const NO_FIGURES: ThemeItem["facts"][number] = {
  label: { vi: "Số liệu", en: "Figures" },
  text: { vi: "chưa có con số nào", en: "none yet" },
};

/** A row of a register that is kept for its figures, with none in it: it would look as if there were nothing to tell. */
function isWithoutFigures(
  { fields, figuresIn }: RecordDeclaration,
  values: Readonly<Record<string, unknown>>,
  derived: AnyRecord["derived"],
): boolean {
  const figures = Object.entries(fields).filter(([, { kind }]) => kind === "number" || kind === "money");
  if (figuresIn === undefined && !figures.some(([, { isSummed }]) => isSummed)) return false;
  const all = [...figures.map(([key]) => values[key]), ...Object.values(derived)];
  return all.every((value) => (value ?? null) === null);
}

/** What the register itself narrows by, adds up or asks a source for: that is what its readers look at. */
function factKeys(declaration: RecordDeclaration, values: Readonly<Record<string, unknown>>): string[] {
  const told = Object.keys(declaration.fields).filter((key) => {
    const { isSummed, needsSource } = fieldOf(declaration, key);
    return isSummed || needsSource || declaration.filters.includes(key);
  });
  return told
    .filter((key) => key !== declaration.key && key !== declaration.title && (values[key] ?? null) !== null)
    .slice(0, MOST_FACTS);
}

type Told = { readonly names: Readonly<Record<string, string>>; readonly unit: string | null };

function factOf(field: Field, value: unknown, { names, unit }: Told): ThemeItem["facts"][number] {
  const text = (locale: "vi" | "en") =>
    [writeText(field, value, locale, names), unitOf(field, locale) ?? (field.kind === "number" && unit)].filter(Boolean).join(" "); // prettier-ignore
  return { label: field.label, text: { vi: text("vi"), en: text("en") } };
}

function derivedFacts(
  declaration: RecordDeclaration,
  derived: AnyRecord["derived"],
  rowUnit: string | null,
): ThemeItem["facts"] {
  return Object.entries(declaration.derived).flatMap(([key, { label, unit, decimals }]) => {
    const value = derived[key] ?? null;
    if (value === null) return [];
    const text = (locale: "vi" | "en") => [writeFigure(value, decimals, locale), unit?.[locale] ?? rowUnit].filter(Boolean).join(" "); // prettier-ignore
    return [{ label: label satisfies Sentence, text: { vi: text("vi"), en: text("en") } }];
  });
}

const STRENGTH = { low: 0, medium: 1, high: 2 } as const;

/** The source that the least can be built on stands for the record. */
function weakest(sources: readonly ValueSource[]): ValueSource | null {
  return sources.toSorted((left, right) => STRENGTH[left.certainty] - STRENGTH[right.certainty])[0] ?? null;
}
