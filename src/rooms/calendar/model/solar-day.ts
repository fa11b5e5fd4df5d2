import { Temporal } from "temporal-polyfill";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";

/** The days this calendar knows; the table of lunar years reaches no further. */
export const FIRST_DAY = PlainDate.parse("1900-01-01");
export const LAST_DAY = PlainDate.parse("2199-12-31");

export const Weekday = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof Weekday)[number];

export function readCalendarDay(text: string): Outcome<PlainDate, "day-unreadable" | "day-outside-calendar"> {
  const day = PlainDate.safeParse(text);
  if (!day.success) return refuse("day-unreadable", { day: text });
  return isInCalendar(day.data) ? done(day.data) : outsideCalendar(day.data);
}

export function outsideCalendar(day: string) {
  return refuse("day-outside-calendar", { day, first: FIRST_DAY, last: LAST_DAY });
}

export function isInCalendar(day: PlainDate): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

export function plusDays(day: PlainDate, count: number): PlainDate {
  return plainDateOf(Temporal.PlainDate.from(day).add({ days: count }));
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function weekdayOf(day: PlainDate): Weekday {
  const weekday = Weekday[Temporal.PlainDate.from(day).dayOfWeek - 1];
  if (!weekday) throw new Error(`${day} has no weekday`);
  return weekday;
}

/** The week of civil servants runs from Monday to Friday. */
export function isWeeklyRest(day: PlainDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5;
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

/** A day that exists by construction; past the end of a month it is the month's last day (29 February, the 31st). */
export function dayIn(year: number, month: number, day: number): PlainDate {
  return plainDateOf(Temporal.PlainDate.from({ year, month, day }));
}

export function plainDateOf(day: Temporal.PlainDate): PlainDate {
  return day.toString() as PlainDate;
}
