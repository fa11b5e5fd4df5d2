import type { Locale } from "../sentences.ts";
import type { Field, Point, Vsic } from "./field.ts";
import { DONG_OF, MONEY_UNITS } from "./money.ts";

const TAGS: Readonly<Record<Locale, string>> = { vi: "vi-VN", en: "en-GB" };

/** Names of referenced records by id, as far as they are known. */
export type Names = Readonly<Record<string, string>>;

/** Words that somebody wrote stay Vietnamese; figures, days and choices are said in the reader's language. */
export function languageOf({ kind }: Field, locale: Locale): Locale {
  return kind === "text" || kind === "long-text" || kind === "reference" ? "vi" : locale;
}

/**
 * A value as it stands in a cell: `1.234,5`, `30/06/2025`, the words of a choice. The unit stands in the head of the column. What is
 * written here is read back by `readText` to the same value.
 */
export function writeText(field: Field, value: unknown, locale: Locale, names: Names = {}): string {
  if (value === null || value === undefined) return "";
  switch (field.kind) {
    case "text":
    case "long-text":
    case "url":
      return plainText(value);
    case "year":
      return plainText(value);
    case "number":
      return formatter(locale, field.decimals).format(Number(value));
    case "money":
      return formatter(locale, 9).format(Number(value) / DONG_OF[field.shownIn]);
    case "date":
      return dayText(plainText(value));
    case "boolean":
      return yesNoText(value === true, locale);
    case "choice":
      return field.options[plainText(value)]?.[locale] ?? plainText(value);
    case "choices":
      return (value as readonly string[]).map((key) => field.options[key]?.[locale] ?? key).join("; ");
    case "reference":
      return names[plainText(value)] ?? "";
    case "vsic": {
      const { version, code } = value as Vsic;
      return `${version}: ${code}`;
    }
    case "point": {
      const { lat, lon } = value as Point;
      const figure = formatter(locale, 6);
      return `${figure.format(lat)}; ${figure.format(lon)}`;
    }
  }
}

/** The unit as the head of a column says it: `ha`, `tỷ đồng`. */
export function unitOf(field: Field, locale: Locale): string | null {
  if (field.kind === "money") return MONEY_UNITS[field.shownIn][locale];
  return field.kind === "number" ? (field.unit?.[locale] ?? null) : null;
}

/** The same for every reader and for ever: what the history keeps and what tells whether a value changed. */
export function canonicalText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Text as it is; anything else in its one written form. */
export function plainText(value: unknown): string {
  return canonicalText(value) ?? "";
}

/** Reads what `canonicalText` wrote. */
export function fromCanonicalText(field: Field, kept: string | null): unknown {
  if (kept === null) return null;
  const isText = ["text", "long-text", "url", "date", "choice", "reference"].includes(field.kind);
  return isText ? kept : JSON.parse(kept);
}

function dayText(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

function yesNoText(isYes: boolean, locale: Locale): string {
  if (locale === "vi") return isYes ? "Có" : "Không";
  return isYes ? "Yes" : "No";
}

const FORMATTERS = new Map<string, Intl.NumberFormat>();

/** Making a formatter costs more than a thousand uses of it. */
function formatter(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const kept =
    FORMATTERS.get(key) ??
    new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals, signDisplay: "negative" });
  FORMATTERS.set(key, kept);
  return kept;
}

/** `53,8` for a derived figure. */
export function writeFigure(value: number, decimals: number, locale: Locale): string {
  return formatter(locale, decimals).format(value);
}
