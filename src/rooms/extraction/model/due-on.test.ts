import { describe, expect, test } from "vitest";
import { dueOnOf } from "./due-on.ts";

describe("the day a deadline ends", () => {
  test.for([
    { case: "a day is itself", deadline: { kind: "date", value: "2025-05-30" }, expected: "2025-05-30" },
    { case: "a month ends on its last day", deadline: { kind: "month", value: "2025-11" }, expected: "2025-11-30" },
    { case: "February knows leap years", deadline: { kind: "month", value: "2028-02" }, expected: "2028-02-29" },
    { case: "a quarter ends on its last day", deadline: { kind: "quarter", value: "2025-Q3" }, expected: "2025-09-30" },
    { case: "a year ends on 31 December", deadline: { kind: "year", value: "2030" }, expected: "2030-12-31" },
    {
      case: "a recurring deadline has no single day",
      deadline: { kind: "recurring", value: "annual before 12-15" },
      expected: null,
    },
    { case: "31 February is no day", deadline: { kind: "date", value: "2026-02-31" }, expected: null },
    { case: "nor is a thirteenth month", deadline: { kind: "month", value: "2026-13" }, expected: null },
    { case: "nor a fifth quarter", deadline: { kind: "quarter", value: "2026-Q5" }, expected: null },
    { case: "no deadline, no day", deadline: null, expected: null },
  ] as const)("$case", ({ deadline, expected }) => {
    expect(dueOnOf(deadline)).toBe(expected);
  });
});
