import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { hungKingsDay, lunarDayOf, lunarMonthsOf, lunarNewYear, solarDayOf } from "./lunar.ts";
import { daysBetween, FIRST_DAY, LAST_DAY, plusDays, weekdayOf } from "./solar-day.ts";
import { computedMonthsOf } from "./test-astronomy.ts";

const SEED = 20300202;
const DAYS = daysBetween(FIRST_DAY, LAST_DAY);
const anyDay = fc.integer({ min: 0, max: DAYS - 1 }).map((count) => plusDays(FIRST_DAY, count));

/** New moons or signs of the sun within a minute of midnight in Viet Nam: the two computations may part there. */
const AT_MIDNIGHT = new Set([1938, 1944, 1967, 2054]);

describe("the lunar calendar", () => {
  // regulations.md, 4.3: every row.
  test.for([
    { year: 2024, tet: "2024-02-10", weekday: "saturday", monthBefore: 30, hungKings: "2024-04-18", leap: 0 },
    { year: 2025, tet: "2025-01-29", weekday: "wednesday", monthBefore: 29, hungKings: "2025-04-07", leap: 6 },
    { year: 2026, tet: "2026-02-17", weekday: "tuesday", monthBefore: 29, hungKings: "2026-04-26", leap: 0 },
    { year: 2027, tet: "2027-02-06", weekday: "saturday", monthBefore: 29, hungKings: "2027-04-16", leap: 0 },
    { year: 2028, tet: "2028-01-26", weekday: "wednesday", monthBefore: 29, hungKings: "2028-04-04", leap: 5 },
    { year: 2029, tet: "2029-02-13", weekday: "tuesday", monthBefore: 29, hungKings: "2029-04-23", leap: 0 },
    { year: 2030, tet: "2030-02-02", weekday: "saturday", monthBefore: 29, hungKings: "2030-04-12", leap: 0 },
    { year: 2031, tet: "2031-01-23", weekday: "thursday", monthBefore: 29, hungKings: "2031-04-01", leap: 3 },
    { year: 2032, tet: "2032-02-11", weekday: "wednesday", monthBefore: 29, hungKings: "2032-04-19", leap: 0 },
  ])("$year begins on $tet, and 10/3 is $hungKings", ({ year, tet, weekday, monthBefore, hungKings, leap }) => {
    expect(lunarNewYear(year)).toBe(tet);
    expect(weekdayOf(lunarNewYear(year))).toBe(weekday);
    expect(lunarDayOf(PlainDate.parse(tet))).toEqual({ day: 1, month: 1, year, leap: false });
    expect(lunarMonthsOf(year - 1).at(-1)).toMatchObject({ month: 12, length: monthBefore });
    expect(hungKingsDay(year)).toBe(hungKings);
    expect(lunarDayOf(PlainDate.parse(hungKings))).toEqual({ day: 10, month: 3, year, leap: false });
    expect(lunarMonthsOf(year).find((month) => month.leap)?.month ?? 0).toBe(leap);
  });

  test("Tết of 1985 came a month before China's", () => {
    expect(lunarDayOf(PlainDate.parse("1985-01-21"))).toEqual({ day: 1, month: 1, year: 1985, leap: false });
  });

  test("a day and its lunar day lead to each other, 1900–2199", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(solarDayOf(lunarDayOf(day))).toEqual({ ok: true, value: day });
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("the calendar's first and last days are known both ways", () => {
    expect(lunarDayOf(FIRST_DAY)).toEqual({ day: 1, month: 12, year: 1899, leap: false });
    for (const day of [FIRST_DAY, LAST_DAY]) expect(solarDayOf(lunarDayOf(day))).toEqual({ ok: true, value: day });
  });

  test("the day after is the next lunar day, or a first after a 29th or 30th", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const today = lunarDayOf(day);
        const tomorrow = lunarDayOf(plusDays(day, 1));
        const isNextDay = JSON.stringify(tomorrow) === JSON.stringify({ ...today, day: today.day + 1 });
        expect(isNextDay || (tomorrow.day === 1 && [29, 30].includes(today.day))).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("every year has 12 or 13 months of 29 or 30 days and ends where the next begins", () => {
    for (let year = 1899; year < 2199; year += 1) {
      const months = lunarMonthsOf(year);
      expect(months.length).toBe(months.some(({ leap }) => leap) ? 13 : 12);
      expect(months.every(({ length }) => length === 29 || length === 30)).toBe(true);
      const days = months.reduce((sum, { length }) => sum + length, 0);
      expect(plusDays(lunarNewYear(year), days)).toBe(lunarNewYear(year + 1));
    }
  });

  test("the table agrees with the sky wherever midnight leaves no doubt", () => {
    const apart: number[] = [];
    for (let year = 1900; year <= 2199; year += 1) {
      const table = lunarMonthsOf(year).map(({ month, leap, from, length }) => ({ month, leap, from, length }));
      if (JSON.stringify(table) !== JSON.stringify(computedMonthsOf(year))) apart.push(year);
    }
    expect(apart.filter((year) => !AT_MIDNIGHT.has(year))).toEqual([]);
  });

  test.for([
    { case: "a leap month that the year does not have", lunar: { day: 1, month: 6, year: 2026, leap: true } },
    { case: "the 30th of a month of 29 days", lunar: { day: 30, month: 12, year: 2025, leap: false } },
  ])("refuses $case", ({ lunar }) => {
    expect(solarDayOf(lunar)).toMatchObject({ ok: false, refusal: { code: "lunar-day-unreal" } });
  });

  test("refuses a lunar day outside 1900–2199", () => {
    const code = "day-outside-calendar";
    expect(solarDayOf({ day: 1, month: 1, year: 2200, leap: false })).toMatchObject({ refusal: { code } });
    expect(solarDayOf({ day: 1, month: 6, year: 1899, leap: false })).toMatchObject({ refusal: { code } });
    expect(() => lunarDayOf(PlainDate.parse("2200-01-01"))).toThrow(RangeError);
  });
});
