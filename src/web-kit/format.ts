import type { Locale } from "#shared/sentences.ts";

const TAGS: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" };

/**
 * `1.234,5` in Vietnamese, `1,234.5` in English. Below zero stands the hyphen of the keyboard (`-8,37`), here and wherever else a figure
 * is written: copied into Excel it stays a figure, where the longer minus of the printers makes it words. `readNumber` reads both.
 */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: 6, signDisplay: "negative" }).format(value);
}

/** A share from 0 to 1 as whole percent: `72 %`, with a space that does not break. */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(Math.round(share * 100), locale)}\u00a0%`;
}

/** `dd/mm/yyyy` in both languages, from `yyyy-mm-dd` or an instant (its day in Viet Nam). */
export function formatDay(day: string): string {
  const [year, month, date] = (day.length > 10 ? dayOfInstant(day) : day).split("-");
  return `${date}/${month}/${year}`;
}

/** `18:05, 25/11/2026`: the hour and the day in Viet Nam, in the order of the language. */
export function formatInstant(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(new Date(instant));
}

function dayOfInstant(instant: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date(instant));
}
