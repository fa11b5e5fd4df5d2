import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { BARE_STEP, type Step } from "./course.ts";
import type { Recorded } from "./official-cells.ts";
import { addToTally, emptyTally, returnOf } from "./status.ts";

const day = (text: string) => PlainDate.parse(text);
const done = (reported: string): Step[] => [
  { ...BARE_STEP, act: "accept", on: day("2017-01-10") },
  { ...BARE_STEP, act: "report-done", on: day(reported), product: "Báo cáo" },
  { ...BARE_STEP, act: "confirm", on: day("2017-12-20") },
];
const given = (dueOn: string, steps: Step[]): Recorded => ({
  givenOn: day("2017-01-02"),
  givenDueOn: day(dueOn),
  steps,
});

test("the return of 2017 from 21,914 assignments and their steps, with the ratios as published", () => {
  const kinds: [number, Recorded][] = [
    [14_068, given("2017-10-31", done("2017-10-31"))],
    [1_983, given("2017-10-31", done("2017-11-01"))],
    [5_640, given("2018-03-31", [])],
    [223, given("2017-10-31", [])],
    [7, given("2017-10-31", [{ ...BARE_STEP, act: "end", on: day("2017-05-05"), words: "Không còn phù hợp" }])],
  ];
  const tally = emptyTally();
  for (const [count, recorded] of kinds) {
    for (let each = 0; each < count; each += 1) addToTally(tally, recorded, day("2017-12-27"));
  }
  expect(returnOf(tally)).toEqual({
    total: 21_914,
    cells: { "done-in-time": 14_068, "done-late": 1_983, "open-in-time": 5_640, "open-overdue": 223 },
    outside: 7,
    ratios: {
      rounded: { completion: "98.63", overdue: "1.37" },
      asPublished: { completion: "98.62", overdue: "1.38" },
    },
  });
});
