import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type DeadlineSettings, dueDayOf, SHIPPED_DEADLINE_SETTINGS } from "./arithmetic.ts";
import { workOn } from "./days-off.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { dayIn, isInCalendar, LAST_DAY, plusDays, yearOf } from "./solar-day.ts";

export const Rhythm = z.enum([
  "annual",
  "semiannual",
  "quarterly",
  "monthly",
  "weekly",
  "daily",
  "periodic", // định kỳ, no length told: no day can be named
  "ongoing", // thường xuyên: no day either
]);
export type Rhythm = z.infer<typeof Rhythm>;

const MONTH_DAY = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/u;
/** Months from one occurrence to the next. */
const STEP_MONTHS: Readonly<Partial<Record<Rhythm, number>>> = { annual: 12, semiannual: 6, quarterly: 3, monthly: 1 };
const FRIDAY = 5;

/** A deadline that comes again. `before` is `MM-DD` or, within each month or at the end of each quarter, `DD`. */
export const Recurrence = z
  .object({ every: Rhythm, before: z.union([z.string().regex(MONTH_DAY), z.string().regex(DAY)]).optional() })
  .refine(({ every, before }) => before === undefined || every in STEP_MONTHS, "Only months and longer have a day")
  .refine(({ every, before }) => before === undefined || DAY.test(before) || every !== "monthly", "A month takes DD")
  .refine(
    ({ every, before }) => before === undefined || MONTH_DAY.test(before) || every !== "annual",
    "A year takes MM-DD",
  )
  .refine(
    ({ before }) => before === undefined || !["02-30", "02-31", "04-31", "06-31", "09-31", "11-31"].includes(before),
  );
export type Recurrence = z.infer<typeof Recurrence>;

/** Reads the value of a recurring deadline as extraction writes it: `annual before 12-15`, `monthly before 25`, `weekly`. */
export function readRecurrence(value: string): Outcome<Recurrence, "recurrence-unreadable"> {
  const [every, before] = value.split(" before ");
  const recurrence = Recurrence.safeParse(before === undefined ? { every } : { every, before });
  return recurrence.success ? done(recurrence.data) : refuse("recurrence-unreadable", { value });
}

/** One coming of a deadline: the day its words name, and the last day in time by the office's rule. */
export type Occurrence = { readonly named: PlainDate; readonly due: PlainDate; readonly provisional: boolean };

/**
 * The next due days on or after `from`, at most `count`. Without a named day a rhythm ends with its period: 31 December, 30 June,
 * the end of the quarter or month, Friday. `DD` of a quarter or half year is the day of its last month; a day that a month lacks is its
 * last. Daily means every working day. `periodic` and `ongoing` name no day.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  from: PlainDate,
  count: number,
  deadline: DeadlineSettings = SHIPPED_DEADLINE_SETTINGS,
  settings: CalendarSettings = SHIPPED_SETTINGS,
): Occurrence[] {
  const found: Occurrence[] = [];
  if (count < 1) return found;
  for (const named of namedDays(recurrence, from, settings)) {
    const due = dueDayOf(named, deadline, settings);
    if (!due.ok) break;
    const { date, provisional } = due.value;
    // Rolling may bring two daily deadlines together.
    if (date >= from && date !== found.at(-1)?.due) found.push({ named, due: date, provisional });
    if (found.length >= count) break;
  }
  return found;
}

/** The due days of `occurrencesOf` alone. */
export function nextOccurrences(...asked: Parameters<typeof occurrencesOf>): PlainDate[] {
  return occurrencesOf(...asked).map(({ due }) => due);
}

/** The days that the words name, beginning before `from` so that none is missed when rolled. */
function* namedDays({ every, before }: Recurrence, from: PlainDate, settings: CalendarSettings): Generator<PlainDate> {
  const months = STEP_MONTHS[every];
  if (months !== undefined) yield* everyMonths(months, before, yearOf(from) - 1);
  if (every === "weekly") {
    const weekday = Temporal.PlainDate.from(from).dayOfWeek;
    for (let day = plusDays(from, FRIDAY - weekday - 14); day <= LAST_DAY; day = plusDays(day, 7)) {
      if (isInCalendar(day)) yield day;
    }
  }
  if (every === "daily") {
    for (let day = from; day <= LAST_DAY; day = plusDays(day, 1)) if (workOn(day, settings).working) yield day;
  }
}

/** `MM-DD` anchors the rhythm in the year; `DD` or nothing lies in the last month of each step. */
function* everyMonths(step: number, before: string | undefined, firstYear: number): Generator<PlainDate> {
  const [first = "", second] = before?.split("-") ?? [];
  const anchor = second === undefined ? step : ((Number(first) - 1) % step) + 1;
  const day = before === undefined ? 31 : Number(second ?? first);
  for (let year = firstYear; year <= yearOf(LAST_DAY); year += 1) {
    for (let month = anchor; month <= 12; month += step) {
      const named = dayIn(year, month, day);
      if (isInCalendar(named)) yield named;
    }
  }
}
