import type { Locale } from "../sentences.ts";
import type { RefusalParams } from "../outcome.ts";
import type { PlainDate } from "../plain-date.ts";
import type { ValueSource } from "./provenance.ts";
import { checkValue, readText } from "./read-text.ts";
import { fieldOf, keysOf, type RecordDeclaration } from "./record.ts";
import { canonicalText } from "./write-text.ts";

export type Values = Readonly<Record<string, unknown>>;
export type StoredRecord = {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
  readonly endedOn: PlainDate | null;
};

/** A row as it comes from a form, a grid, a paste or a file: values, or words that are still to be read. */
export type ProposedRow = {
  /** The version that the writer saw; null: the writer saw none and overwrites. */
  readonly version: number | null;
  readonly values: Values;
  readonly texts: Readonly<Record<string, string>>;
  /** Of this row alone; null: that of the whole act. */
  readonly source: ValueSource | null;
};

export type RowError = { readonly field: string | null; readonly code: string; readonly params: RefusalParams };
export type DecidedRow =
  | { readonly state: "created" | "updated"; readonly values: Values; readonly changed: readonly string[] }
  | { readonly state: "unchanged" | "conflict" }
  | { readonly state: "refused"; readonly errors: readonly RowError[] };

export type DecidingWith = {
  /** Fields that the writer may see; no other can be written. */
  readonly visible: readonly string[];
  readonly source: ValueSource;
  readonly locale: Locale;
  /** The id that the words of a reference mean; undefined: nothing, or more than one thing. */
  readonly idOf: (register: string, words: string) => string | undefined;
};

/** What becomes of one row: judged whole, so that a person sees every mistake at once. Rows never spoil one another. */
export function decideRow(
  declaration: RecordDeclaration,
  stored: StoredRecord | undefined,
  row: ProposedRow,
  deciding: DecidingWith,
): DecidedRow {
  if (stored !== undefined && row.version !== null && row.version !== stored.version) return { state: "conflict" };
  const read = readRow(declaration, row, deciding);
  const before = stored?.values ?? {};
  const values: Record<string, unknown> = {};
  for (const key of keysOf(declaration)) values[key] = before[key] ?? null;
  Object.assign(values, read.values);
  const changed = keysOf(declaration).filter(
    (key) => canonicalText(values[key]) !== canonicalText(before[key] ?? null),
  );
  const errors = [
    ...read.errors,
    ...missing(declaration, values, read.errors),
    ...unsourced(declaration, values, changed, row.source ?? deciding.source),
  ];
  if (errors.length > 0) return { state: "refused", errors };
  if (changed.length === 0 && stored !== undefined) return { state: "unchanged" };
  return { state: stored === undefined ? "created" : "updated", values, changed };
}

function readRow(declaration: RecordDeclaration, row: ProposedRow, deciding: DecidingWith) {
  const values: Record<string, unknown> = {};
  const errors: RowError[] = [];
  for (const key of new Set([...Object.keys(row.values), ...Object.keys(row.texts)])) {
    if (!(key in declaration.fields) || !deciding.visible.includes(key)) {
      errors.push({ field: key, code: "field-unknown", params: { name: key } });
      continue;
    }
    const read = readCell(declaration, key, row, deciding);
    if (read.ok) values[key] = read.value;
    else errors.push({ field: key, ...read.refusal });
  }
  return { values, errors };
}

function readCell(declaration: RecordDeclaration, key: string, row: ProposedRow, { locale, idOf }: DecidingWith) {
  const field = fieldOf(declaration, key);
  const words = row.texts[key];
  if (words === undefined) return checkValue(field, row.values[key]);
  if (field.kind !== "reference" || words.trim() === "") return readText(field, words, locale);
  return readText(field, idOf(field.to, words) ?? words, locale);
}

/** A new row may leave a required field out altogether; then no cell was there to be refused. */
function missing(declaration: RecordDeclaration, values: Values, found: readonly RowError[]): RowError[] {
  return keysOf(declaration)
    .filter((key) => fieldOf(declaration, key).required && values[key] === null)
    .filter((key) => !found.some(({ field }) => field === key))
    .map((key) => ({ field: key, code: "field-required", params: {} }));
}

function unsourced(
  declaration: RecordDeclaration,
  values: Values,
  changed: readonly string[],
  source: ValueSource,
): RowError[] {
  if (source.source !== null) return [];
  return changed
    .filter((key) => fieldOf(declaration, key).needsSource && values[key] !== null)
    .map((key) => ({ field: key, code: "field-needs-source", params: {} }));
}
