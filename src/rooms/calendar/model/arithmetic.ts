import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Basis } from "./basis.ts";
import { workOn } from "./days-off.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { isInCalendar, outsideCalendar, plusDays } from "./solar-day.ts";

/** A day found by counting; provisional when a day on the way was. */
export type Reckoned = { readonly date: PlainDate; readonly provisional: boolean };
type OutsideCalendar = "day-outside-calendar";

/** Some eighty years; more is a slip of the finger. */
export const MOST_WORKING_DAYS = 20_000;

/**
 * The day `count` working days after `from`; the day itself is not counted. Negative counts go back, and 0 is the day itself,
 * off or not.
 */
export function addWorkingDays(
  from: PlainDate,
  count: number,
  settings: CalendarSettings = SHIPPED_SETTINGS,
): Outcome<Reckoned, "working-days-unreadable" | OutsideCalendar> {
  if (!Number.isInteger(count) || Math.abs(count) > MOST_WORKING_DAYS) {
    return refuse("working-days-unreadable", { count: String(count), most: MOST_WORKING_DAYS });
  }
  const step = count < 0 ? -1 : 1;
  let { date, provisional }: Reckoned = { date: from, provisional: workOn(from, settings).provisional };
  for (let left = Math.abs(count); left > 0;) {
    date = plusDays(date, step);
    if (!isInCalendar(date)) return outsideCalendar(date);
    const day = workOn(date, settings);
    provisional ||= day.provisional;
    if (day.working) left -= 1;
  }
  return done({ date, provisional });
}

/** The first working day after a day. */
export function nextWorkingDay(day: PlainDate, settings?: CalendarSettings): Outcome<Reckoned, OutsideCalendar> {
  return stepToWork(day, 1, settings);
}

/** The last working day before a day. */
export function previousWorkingDay(day: PlainDate, settings?: CalendarSettings): Outcome<Reckoned, OutsideCalendar> {
  return stepToWork(day, -1, settings);
}

function stepToWork(from: PlainDate, step: 1 | -1, settings = SHIPPED_SETTINGS): Outcome<Reckoned, OutsideCalendar> {
  let provisional = false;
  for (let date = plusDays(from, step); isInCalendar(date); date = plusDays(date, step)) {
    const day = workOn(date, settings);
    provisional ||= day.provisional;
    if (day.working) return done({ date, provisional });
  }
  return outsideCalendar(plusDays(from, step));
}

/** Working days after `from` up to and with `to`: the inverse of `addWorkingDays`. Negative when `to` lies before. */
export function countWorkingDays(
  from: PlainDate,
  to: PlainDate,
  settings: CalendarSettings = SHIPPED_SETTINGS,
): { readonly count: number; readonly provisional: boolean } {
  const step = to < from ? -1 : 1;
  let count = 0;
  let { provisional } = workOn(from, settings);
  for (let date = from; date !== to;) {
    date = plusDays(date, step);
    const day = workOn(date, settings);
    provisional ||= day.provisional;
    if (day.working) count += step;
  }
  return { count, provisional };
}

/** What becomes of a deadline; the instruments read settle neither. */
export const DeadlineSettings = z.object({
  /** Where a deadline on a day off goes; `none`: it stays. */
  rolling: z.enum(["none", "next", "previous"]),
  /** Whether the named day is itself the last day (`inclusive`), or the day before it is. */
  beforeDay: z.enum(["inclusive", "exclusive"]),
});
export type DeadlineSettings = z.infer<typeof DeadlineSettings>;

export const SHIPPED_DEADLINE_SETTINGS: DeadlineSettings = { rolling: "none", beforeDay: "inclusive" };

/** Why both are open. NĐ 09/2019 has no rolling rule; the Civil Code's general one is the next working day, not read in its text. */
export const DEADLINE_SETTING_BASES: Readonly<Record<keyof DeadlineSettings, Basis>> = {
  rolling: { instrument: "Bộ luật Dân sự 2015", article: "Điều 148 khoản 5", source: null, confidence: "background" },
  beforeDay: { instrument: "Cách viết “trước ngày”", article: null, source: null, confidence: "unsettled" },
};

/** The last day on which something due "before" the named day is in time. */
export function dueDayOf(
  named: PlainDate,
  { rolling, beforeDay }: DeadlineSettings = SHIPPED_DEADLINE_SETTINGS,
  settings: CalendarSettings = SHIPPED_SETTINGS,
): Outcome<Reckoned, OutsideCalendar> {
  const date = beforeDay === "exclusive" ? plusDays(named, -1) : named;
  if (!isInCalendar(date)) return outsideCalendar(date);
  const { working, provisional } = workOn(date, settings);
  // A deadline that stays where it is asks nothing of the calendar.
  if (rolling === "none") return done({ date, provisional: false });
  if (working) return done({ date, provisional });
  const rolled = rolling === "next" ? nextWorkingDay(date, settings) : previousWorkingDay(date, settings);
  return rolled.ok ? done({ ...rolled.value, provisional: provisional || rolled.value.provisional }) : rolled;
}
