import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averageRate, averageStillNeeded, shareOf } from "./accumulate.ts";
import { missingPeriods } from "./check-values.ts";
import { readObservedPeriod } from "./observed-period.ts";

const percent = fc.double({ min: -50, max: 50, noNaN: true });

describe("rates over several years", () => {
  test("are averaged by multiplying", () => {
    expect(averageRate([10, -10])).toBeCloseTo(-0.5013, 4);
    expect(averageRate([5.04, 11.2, -8.37, 7.1])).toBeCloseTo(3.472, 2);
    expect(averageRate([])).toBeUndefined();
    expect(averageRate([-100, 5])).toBeUndefined();
  });

  test("lie between the smallest and the largest", () => {
    fc.assert(
      fc.property(fc.array(percent, { minLength: 1, maxLength: 10 }), (rates) => {
        const mean = averageRate(rates) ?? Number.NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
      }),
      { seed: 11 },
    );
  });

  test("what is still needed makes the mean come out", () => {
    fc.assert(
      fc.property(
        percent,
        fc.array(percent, { maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (target, past, left) => {
          const needed = averageStillNeeded(target, past, past.length + left) ?? Number.NaN;
          const all = [...past, ...Array.from({ length: left }, () => needed)];
          expect(averageRate(all)).toBeCloseTo(target, 6);
        },
      ),
      { seed: 12 },
    );
    expect(averageStillNeeded(8, [5, 5], 2)).toBeUndefined();
  });

  test("a share comes from its parts", () => {
    expect(shareOf(30, 40)).toBe(75);
    expect(shareOf(30, 0)).toBeUndefined();
  });
});

describe("periods", () => {
  test.for([
    ["2024", "2024", "2024-01-01", "2024-12-31"],
    ["Q1/2024", "2024-Q1", "2024-01-01", "2024-03-31"],
    ["2/2024", "2024-02", "2024-02-01", "2024-02-29"],
    ["2022-H1", "2022-6M", "2022-01-01", "2022-06-30"],
    ["9T/2022", "2022-9M", "2022-01-01", "2022-09-30"],
    ["2022-3M", "2022-Q1", "2022-01-01", "2022-03-31"],
    ["2021–2025", "2021/2025", "2021-01-01", "2025-12-31"],
  ] as const)("%s is read as %s", ([words, text, from, to]) => {
    expect(readObservedPeriod(words)).toMatchObject({ text, from, to });
  });

  test.for(["", "24", "2024-13", "2024-Q5", "2025-2024", "2024-12M", "13/2024"])("%s is none", (words) => {
    expect(readObservedPeriod(words)).toBeUndefined();
  });

  test("name what is missing between the first and the last", () => {
    expect(missingPeriods("year", ["2018", "2021", "2020-Q1", "2019"])).toEqual(["2020"]);
    expect(missingPeriods("quarter", ["2025-Q4", "2026-Q2"])).toEqual(["2026-Q1"]);
    expect(missingPeriods("month", ["2025-11"])).toEqual([]);
  });
});
