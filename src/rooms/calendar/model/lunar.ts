import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { lunarYear } from "./lunar-years.ts";
import {
  dayIn,
  daysBetween,
  FIRST_DAY,
  isInCalendar,
  LAST_DAY,
  outsideCalendar,
  plusDays,
  yearOf,
} from "./solar-day.ts";

/** A day of the lunar calendar; `leap` says that it lies in the doubled month (tháng nhuận). */
export const LunarDay = z.object({
  day: z.int().min(1).max(30),
  month: z.int().min(1).max(12),
  year: z.int(),
  leap: z.boolean(),
});
export type LunarDay = z.infer<typeof LunarDay>;

export type LunarMonth = {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  /** The solar day of its first day. */
  readonly from: PlainDate;
  readonly length: number;
};

const reckoned = new Map<number, readonly LunarMonth[]>();

/** The 12 or 13 months of a lunar year, 1899–2199, with the solar days on which they begin. */
export function lunarMonthsOf(year: number): readonly LunarMonth[] {
  const months = reckoned.get(year) ?? reckonMonths(year);
  reckoned.set(year, months);
  return months;
}

function reckonMonths(year: number): LunarMonth[] {
  const { newYearOffset, leapMonth, monthLengths } = lunarYear(year);
  let from = plusDays(dayIn(year, 1, 1), newYearOffset);
  return monthLengths.map((length, index) => {
    const isAfterLeap = leapMonth > 0 && index >= leapMonth;
    const month = {
      year,
      month: isAfterLeap ? index : index + 1,
      leap: leapMonth > 0 && index === leapMonth,
      from,
      length,
    };
    from = plusDays(from, length);
    return month;
  });
}

/** Mùng 1 Tết, the first day of a lunar year. */
export function lunarNewYear(year: number): PlainDate {
  return plusDays(dayIn(year, 1, 1), lunarYear(year).newYearOffset);
}

/** The lunar day of a solar day, for the meridian of Viet Nam (UTC+7). Throws outside 1900–2199. */
export function lunarDayOf(day: PlainDate): LunarDay {
  if (!isInCalendar(day)) throw new RangeError(`${day} lies outside ${FIRST_DAY}–${LAST_DAY}`);
  const solarYear = yearOf(day);
  const year = day < lunarNewYear(solarYear) ? solarYear - 1 : solarYear;
  const found = lunarMonthsOf(year).findLast(({ from }) => from <= day);
  if (!found) throw new Error(`${day} lies in no lunar month`);
  return { day: daysBetween(found.from, day) + 1, month: found.month, year, leap: found.leap };
}

/** The solar day of a lunar day. A leap month that the year does not have, and a 30th of a short month, are refused. */
export function solarDayOf(lunar: LunarDay): Outcome<PlainDate, "lunar-day-unreal" | "day-outside-calendar"> {
  const { day, month, year, leap } = lunar;
  const words = `${day}/${month}${leap ? "n" : ""}/${year}`;
  if (year < yearOf(FIRST_DAY) - 1 || year > yearOf(LAST_DAY)) return outsideCalendar(words);
  const found = lunarMonthsOf(year).find((each) => each.month === month && each.leap === leap);
  if (!found || day < 1 || day > found.length) return refuse("lunar-day-unreal", { lunar: words });
  const solar = plusDays(found.from, day - 1);
  return isInCalendar(solar) ? done(solar) : outsideCalendar(words);
}

/** Giỗ Tổ Hùng Vương, 10/3 of the regular third month. */
export function hungKingsDay(year: number): PlainDate {
  const third = lunarMonthsOf(year).find(({ month, leap }) => month === 3 && !leap);
  if (!third) throw new Error(`The lunar year ${year} has no third month`);
  return plusDays(third.from, 9);
}
