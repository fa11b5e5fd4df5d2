import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { findBasisOfDay, hasNotice, listMarkedDays, workingDayOf } from "./days-off.ts";
import type { DayReason } from "./notice.ts";
import { OFFICIAL_YEARS } from "./official-years.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { FIRST_DAY, isWeeklyRest, plusDays } from "./solar-day.ts";
import { statutoryDaysOf } from "./statutory.ts";

const day = (text: string) => PlainDate.parse(text);
type Row = { year: number; off: Record<string, DayReason>; worked: string[]; unsure?: string[] };

// regulations.md, 4.2: every row; weekdays off, then worked Saturdays, then what it marks [B] or [?].
const ROWS: readonly Row[] = [
  {
    year: 2024,
    off: {
      "01-01": "new-year",
      "02-08": "tet",
      "02-09": "tet",
      "02-12": "tet",
      "02-13": "compensatory",
      "02-14": "compensatory",
      "04-18": "hung-kings",
      "04-29": "swapped-off",
      "04-30": "victory-day",
      "05-01": "labour-day",
      "09-02": "national-day",
      "09-03": "national-day",
    },
    worked: ["05-04"],
  },
  {
    year: 2025,
    off: {
      "01-01": "new-year",
      "01-27": "tet",
      "01-28": "tet",
      "01-29": "tet",
      "01-30": "tet",
      "01-31": "tet",
      "04-07": "hung-kings",
      "04-30": "victory-day",
      "05-01": "labour-day",
      "05-02": "swapped-off",
      "09-01": "national-day",
      "09-02": "national-day",
    },
    worked: ["04-26"],
  },
  {
    year: 2026,
    off: {
      "01-01": "new-year",
      "01-02": "swapped-off",
      "02-16": "tet",
      "02-17": "tet",
      "02-18": "tet",
      "02-19": "tet",
      "02-20": "tet",
      "04-27": "compensatory",
      "04-30": "victory-day",
      "05-01": "labour-day",
      "08-31": "swapped-off",
      "09-01": "national-day",
      "09-02": "national-day",
      "11-24": "culture-day",
    },
    worked: ["01-10", "08-22"],
    unsure: ["08-22", "11-23"],
  },
];

function daysOfYear(year: number): PlainDate[] {
  const days: PlainDate[] = [];
  for (let each = day(`${year}-01-01`); each.startsWith(String(year)); each = plusDays(each, 1)) days.push(each);
  return days;
}

describe("years with an official notice", () => {
  test.for(ROWS)(
    "$year has exactly the days off and worked Saturdays of its notice",
    ({ year, off, worked, unsure }) => {
      const days = daysOfYear(year).map((each) => workingDayOf(each));
      const offOnWeekdays = days.filter(({ date, working }) => !working && !isWeeklyRest(date));
      expect(Object.fromEntries(offOnWeekdays.map(({ date, reason }) => [date.slice(5), reason]))).toEqual(off);
      const workedAtWeekend = days.filter(({ date, working }) => working && isWeeklyRest(date));
      expect(workedAtWeekend.map(({ date }) => date.slice(5))).toEqual(worked);
      expect(workedAtWeekend.every(({ weekday, reason }) => weekday === "saturday" && reason === "swapped-work")).toBe(
        true,
      );
      expect(days.filter(({ provisional }) => provisional).map(({ date }) => date.slice(5))).toEqual(unsure ?? []);
      expect(hasNotice(year)).toBe(true);
    },
  );

  test("the weekend of Tết 2024 and Hùng Kings' Sunday of 2026 keep their names", () => {
    expect(workingDayOf(day("2024-02-10")).reason).toBe("tet");
    expect(workingDayOf(day("2024-02-11")).reason).toBe("tet");
    expect(workingDayOf(day("2026-04-26"))).toMatchObject({ weekday: "sunday", working: false, reason: "hung-kings" });
  });

  test("a swap that was only proposed is worked, named and provisional", () => {
    expect(workingDayOf(day("2026-11-23"))).toMatchObject({
      working: true,
      reason: "swap-proposed",
      provisional: true,
    });
    expect(findBasisOfDay(day("2026-11-23"))?.confidence).toBe("unsettled");
  });

  test("the Saturday of 22 August 2026 is marked as background, its pair is not", () => {
    expect(findBasisOfDay(day("2026-08-22"))?.confidence).toBe("background");
    expect(findBasisOfDay(day("2026-08-31"))?.confidence).toBe("text-read");
    expect(findBasisOfDay(day("2024-05-04"))?.confidence).toBe("secondary");
  });

  test.for([
    { year: 2024, tetDaysBefore: 2, nationalDaySide: "after" },
    { year: 2025, tetDaysBefore: 2, nationalDaySide: "before" },
    { year: 2026, tetDaysBefore: 1, nationalDaySide: "before" },
  ] as const)("the law computes $year as its notice told it, but for the swaps", ({ year, ...choice }) => {
    const computed = statutoryDaysOf(year, { ...choice, cultureDayCompensated: false }).map(({ date }) => date);
    const told = OFFICIAL_YEARS.find((each) => each.year === year)?.days ?? [];
    const withoutSwaps = told.filter(({ reason }) => !reason.startsWith("swap")).map(({ date }) => date);
    expect(computed.toSorted()).toEqual(withoutSwaps);
  });
});

describe("years without a notice", () => {
  // regulations.md, 4.2, row 2027: the statutory part; what the notice will choose is undecided.
  test.for([
    ["2027-01-01", "friday", "new-year"],
    ["2027-02-04", "thursday", "tet-undecided"],
    ["2027-02-05", "friday", "tet"],
    ["2027-02-06", "saturday", "tet"],
    ["2027-02-07", "sunday", "tet"],
    ["2027-02-08", "monday", "tet"],
    ["2027-02-09", "tuesday", "tet"],
    ["2027-02-10", "wednesday", "compensatory"],
    ["2027-02-11", "thursday", "tet-undecided"],
    ["2027-04-16", "friday", "hung-kings"],
    ["2027-04-30", "friday", "victory-day"],
    ["2027-05-01", "saturday", "labour-day"],
    ["2027-05-03", "monday", "compensatory"],
    ["2027-09-01", "wednesday", "national-day-undecided"],
    ["2027-09-02", "thursday", "national-day"],
    ["2027-09-03", "friday", "national-day-undecided"],
    ["2027-11-24", "wednesday", "culture-day"],
  ] as const)("%s is off, provisionally", ([date, weekday, reason]) => {
    expect(workingDayOf(day(date))).toMatchObject({ weekday, working: false, reason, provisional: true });
  });

  test("2027 has no other day off on a weekday", () => {
    const off = daysOfYear(2027).filter((each) => !isWeeklyRest(each) && !workingDayOf(each).working);
    expect(off.length).toBe(14);
  });

  test("an office that knows the choice removes the doubt", () => {
    const settings: CalendarSettings = { ...SHIPPED_SETTINGS, tetDaysBefore: [1], nationalDaySides: ["after"] };
    expect(workingDayOf(day("2027-02-04"), settings)).toMatchObject({ working: true, reason: null, provisional: true });
    expect(workingDayOf(day("2027-02-11"), settings).reason).toBe("compensatory");
    expect(workingDayOf(day("2027-09-01"), settings).working).toBe(true);
    expect(workingDayOf(day("2027-09-03"), settings).reason).toBe("national-day");
  });

  test("undecided days may be counted as worked, and still say so", () => {
    const settings: CalendarSettings = { ...SHIPPED_SETTINGS, undecidedDays: "working" };
    expect(workingDayOf(day("2027-02-04"), settings)).toMatchObject({
      working: true,
      reason: "tet-undecided",
      provisional: true,
    });
  });

  test("24 November is off from 2026; whether a weekend makes it up is a setting, off by default", () => {
    expect(workingDayOf(day("2025-11-24")).working).toBe(true);
    expect(workingDayOf(day("2029-11-24"))).toMatchObject({ weekday: "saturday", reason: "culture-day" });
    expect(workingDayOf(day("2029-11-26")).working).toBe(true);
    const settings: CalendarSettings = { ...SHIPPED_SETTINGS, cultureDayCompensated: true };
    expect(workingDayOf(day("2029-11-26"), settings)).toMatchObject({ working: false, reason: "compensatory" });
    expect(workingDayOf(day("2030-11-25"), settings)).toMatchObject({ working: false, reason: "compensatory" });
  });

  test("two holidays on one weekend are made up on two days", () => {
    // 30 April 2033 is a Saturday, 1 May a Sunday.
    expect(workingDayOf(day("2033-05-02")).reason).toBe("compensatory");
    expect(workingDayOf(day("2033-05-03")).reason).toBe("compensatory");
    expect(workingDayOf(day("2033-05-04")).working).toBe(true);
  });

  test("every year of two centuries has its statutory days off on weekdays", () => {
    for (let year = 2027; year <= 2199; year += 1) {
      const settings: CalendarSettings = { ...SHIPPED_SETTINGS, tetDaysBefore: [1], nationalDaySides: ["after"] };
      const lost = isWeeklyRest(day(`${year}-11-24`)) ? 1 : 0;
      const off = listMarkedDays(year, settings).filter(({ date }) => !isWeeklyRest(date));
      const falls = listMarkedDays(year, settings).map(({ date }) => date);
      expect({ year, off: off.length }).toEqual({ year, off: expect.toBeOneOf([12 - lost, 11 - lost]) });
      expect(new Set(falls).size).toBe(falls.length);
    }
  });

  test("a working day without reason is never a weekend, and a provisional year never looks official", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_500 }), (count) => {
        const each = workingDayOf(plusDays(FIRST_DAY, count));
        expect(each.reason !== null || (each.working && !isWeeklyRest(each.date))).toBe(true);
        expect(each.provisional || hasNotice(Number(each.date.slice(0, 4)))).toBe(true);
      }),
      { seed: 2027, numRuns: 500 },
    );
  });
});
