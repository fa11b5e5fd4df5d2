import { describe, expect, test } from "vitest";
import { forecastOf, probabilityOfReaching, type Series } from "./forecast.ts";
import { minimise } from "./minimise.ts";
import { laterPeriod, parsePeriod, periodName } from "./period.ts";
import { deseasonalise } from "./season.ts";
import { studentProbability, studentQuantile } from "./student.ts";

function yearly(values: readonly number[]): Series {
  return { values, last: { frequency: "year", ordinal: 2024 } };
}

function forecastFor(series: Series, horizon = 6, level = 80) {
  const outcome = forecastOf(series, horizon, level);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

describe("forecastOf", () => {
  test("a steady line goes on as a line, by the drift that was never wrong", () => {
    const { points, method } = forecastFor(yearly(Array.from({ length: 14 }, (_, at) => 100 + 5 * at)));
    expect(method).toBe("drift");
    expect(points.map(({ period }) => period)).toEqual(["2025", "2026", "2027", "2028", "2029", "2030"]);
    points.forEach(({ value }, at) => expect(value).toBeCloseTo(165 + 5 * (at + 1), 6));
  });

  test("a series that never moves stays where it is, and its band has no width", () => {
    const { points } = forecastFor(yearly(Array.from({ length: 12 }, () => 40)));
    for (const { value, low, high } of points)
      expect([value, low, high].map((each) => Math.round(each))).toEqual([40, 40, 40]);
  });

  test("the band widens with the distance, and a higher level widens it too", () => {
    const series = yearly([12, 15, 11, 16, 13, 18, 14, 19, 17, 20, 16, 22]);
    const at80 = forecastFor(series).points;
    const at95 = forecastFor(series, 6, 95).points;
    const widths = at80.map(({ low, high }) => high - low);
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    at80.forEach(({ low, high }, at) => {
      expect((at95[at] as (typeof at95)[number]).low).toBeLessThan(low);
      expect((at95[at] as (typeof at95)[number]).high).toBeGreaterThan(high);
    });
  });

  test("positive values never get a band below zero, and values of both signs are forecast too", () => {
    expect(
      Math.min(...forecastFor(yearly([3, 9, 1, 7, 2, 8, 1, 6, 2, 9])).points.map(({ low }) => low)),
    ).toBeGreaterThan(0);
    expect(
      forecastFor(yearly([-2, 1, -3, 2, -1, 3, -2, 2, -3, 1])).points.every(({ value }) => Number.isFinite(value)),
    ).toBe(true);
  });

  test("a season comes back in its own months", () => {
    const pattern = [0.8, 0.7, 1, 1.1, 1.2, 1, 0.9, 0.95, 1.05, 1.1, 1.2, 1];
    const values = Array.from({ length: 60 }, (_, at) => (100 + at) * (pattern[at % 12] as number));
    const { isSeasonal, points } = forecastFor({ values, last: { frequency: "month", ordinal: 2024 * 12 + 11 } }, 12);
    expect(isSeasonal).toBe(true);
    points.forEach(({ value }, at) => expect(value / ((160 + at) * (pattern[at] as number))).toBeCloseTo(1, 1));
  });

  test("three values give a cautious answer, two are too few", () => {
    expect(forecastFor(yearly([10, 11, 13]), 1).points).toHaveLength(1);
    expect(forecastOf(yearly([10, 11]), 1, 80)).toMatchObject({ ok: false, refusal: { code: "too-few-values" } });
  });

  test.for([
    { horizon: 0, level: 80, code: "horizon-out-of-range" },
    { horizon: 1.5, level: 80, code: "horizon-out-of-range" },
    { horizon: 61, level: 80, code: "horizon-out-of-range" },
    { horizon: 3, level: 100, code: "level-out-of-range" },
    { horizon: 3, level: Number.NaN, code: "level-out-of-range" },
  ])("refuses $horizon periods at $level %", ({ horizon, level, code }) => {
    expect(forecastOf(yearly([1, 2, 3, 4]), horizon, level)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("the expected value itself is reached in half of the cases, a far one hardly ever", () => {
    const forecast = forecastFor(yearly([12, 15, 11, 16, 13, 18, 14, 19, 17, 20, 16, 22]));
    const expected = forecast.points[2]?.value ?? 0;
    expect(probabilityOfReaching(expected, "at-least", forecast, 3)).toBeCloseTo(0.5, 6);
    expect(probabilityOfReaching(expected * 10, "at-least", forecast, 3)).toBeLessThan(0.01);
    expect(probabilityOfReaching(expected * 10, "at-most", forecast, 3)).toBeGreaterThan(0.99);
    expect(probabilityOfReaching(expected, "at-least", forecast, 9)).toBeUndefined();
  });
});

describe("its parts", () => {
  test("the simplex finds the bottom of Rosenbrock's valley", () => {
    const [x = 0, y = 0] = minimise(
      ([a = 0, b = 0]) => (1 - a) ** 2 + 100 * (b - a * a) ** 2,
      [-1.2, 1],
      [0.5, 0.5],
      1000,
    );
    expect(x).toBeCloseTo(1, 2);
    expect(y).toBeCloseTo(1, 2);
  });

  test.for([
    { degrees: 1, expected: 3.078 },
    { degrees: 2, expected: 1.886 },
    { degrees: 3, expected: 1.638 },
    { degrees: 6, expected: 1.44 },
    { degrees: 30, expected: 1.31 },
  ])("Student's 90 % point with $degrees degrees is $expected (printed tables)", ({ degrees, expected }) => {
    expect(studentQuantile(0.9, degrees)).toBeCloseTo(expected, 1);
    expect(studentProbability(expected, degrees)).toBeCloseTo(0.9, 1);
  });

  test("chance is not taken for a season", () => {
    const noise = Array.from({ length: 48 }, (_, at) => 100 + 10 * Math.sin(at * at * 12.9898));
    expect(deseasonalise(noise, 12).isSeasonal).toBe(false);
    expect(deseasonalise([1, 2, 3, 4, 1, 2, 3], 4).isSeasonal).toBe(false);
  });

  test.for([
    ["2024", "2025"],
    ["2024-Q4", "2025-Q1"],
    ["Q4/2024", "2025-Q1"],
    ["2024-12", "2025-01"],
    ["12/2024", "2025-01"],
    ["12-2024", "2025-01"],
    ["Tháng 9/2024", "2024-10"],
    ["2024-9", "2024-10"],
    ["2024M09", "2024-10"],
    ["31/12/2024", "2025-01"],
    ["2024q4", "2025-Q1"],
    ["Quý IV/2024", "2025-Q1"],
    ["Q3-2024", "2024-Q4"],
    ["2024-12-31", "2025-01"],
  ])("after %s comes %s", ([text = "", next = ""]) => {
    const period = parsePeriod(text);
    expect(period && periodName(laterPeriod(period, 1))).toBe(next);
  });

  test.for(["", "24", "2024-Q5", "2024-13", "2024-9M", "2021/2025", "32/12/2024", "năm 2024"])(
    "%j is no period",
    (text) => {
      expect(parsePeriod(text)).toBeUndefined();
    },
  );
});
