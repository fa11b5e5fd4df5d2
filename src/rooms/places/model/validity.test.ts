import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { asOf, dayBefore, isValidOn, overlapOf, type Validity } from "./validity.ts";

const day = (text: string): PlainDate => PlainDate.parse(text);
const days = (from: string | null, to: string | null): Validity => ({
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});

describe("validity", () => {
  test.for([
    { case: "the day before it begins", on: "2025-02-18", expected: false },
    { case: "its first day", on: "2025-02-19", expected: true },
    { case: "its last day", on: "2025-06-30", expected: true },
    { case: "the day after its last", on: "2025-07-01", expected: false },
  ])("counts both ends: $case", ({ on, expected }) => {
    expect(isValidOn(days("2025-02-19", "2025-06-30"), day(on))).toBe(expected);
  });

  test("an open end holds for ever", () => {
    expect([
      isValidOn(days(null, null), day("1802-01-01")),
      isValidOn(days("2025-07-01", null), day("2045-12-31")),
    ]).toEqual([true, true]);
  });

  test("keeps what holds on a day", () => {
    const [early, late] = [days(null, "2025-06-30"), days("2025-07-01", null)];
    expect([early, late].filter(asOf(day("2025-06-30")))).toEqual([early]);
  });

  test.for([
    { case: "a month", before: "2025-03-01", expected: "2025-02-28" },
    { case: "a leap year", before: "2024-03-01", expected: "2024-02-29" },
    { case: "a year", before: "2025-01-01", expected: "2024-12-31" },
  ])("goes back over the edge of $case", ({ before, expected }) => {
    expect(dayBefore(day(before))).toBe(expected);
  });

  test.for([
    { one: days(null, "2025-06-30"), other: days("2025-02-19", null), expected: days("2025-02-19", "2025-06-30") },
    { one: days(null, "2025-06-30"), other: days("2025-07-01", null), expected: undefined },
    { one: days(null, null), other: days(null, null), expected: days(null, null) },
  ])("finds the days that both hold", ({ one, other, expected }) => {
    expect(overlapOf(one, other)).toEqual(expected);
  });
});
