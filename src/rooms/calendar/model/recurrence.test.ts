import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { nextOccurrences, readRecurrence } from "./recurrence.ts";
import { plusDays } from "./solar-day.ts";

const day = (text: string) => PlainDate.parse(text);

function recurrence(value: string) {
  const read = readRecurrence(value);
  if (!read.ok) throw new Error(`${value} does not recur`);
  return read.value;
}

describe("deadlines that come again", () => {
  test.for([
    ["annual before 12-15", "2026-12-15", ["2026-12-15", "2027-12-15", "2028-12-15"]],
    ["annual before 12-15", "2026-12-16", ["2027-12-15", "2028-12-15", "2029-12-15"]],
    ["annual before 02-29", "2026-01-01", ["2026-02-28", "2027-02-28", "2028-02-29"]],
    ["annual", "2026-05-01", ["2026-12-31", "2027-12-31", "2028-12-31"]],
    ["semiannual", "2026-05-01", ["2026-06-30", "2026-12-31", "2027-06-30"]],
    ["semiannual before 06-20", "2026-07-01", ["2026-12-20", "2027-06-20", "2027-12-20"]],
    ["semiannual before 20", "2026-07-01", ["2026-12-20", "2027-06-20", "2027-12-20"]],
    ["quarterly", "2026-05-01", ["2026-06-30", "2026-09-30", "2026-12-31"]],
    ["quarterly before 25", "2026-03-26", ["2026-06-25", "2026-09-25", "2026-12-25"]],
    ["monthly", "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]],
    ["monthly before 25", "2026-02-26", ["2026-03-25", "2026-04-25", "2026-05-25"]],
    ["weekly", "2026-02-10", ["2026-02-13", "2026-02-20", "2026-02-27"]],
    ["daily", "2026-02-13", ["2026-02-13", "2026-02-23", "2026-02-24"]],
    ["periodic", "2026-02-13", []],
    ["ongoing", "2026-02-13", []],
  ] as const)("%s from %s", ([value, from, days]) => {
    expect(nextOccurrences(recurrence(value), day(from), 3)).toEqual(days);
  });

  test("each is rolled, and one rolled onto the first day is not lost", () => {
    const next = { rolling: "next", beforeDay: "inclusive" } as const;
    // 25 April 2026 is a Saturday before a compensatory Monday.
    expect(nextOccurrences(recurrence("monthly before 25"), day("2026-04-27"), 2, next)).toEqual([
      "2026-04-28",
      "2026-05-25",
    ]);
    const strict = { rolling: "previous", beforeDay: "exclusive" } as const;
    expect(nextOccurrences(recurrence("monthly before 27"), day("2026-04-01"), 1, strict)).toEqual(["2026-04-24"]);
    expect(nextOccurrences(recurrence("weekly"), day("2026-02-21"), 2, next)).toEqual(["2026-02-23", "2026-02-27"]);
  });

  test("none is asked for, none is given; the calendar ends in 2199", () => {
    expect(nextOccurrences(recurrence("weekly"), day("2026-02-10"), 0)).toEqual([]);
    expect(nextOccurrences(recurrence("annual"), day("2199-01-01"), 5)).toEqual(["2199-12-31"]);
    expect(nextOccurrences(recurrence("weekly"), day("2199-12-28"), 5)).toEqual([]);
  });

  test("occurrences rise and never lie before the first day", () => {
    const values = fc.constantFrom(
      "annual before 12-15",
      "semiannual",
      "quarterly before 25",
      "monthly before 31",
      "weekly",
      "daily",
    );
    const deadlines = fc.record({
      rolling: fc.constantFrom("none" as const, "next" as const, "previous" as const),
      beforeDay: fc.constantFrom("inclusive" as const, "exclusive" as const),
    });
    const days = fc.integer({ min: 0, max: 5_000 }).map((count) => plusDays(day("2020-01-01"), count));
    fc.assert(
      fc.property(values, deadlines, days, (value, deadline, from) => {
        const found = nextOccurrences(recurrence(value), from, 6, deadline);
        expect(found.length).toBe(6);
        expect(found).toEqual([...new Set(found)].toSorted());
        expect(found.every((each) => each >= from)).toBe(true);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test.for([
    "",
    "yearly",
    "annual before 25",
    "annual before 02-30",
    "monthly before 12-15",
    "weekly before 05",
    "annual before ",
  ])("refuses %s", (value) => {
    expect(readRecurrence(value)).toMatchObject({ ok: false, refusal: { code: "recurrence-unreadable" } });
  });
});
