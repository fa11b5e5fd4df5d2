import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { addWorkingDays, countWorkingDays, dueDayOf, nextWorkingDay, previousWorkingDay } from "./arithmetic.ts";
import { workingDayOf } from "./days-off.ts";
import { plusDays } from "./solar-day.ts";

const day = (text: string) => PlainDate.parse(text);
const SOME_DAY = fc.integer({ min: 0, max: 12_000 }).map((count) => plusDays(day("2015-01-01"), count));

describe("counting working days", () => {
  test.for([
    { case: "over Tết 2026", from: "2026-02-13", count: 3, date: "2026-02-25", provisional: false },
    { case: "back over Tết 2026", from: "2026-02-25", count: -3, date: "2026-02-13", provisional: false },
    { case: "onto a worked Saturday", from: "2026-01-09", count: 1, date: "2026-01-10", provisional: false },
    {
      case: "over the days of April and May 2025",
      from: "2025-04-29",
      count: 1,
      date: "2025-05-05",
      provisional: false,
    },
    { case: "none", from: "2026-02-17", count: 0, date: "2026-02-17", provisional: false },
    { case: "past a swap only proposed", from: "2026-11-20", count: 2, date: "2026-11-25", provisional: true },
    { case: "into a year without notice", from: "2026-12-31", count: 1, date: "2027-01-04", provisional: true },
  ])("$case", ({ from, count, date, provisional }) => {
    expect(addWorkingDays(day(from), count)).toEqual({ ok: true, value: { date, provisional } });
  });

  test("counting is the inverse of adding, both ways", () => {
    const count = fc.integer({ min: -300, max: 300 }).filter((each) => each !== 0);
    fc.assert(
      fc.property(SOME_DAY, count, (from, added) => {
        const sum = addWorkingDays(from, added);
        expect(sum.ok && workingDayOf(sum.value.date).working).toBe(true);
        expect(sum.ok && countWorkingDays(from, sum.value.date).count).toBe(added);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test("adding in two steps is adding at once", () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(SOME_DAY, count, count, (from, one, other) => {
        const first = addWorkingDays(from, one);
        const second = first.ok ? addWorkingDays(first.value.date, other) : first;
        const once = addWorkingDays(from, one + other);
        expect(second.ok && second.value.date).toBe(once.ok && once.value.date);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test("the next and the previous working day are one step", () => {
    expect(nextWorkingDay(day("2026-02-14"))).toMatchObject({ value: { date: "2026-02-23" } });
    expect(previousWorkingDay(day("2026-02-22"))).toMatchObject({ value: { date: "2026-02-13" } });
  });

  test("refuses what is no number of days and what leads out of the calendar", () => {
    expect(addWorkingDays(day("2026-01-01"), 1.5)).toMatchObject({ refusal: { code: "working-days-unreadable" } });
    expect(addWorkingDays(day("2026-01-01"), 20_001)).toMatchObject({ refusal: { code: "working-days-unreadable" } });
    expect(addWorkingDays(day("2199-12-30"), 5)).toMatchObject({ refusal: { code: "day-outside-calendar" } });
    expect(previousWorkingDay(day("1900-01-01"))).toMatchObject({ refusal: { code: "day-outside-calendar" } });
  });
});

describe("the last day of a deadline", () => {
  // 25 April 2026 is a Saturday; Monday 27 is a compensatory day.
  test.for([
    { rolling: "none", beforeDay: "inclusive", due: "2026-04-25" },
    { rolling: "next", beforeDay: "inclusive", due: "2026-04-28" },
    { rolling: "previous", beforeDay: "inclusive", due: "2026-04-24" },
    { rolling: "none", beforeDay: "exclusive", due: "2026-04-24" },
    { rolling: "next", beforeDay: "exclusive", due: "2026-04-24" },
  ] as const)("before 25 April 2026: rolling $rolling, $beforeDay → $due", ({ due, ...settings }) => {
    expect(dueDayOf(day("2026-04-25"), settings)).toMatchObject({ ok: true, value: { date: due } });
  });

  test("by default it stays where the words put it", () => {
    expect(dueDayOf(day("2026-04-26"))).toMatchObject({ value: { date: "2026-04-26" } });
  });
});
