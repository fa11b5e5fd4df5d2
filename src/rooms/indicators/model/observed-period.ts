import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** What a figure speaks of: a year, a quarter, a month, the year so far (`2024-9M`), or several years together (`2021/2025`). */
export type PeriodKind = "year" | "quarter" | "month" | "year-so-far" | "years";

export type ObservedPeriod = {
  /** As it is kept: `2024`, `2024-Q1`, `2024-03`, `2024-9M`, `2021/2025`. */
  readonly text: string;
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** Reads what people write: `2024`, `Q1/2024`, `2024-03`, `3/2024`, `2024-H1`, `2024-9M`, `9T/2024`, `2021-2025`. */
export function readObservedPeriod(words: string): ObservedPeriod | undefined {
  const bare = words.trim().toUpperCase().replace(/–/gu, "-");
  for (const { shape, period } of SHAPES) {
    const { a, b } = shape.exec(bare)?.groups ?? {};
    const found = a === undefined ? undefined : period(Number(a), Number(b ?? 1));
    if (found) return found;
  }
  return undefined;
}

const SHAPES: readonly {
  readonly shape: RegExp;
  readonly period: (a: number, b: number) => ObservedPeriod | undefined;
}[] = [
  { shape: /^(?<a>\d{4})$/u, period: yearOf },
  { shape: /^(?<a>\d{4})-?Q(?<b>[1-4])$/u, period: quarterOf },
  { shape: /^Q(?<b>[1-4])\/(?<a>\d{4})$/u, period: quarterOf },
  { shape: /^(?<a>\d{4})-H1$/u, period: (year) => soFarOf(year, 6) },
  { shape: /^(?<a>\d{4})-(?<b>1[01]|[2-9])[MT]$/u, period: soFarOf },
  { shape: /^(?<b>1[01]|[2-9])[MT]\/(?<a>\d{4})$/u, period: soFarOf },
  { shape: /^(?<a>\d{4})-(?<b>0[1-9]|1[0-2])$/u, period: monthOf },
  { shape: /^(?<b>0?[1-9]|1[0-2])\/(?<a>\d{4})$/u, period: monthOf },
  { shape: /^(?<a>\d{4})[/-](?<b>\d{4})$/u, period: yearsOf },
];

function yearOf(year: number): ObservedPeriod {
  return { text: String(year), kind: "year", from: firstDay(year, 1), to: lastDay(year, 12) };
}

function quarterOf(year: number, quarter: number): ObservedPeriod {
  const last = quarter * 3;
  return { text: `${year}-Q${quarter}`, kind: "quarter", from: firstDay(year, last - 2), to: lastDay(year, last) };
}

function monthOf(year: number, month: number): ObservedPeriod {
  return { text: `${year}-${two(month)}`, kind: "month", from: firstDay(year, month), to: lastDay(year, month) };
}

/** Three months so far are the first quarter, so one thing keeps one name. */
function soFarOf(year: number, months: number): ObservedPeriod {
  if (months === 3) return quarterOf(year, 1);
  return { text: `${year}-${months}M`, kind: "year-so-far", from: firstDay(year, 1), to: lastDay(year, months) };
}

function yearsOf(first: number, last: number): ObservedPeriod | undefined {
  if (last <= first) return undefined;
  return { text: `${first}/${last}`, kind: "years", from: firstDay(first, 1), to: lastDay(last, 12) };
}

/** A period as it is kept; whatever is read becomes one. */
export const PeriodText = z.string().refine((text) => readObservedPeriod(text)?.text === text, "unreadable-period");

/** For a period that is known to be one. */
export function periodOf(text: string): ObservedPeriod {
  const period = readObservedPeriod(text);
  if (!period) throw new Error(`No period: ${text}`);
  return period;
}

/** The period of a kind that a figure tells of, if any: its own, or of the year so far the quarter or month that ends with it. */
export function periodToldBy(period: ObservedPeriod, kind: PeriodKind): ObservedPeriod | undefined {
  if (period.kind === kind) return period;
  if (period.kind !== "year-so-far") return undefined;
  const { year, month } = partsOf(period.to);
  if (kind === "month") return monthOf(year, month);
  return kind === "quarter" && month % 3 === 0 ? quarterOf(year, month / 3) : undefined;
}

/** The next period of the same kind; undefined for kinds that have none. */
export function nextPeriod({ kind, to }: Pick<ObservedPeriod, "kind" | "to">): ObservedPeriod | undefined {
  const { year, month } = partsOf(to);
  if (kind === "year") return yearOf(year + 1);
  if (kind === "quarter") return month === 12 ? quarterOf(year + 1, 1) : quarterOf(year, month / 3 + 1);
  if (kind === "month") return month === 12 ? monthOf(year + 1, 1) : monthOf(year, month + 1);
  return undefined;
}

/** The period of the same kind just before, or of the year before; undefined for kinds that have none. */
export function periodBefore(text: string, step: "one" | "year"): ObservedPeriod | undefined {
  const { kind, to } = periodOf(text);
  const { year, month } = partsOf(to);
  const before = step === "year";
  if (kind === "year") return yearOf(year - 1);
  if (kind === "quarter") {
    return before || month === 3 ? quarterOf(year - 1, before ? month / 3 : 4) : quarterOf(year, month / 3 - 1);
  }
  if (kind === "month")
    return before || month === 1 ? monthOf(year - 1, before ? month : 12) : monthOf(year, month - 1);
  return kind === "year-so-far" && before ? soFarOf(year - 1, month) : undefined;
}

/** The coarser period in which a period lies. */
export function periodAround(text: string, kind: "year" | "quarter" | "month"): string {
  const { year, month } = partsOf(periodOf(text).to);
  if (kind === "year") return yearOf(year).text;
  return kind === "quarter" ? quarterOf(year, Math.ceil(month / 3)).text : monthOf(year, month).text;
}

/** Of an indicator without any value: the period before the one that ended last, so that this one is asked for. */
export function recentPeriod(kind: "year" | "quarter" | "month", on: PlainDate): string {
  const open = periodAround(periodOf(monthOf(partsOf(on).year, partsOf(on).month).text).text, kind);
  const last = periodBefore(open, "one")?.text ?? open;
  return periodBefore(last, "one")?.text ?? last;
}

/** The end of a period in years, so that the end of 2024 is 2025.0: the scale on which roads are drawn. */
export function yearsAt(day: PlainDate): number {
  const { year, month } = partsOf(day);
  const daysInMonth = Number(lastDay(year, month).slice(8));
  return year + (month - 1 + Number(day.slice(8)) / daysInMonth) / 12;
}

export function laterDay(day: PlainDate, days: number): PlainDate {
  return isoDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000));
}

export function yearOfDay(day: PlainDate): number {
  return partsOf(day).year;
}

function partsOf(day: PlainDate): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

function firstDay(year: number, month: number): PlainDate {
  return PlainDate.parse(`${String(year).padStart(4, "0")}-${two(month)}-01`);
}

function lastDay(year: number, month: number): PlainDate {
  return isoDay(new Date(Date.UTC(year, month, 0)));
}

function isoDay(date: Date): PlainDate {
  return PlainDate.parse(date.toISOString().slice(0, 10));
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
