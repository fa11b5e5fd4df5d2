import { fold } from "../fold.ts";
import { done, type Outcome, refuse } from "../outcome.ts";
import type { Locale } from "../sentences.ts";
import type { Field, FieldOf } from "./field.ts";
import { DONG_OF } from "./money.ts";
import { readDay, readNumber } from "./read-number.ts";
import { canonicalText } from "./write-text.ts";

export type FieldRefusal =
  | "field-required"
  | "field-too-long"
  | "field-not-number"
  | "field-not-whole"
  | "field-out-of-range"
  | "field-not-day"
  | "field-not-year"
  | "field-not-choice"
  | "field-not-yes-no"
  | "field-not-address"
  | "field-not-point"
  | "field-not-vsic"
  | "field-reference-unknown";

/**
 * What a person typed, pasted or wrote into a file, as the value of a field: `1.234,5`, `30/6/2025`, the words of a choice with or
 * without marks. Nothing becomes null. A reference is looked up by whoever knows the records; here it only has to be an id.
 */
export function readText(field: Field, typed: string, locale: Locale): Outcome<unknown, FieldRefusal> {
  const words = typed.normalize("NFC").trim();
  if (words === "") return field.required ? refuse("field-required") : done(null);
  const read = readWords(field, words, locale);
  return read.ok ? checkValue(field, read.value, words, locale) : read;
}

/** Judges a value that came as a value: the field's own schema has the last word. */
export function checkValue(
  field: Field,
  value: unknown,
  words = canonicalText(value) ?? "",
  locale: Locale = "vi",
): Outcome<unknown, FieldRefusal> {
  if (value === null || value === undefined) return field.required ? refuse("field-required") : done(null);
  const parsed = field.schema.safeParse(value);
  if (parsed.success) return done(parsed.data);
  switch (field.kind) {
    case "text":
    case "long-text":
      return typeof value === "string" && value.trim() === ""
        ? refuse("field-required")
        : refuse("field-too-long", { longest: field.maxLength });
    case "number":
    case "year":
      if (field.kind === "number" && field.decimals === 0 && typeof value === "number" && !Number.isInteger(value))
        return refuse("field-not-whole", { words });
      return typeof value === "number"
        ? refuse("field-out-of-range", { min: field.min, max: field.max, words })
        : refuse("field-not-number", { words });
    case "money":
      return refuse("field-not-number", { words });
    case "date":
      return refuse("field-not-day", { words });
    case "boolean":
      return refuse("field-not-yes-no", { words });
    case "choice":
    case "choices":
      return refuse("field-not-choice", { words, options: optionWords(field, locale) });
    case "url":
      return refuse("field-not-address", { words });
    case "point":
      return refuse("field-not-point", { words });
    case "vsic":
      return refuse("field-not-vsic", { words });
    case "reference":
      return refuse("field-reference-unknown", { words });
  }
}

function readWords(field: Field, words: string, locale: Locale): Outcome<unknown, FieldRefusal> {
  switch (field.kind) {
    case "text":
    case "long-text":
    case "url":
    case "reference":
      return done(words);
    case "number":
      return numberOr(words, readNumber(withoutUnit(words, field.unit), locale));
    case "money":
      return numberOr(words, readMoney(field, words, locale));
    case "year":
      return /^\d{4}$/u.test(words) ? done(Number(words)) : refuse("field-not-year", { words });
    case "date":
      return done(readDay(words) ?? words);
    case "boolean":
      return readYesNo(words);
    case "choice":
      return readChoice(field, words, locale);
    case "choices":
      return readChoices(field, words, locale);
    case "point":
      return readPoint(words);
    case "vsic":
      return readVsic(words);
  }
}

function numberOr(words: string, read: number | undefined): Outcome<number, "field-not-number"> {
  return read === undefined ? refuse("field-not-number", { words }) : done(read);
}

function withoutUnit(words: string, unit: FieldOf<"number">["unit"]): string {
  const folded = fold(words);
  const ending = [unit?.vi, unit?.en].find((each) => each !== undefined && folded.endsWith(fold(each)));
  return ending === undefined ? words : words.slice(0, words.length - ending.length).trim();
}

const MONEY_WORDS = /^(.*?)\s*(ty|trieu|nghin|dong|bn|billion|million|m|vnd)?(?:\s*(?:dong|vnd))?$/u;
const MONEY_FACTORS: Readonly<Record<string, number>> = {
  ty: 1e9, bn: 1e9, billion: 1e9, trieu: 1e6, million: 1e6, m: 1e6, nghin: 1e3, dong: 1, vnd: 1,
}; // prettier-ignore

function readMoney(field: FieldOf<"money">, words: string, locale: Locale): number | undefined {
  const [, figure = "", unit] = MONEY_WORDS.exec(fold(words)) ?? [];
  const amount = readNumber(figure, locale);
  if (amount === undefined) return undefined;
  const factor = unit === undefined ? DONG_OF[field.shownIn] : (MONEY_FACTORS[unit] ?? 1);
  return Math.round(amount * factor);
}

const YES = new Set(["co", "yes", "x", "true", "1", "dung"]);
const NO = new Set(["khong", "no", "false", "0", "sai", "chua"]);

function readYesNo(words: string): Outcome<boolean, "field-not-yes-no"> {
  const folded = fold(words);
  if (YES.has(folded)) return done(true);
  return NO.has(folded) ? done(false) : refuse("field-not-yes-no", { words });
}

type WithOptions = FieldOf<"choice" | "choices">;

function findOption({ options }: WithOptions, words: string): string | undefined {
  const wanted = fold(words).replace(/\s+/gu, " ");
  return Object.entries(options).find(
    ([key, label]) => key === words || fold(label.vi) === wanted || fold(label.en) === wanted,
  )?.[0];
}

function optionWords({ options }: WithOptions, locale: Locale): string {
  return Object.values(options)
    .map((label) => label[locale])
    .join(", ");
}

function readChoice(field: WithOptions, words: string, locale: Locale): Outcome<string, "field-not-choice"> {
  const found = findOption(field, words);
  return found === undefined ? refuse("field-not-choice", { words, options: optionWords(field, locale) }) : done(found);
}

function readChoices(field: WithOptions, words: string, locale: Locale): Outcome<string[], "field-not-choice"> {
  const found: string[] = [];
  for (const part of words
    .split(/[;\n]/u)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const key = findOption(field, part);
    if (key === undefined) return refuse("field-not-choice", { words: part, options: optionWords(field, locale) });
    found.push(key);
  }
  return done([...new Set(found)]);
}

/** `15,5735; 108,4740` or `15.5735, 108.4740`: latitude first, as maps print it. */
function readPoint(words: string): Outcome<unknown, "field-not-point"> {
  const [lat, lon, ...rest] = words.split(/\s*;\s*|,\s+|\s+/u).map((part) => Number(part.trim().replace(",", ".")));
  return lat === undefined || lon === undefined || rest.length > 0 || Number.isNaN(lat + lon)
    ? refuse("field-not-point", { words })
    : done({ lat, lon });
}

/** `2018: 2511`; a bare code is of the classification in force, which is not decided here. */
function readVsic(words: string): Outcome<unknown, "field-not-vsic"> {
  const [, version, code] = /^(?:VSIC\s*)?(\d{4})\s*[:/-]\s*([A-V]|\d{2,5})$/iu.exec(words) ?? [];
  return version === undefined || code === undefined
    ? refuse("field-not-vsic", { words })
    : done({ version: Number(version), code: code.toUpperCase() });
}
