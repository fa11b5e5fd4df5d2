import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { bandsOf, shareOf, ticksOf, windowBeside, windowOf } from "./time-scale.ts";
import { TimeSpan } from "./time-span.ts";

const day = (text: string) => PlainDate.parse(text);

describe("the scale of a timeline", () => {
  test.for([
    { span: "month", from: "2026-11-01", to: "2026-11-30" },
    { span: "quarter", from: "2026-10-01", to: "2026-12-31" },
    { span: "year", from: "2026-01-01", to: "2026-12-31" },
    { span: "five-years", from: "2026-01-01", to: "2030-12-31" },
    { span: "vision", from: "2026-01-01", to: "2045-12-31" },
  ] as const)("a $span around 26 November 2026", ({ span, from, to }) => {
    expect(windowOf(span, day("2026-11-26"))).toEqual({ from, to });
  });

  test("steps to the window beside it, over the turn of the year; the vision has none beside it", () => {
    const month = windowOf("month", day("2026-12-05"));
    expect(windowBeside("month", month, 1)).toEqual({ from: "2027-01-01", to: "2027-01-31" });
    expect(windowBeside("five-years", windowOf("five-years", day("2026-11-26")), -1)).toEqual({
      from: "2021-01-01",
      to: "2025-12-31",
    });
    expect(windowBeside("vision", windowOf("vision", day("2026-11-26")), 1)).toBe(undefined);
  });

  test("the periods of five-year plans are cut to the window", () => {
    const bands = bandsOf({ from: day("2024-06-01"), to: day("2032-01-31") });
    expect(bands.map(({ first, last, from, to }) => `${first}–${last}: ${from}…${to}`)).toEqual([
      "2021–2025: 2024-06-01…2025-12-31",
      "2026–2030: 2026-01-01…2030-12-31",
      "2031–2035: 2031-01-01…2032-01-31",
    ]);
  });

  test("no span draws more lines than can be read", () => {
    for (const span of TimeSpan) {
      const count = ticksOf(span, windowOf(span, day("2026-11-26"))).length;
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(20);
    }
  });

  test("a day lies between the edges; one outside lies on an edge", () => {
    const year = windowOf("year", day("2026-05-01"));
    expect(shareOf(day("2026-01-01"), year)).toBe(0);
    expect(shareOf(day("2026-07-02"), year)).toBeCloseTo(182 / 365);
    expect([shareOf(day("2020-01-01"), year), shareOf(day("2045-01-01"), year)]).toEqual([0, 1]);
  });
});
