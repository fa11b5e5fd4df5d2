import type { PlainDate } from "#shared/plain-date.ts";
import type { Basis } from "./basis.ts";
import { type LunarDay, lunarDayOf } from "./lunar.ts";
import type { DayReason } from "./notice.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { isWeeklyRest, type Weekday, weekdayOf, yearOf } from "./solar-day.ts";
import { type DayMark, yearMarks } from "./year-marks.ts";

/** A day as an office of the State works it. */
export type WorkingDay = {
  readonly date: PlainDate;
  readonly weekday: Weekday;
  readonly lunar: LunarDay;
  readonly working: boolean;
  /** Null for an ordinary working day. */
  readonly reason: DayReason | null;
  /** Computed from the law because no official notice is known, or told by a source that was not read. */
  readonly provisional: boolean;
};

/** Throws outside 1900–2199; read the day by `readCalendarDay` first. */
export function workingDayOf(date: PlainDate, settings: CalendarSettings = SHIPPED_SETTINGS): WorkingDay {
  return { date, weekday: weekdayOf(date), lunar: lunarDayOf(date), ...workOn(date, settings) };
}

/** The part of `workingDayOf` that arithmetic needs at every step. */
export function workOn(
  date: PlainDate,
  settings: CalendarSettings,
): Pick<WorkingDay, "working" | "reason" | "provisional"> {
  const { isOfficial, marks } = yearMarks(yearOf(date), settings);
  const mark = marks.get(date);
  // A weekend that a day off may or may not reach is a weekend either way.
  const isUndecided = mark !== undefined && mark.reason.endsWith("-undecided");
  if (isWeeklyRest(date) && (!mark || isUndecided))
    return { working: false, reason: "weekend", provisional: !isOfficial };
  if (!mark) return { working: true, reason: null, provisional: !isOfficial };
  return { working: mark.working, reason: mark.reason, provisional: mark.provisional };
}

/** What a day carries beyond its weekday. Undefined for plain weekdays and weekends. */
export function findMark(date: PlainDate, settings: CalendarSettings = SHIPPED_SETTINGS): DayMark | undefined {
  return yearMarks(yearOf(date), settings).marks.get(date);
}

/** What the mark of a day stands on: the article or the notice. Undefined for plain weekdays and weekends. */
export function findBasisOfDay(date: PlainDate, settings: CalendarSettings = SHIPPED_SETTINGS): Basis | undefined {
  return findMark(date, settings)?.basis;
}

/** The days off and the worked Saturdays of a year, without plain weekends, in order. */
export function listMarkedDays(year: number, settings: CalendarSettings = SHIPPED_SETTINGS): DayMark[] {
  return [...yearMarks(year, settings).marks.values()].filter(
    ({ date, reason }) => workOn(date, settings).reason === reason,
  );
}

/** Whether an official notice tells the days off of the year. */
export function hasNotice(year: number, settings: CalendarSettings = SHIPPED_SETTINGS): boolean {
  return yearMarks(year, settings).isOfficial;
}
