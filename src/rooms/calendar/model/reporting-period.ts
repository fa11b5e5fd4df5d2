import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { dayIn, FIRST_DAY, LAST_DAY, plainDateOf, plusDays, yearOf } from "./solar-day.ts";

export const PeriodKind = z.enum(["week", "month", "quarter", "half", "nine-months", "year"]);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** A period by its name; `ordinal` is the week, month, quarter or half of the year, and 1 for nine months and the year. */
export const ReportingPeriod = z.object({ kind: PeriodKind, year: z.int(), ordinal: z.int().min(1).max(53) });
export type ReportingPeriod = z.infer<typeof ReportingPeriod>;

type Span = { readonly from: PlainDate; readonly to: PlainDate };
type PeriodForm = { readonly pattern: RegExp; readonly example: string };

const FORMS: Readonly<Record<PeriodKind, PeriodForm>> = {
  week: { pattern: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/u, example: "2026-W07" },
  month: { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/u, example: "2026-03" },
  quarter: { pattern: /^(\d{4})-Q([1-4])$/u, example: "2026-Q1" },
  half: { pattern: /^(\d{4})-H([12])$/u, example: "2026-H1" },
  "nine-months": { pattern: /^(\d{4})-9M$/u, example: "2026-9M" },
  year: { pattern: /^(\d{4})$/u, example: "2026" },
};

/** Reads `2026-W07`, `2026-03`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026` as the kind asks. */
export function readPeriod(kind: PeriodKind, text: string): Outcome<ReportingPeriod, "period-unreadable"> {
  const { pattern, example } = FORMS[kind];
  const match = pattern.exec(text);
  const period = { kind, year: Number(match?.[1]), ordinal: Number(match?.[2] ?? 1) };
  // The window of a year begins in the December before, so the first year of the calendar has none.
  const isServed = match !== null && period.year > yearOf(FIRST_DAY) && period.year <= yearOf(LAST_DAY);
  return isServed && hasWeek(period) ? done(period) : refuse("period-unreadable", { period: text, example });
}

function hasWeek({ kind, year, ordinal }: ReportingPeriod): boolean {
  // The last week of the ISO year holds 28 December.
  return kind !== "week" || ordinal <= (Temporal.PlainDate.from(`${year}-12-28`).weekOfYear ?? 0);
}

export function periodName({ kind, year, ordinal }: ReportingPeriod): string {
  switch (kind) {
    case "week":
      return `${year}-W${String(ordinal).padStart(2, "0")}`;
    case "month":
      return `${year}-${String(ordinal).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${ordinal}`;
    case "half":
      return `${year}-H${ordinal}`;
    case "nine-months":
      return `${year}-9M`;
    case "year":
      return String(year);
  }
}

/** How many months a period has; a week has none. */
export const PERIOD_MONTHS: Readonly<Record<PeriodKind, number>> = {
  week: 0,
  month: 1,
  quarter: 3,
  half: 6,
  "nine-months": 9,
  year: 12,
};

/** How many periods of a kind a year may have. */
export const PERIODS_A_YEAR: Readonly<Record<PeriodKind, number>> = {
  week: 53,
  month: 12,
  quarter: 4,
  half: 2,
  "nine-months": 1,
  year: 1,
};

/** The last month of a period that has months. */
export function lastMonthOf({ kind, ordinal }: ReportingPeriod): number {
  return PERIOD_MONTHS[kind] * ordinal;
}

/** The days that the period's name says, first to last: a quarter from the 1st of its first month. */
export function namedDaysOf(period: ReportingPeriod): Span {
  if (period.kind === "week") {
    const from = mondayOf(period);
    return { from, to: plusDays(from, 6) };
  }
  const last = lastMonthOf(period);
  return { from: dayIn(period.year, last - PERIOD_MONTHS[period.kind] + 1, 1), to: dayIn(period.year, last, 31) };
}

/** ISO 8601: 4 January lies in week 1. */
function mondayOf({ year, ordinal }: ReportingPeriod): PlainDate {
  const january4 = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return plainDateOf(january4.add({ days: (ordinal - 1) * 7 - (january4.dayOfWeek - 1) }));
}
