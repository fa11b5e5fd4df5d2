import {
  DONG_OF,
  type Field,
  fieldOf,
  keysOf,
  languageOf,
  readText,
  type RecordDeclaration,
  unitOf,
  writeFigure,
  writeText,
} from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import type { RefusalParams } from "#shared/outcome.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Cell, GridColumn, GridOption, GridRow } from "../grid/grid-types.ts";
import type { SeriesKind } from "../grid/series.ts";

export type RegisterRow = GridRow & { readonly low: ReadonlySet<string> };

export type ColumnSettings = {
  readonly locale: Locale;
  readonly canKeep: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly lowWord: string;
  readonly problem: (code: string, params: RefusalParams) => string;
  readonly search: (key: string, words: string) => Promise<readonly GridOption[]>;
};

/** The columns of the grid from the declaration: its fields, then what is computed from them. */
export function gridColumns(declaration: RecordDeclaration, settings: ColumnSettings): GridColumn[] {
  const fields = keysOf(declaration).map((key) => fieldColumn(declaration, key, settings));
  const derived = Object.entries(declaration.derived).map(([key, { label, unit, decimals }]): GridColumn => ({
    key,
    title: label[settings.locale],
    unit: unit?.[settings.locale] ?? null,
    lang: settings.locale,
    width: 128,
    isNumeric: true,
    isEditable: false,
    isSortable: false,
    isMultiLine: false,
    isAlwaysFilled: false,
    series: null,
    write: (value) => (typeof value === "number" ? writeFigure(value, decimals, settings.locale) : ""),
    read: (words) => ({ kind: "words", words, problem: null }),
    options: null,
    markOf: () => null,
  }));
  return [...fields, ...derived];
}

function fieldColumn(declaration: RecordDeclaration, key: string, settings: ColumnSettings): GridColumn {
  const field = fieldOf(declaration, key);
  const { locale, canKeep, names, lowWord } = settings;
  return {
    key,
    title: field.label[locale],
    unit: unitOf(field, locale),
    lang: languageOf(field, locale),
    width: field.width,
    isNumeric: field.kind === "number" || field.kind === "money",
    isEditable: canKeep,
    isSortable: declaration.sorts.includes(key),
    isMultiLine: field.kind === "long-text",
    isAlwaysFilled: field.required,
    series: seriesKindOf(field),
    write: (value) => writeText(field, value, locale, names),
    read: (words) => readCell(field, words, settings),
    options: optionsOf(field, key, settings),
    markOf: (row) => ((row as RegisterRow).low.has(key) ? lowWord : null),
  };
}

/** What is chosen or found has no next one. */
function seriesKindOf(field: Field): SeriesKind | null {
  switch (field.kind) {
    case "number":
    case "year":
      return { of: "number", one: 1 };
    case "money":
      return { of: "number", one: DONG_OF[field.shownIn] };
    case "date":
      return { of: "day" };
    case "text":
    case "long-text":
      return { of: "words" };
    case "url":
    case "boolean":
    case "point":
    case "vsic":
    case "choice":
    case "choices":
    case "reference":
      return null;
  }
}

function readCell(field: Field, words: string, { locale, problem }: ColumnSettings): Cell {
  const isName = field.kind === "reference" && words.trim() !== "";
  // Only the server knows what a name means.
  if (isName) return { kind: "words", words: words.trim(), problem: null };
  const read = readText(field, words, locale);
  if (read.ok) return { kind: "value", value: read.value };
  return { kind: "words", words, problem: problem(read.refusal.code, read.refusal.params) };
}

function optionsOf(field: Field, key: string, { locale, search }: ColumnSettings): GridColumn["options"] {
  if (field.kind === "choice") {
    const all = Object.entries(field.options).map(([value, label]) => ({ value, words: label[locale], hint: null }));
    return async (words) => all.filter((option) => fold(option.words).includes(fold(words).trim()));
  }
  return field.kind === "reference" ? async (words) => search(key, words) : null;
}
