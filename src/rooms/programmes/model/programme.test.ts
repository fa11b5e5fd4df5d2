import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { isPeriodOver } from "./programme.ts";

describe("a programme's period", () => {
  test.for([
    { case: "runs through the last day of its last year", periodTo: 2025, on: "2025-12-31", expected: false },
    { case: "is over on the first day after", periodTo: 2025, on: "2026-01-01", expected: true },
    { case: "without a stated end is never over", periodTo: null, on: "2099-01-01", expected: false },
  ])("$case", ({ periodTo, on, expected }) => {
    expect(isPeriodOver({ periodTo }, PlainDate.parse(on))).toBe(expected);
  });
});
