import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import {
  type CalendarSettings,
  type DeadlineSettings,
  daysBetween,
  type Occurrence as NamedDay,
  occurrencesOf,
  periodName,
  plusDays,
  readRecurrence,
  Recurrence,
} from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";

/** The rhythms in which an occurrence is worth a report of its own, and `ongoing`, which has none: it asks for a sign of life. */
export const RhythmEvery = z.enum(["annual", "semiannual", "quarterly", "monthly", "weekly", "ongoing"]);
export type RhythmEvery = z.infer<typeof RhythmEvery>;

export const AssignmentRhythm = z
  .object({
    every: RhythmEvery,
    /** The day that the words name, as `Recurrence` has it; null: the period's end. */
    before: z.string().nullable(),
    /** Of a standing duty: within how many days a sign of life is asked for; null: the office's setting. */
    aliveDays: z.int().min(1).max(366).nullable(),
  })
  .refine(({ every, aliveDays }) => every === "ongoing" || aliveDays === null, "Only a standing duty has a span")
  .refine((rhythm) => Recurrence.safeParse(recurrenceOf(rhythm)).success, "The rhythm has no such day");
export type AssignmentRhythm = z.infer<typeof AssignmentRhythm>;

/** The rhythm as the calendar reckons it. */
export function recurrenceOf({ every, before }: { readonly every: RhythmEvery; readonly before: string | null }) {
  return before === null ? { every } : { every, before };
}

/**
 * The rhythm that the deadline's words speak of, for a person to confirm. `định kỳ` without a length and `hằng ngày` propose none: of
 * the first no day can be named, and a report on every working day is not what such words ask for.
 */
export function proposedRhythm(
  deadline: { readonly kind: string; readonly value: string } | null,
): AssignmentRhythm | null {
  if (deadline?.kind !== "recurring") return null;
  const read = readRecurrence(deadline.value);
  if (!read.ok) return null;
  const { every, before = null } = read.value;
  const rhythm = AssignmentRhythm.safeParse({ every, before, aliveDays: null });
  return rhythm.success ? rhythm.data : null;
}

/** A period by the day that the words name, not by the day to which it rolls: two rhythms of one kind never name one period twice. */
export function periodOf(every: Exclude<RhythmEvery, "ongoing">, named: PlainDate): string {
  const day = Temporal.PlainDate.from(named);
  const { year, month } = day;
  switch (every) {
    case "annual":
      return periodName({ kind: "year", year, ordinal: 1 });
    case "semiannual":
      return periodName({ kind: "half", year, ordinal: Math.ceil(month / 6) });
    case "quarterly":
      return periodName({ kind: "quarter", year, ordinal: Math.ceil(month / 3) });
    case "monthly":
      return periodName({ kind: "month", year, ordinal: month });
    case "weekly":
      return periodName({ kind: "week", year: day.yearOfWeek ?? year, ordinal: day.weekOfYear ?? 1 });
  }
}

type ByOffice = { readonly deadline: DeadlineSettings; readonly calendar: CalendarSettings };
/** More than a machine that stood still for a year misses of a weekly rhythm. */
const MOST_AT_ONCE = 60;

/** The occurrences from a day on that the day asks for: all that fell due since, and the next one. */
export function occurrencesUntil(
  rhythm: Pick<AssignmentRhythm, "every" | "before">,
  { from, on }: { readonly from: PlainDate; readonly on: PlainDate },
  { deadline, calendar }: ByOffice,
): readonly (NamedDay & { readonly period: string })[] {
  const { every } = rhythm;
  if (every === "ongoing") return [];
  const all = occurrencesOf(recurrenceOf(rhythm), from, MOST_AT_ONCE, deadline, calendar);
  const next = all.findIndex(({ due }) => due >= on);
  return all.slice(0, next < 0 ? undefined : next + 1).map((day) => ({ ...day, period: periodOf(every, day.named) }));
}

/** Whether a standing duty has gone without a sign of life for longer than was asked, and on which day it does. */
export function signOfLife(
  lastSignOn: PlainDate,
  aliveDays: number,
  on: PlainDate,
): { readonly askedBy: PlainDate; readonly silentDays: number; readonly isStale: boolean } {
  const askedBy = plusDays(lastSignOn, aliveDays);
  return { askedBy, silentDays: daysBetween(lastSignOn, on), isStale: on > askedBy };
}
