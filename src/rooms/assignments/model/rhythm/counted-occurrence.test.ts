import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type CountedOccurrence, occurrencesOn } from "./counted-occurrence.ts";

const day = (text: string) => PlainDate.parse(text);
type Steps = readonly (readonly ["report" | "confirm" | "hand-back", string])[];
const due = (on: string, steps: Steps = []): CountedOccurrence => ({
  askedFrom: day("2026-01-01"),
  dueOn: day(on),
  steps: steps.map(([act, taken]) => ({ act, on: day(taken), words: null, product: null })),
});

describe("what a recurring assignment owes", () => {
  test.each([
    [
      "the first occurrence while none was answered",
      [due("2026-03-31"), due("2026-06-30")],
      "2026-07-01",
      "2026-03-31",
      false,
    ],
    ["nothing once the last is answered", [due("2026-03-31", [["report", "2026-03-30"]])], "2026-07-01", null, false],
    [
      "nothing but late when it was answered after its day",
      [due("2026-03-31", [["report", "2026-04-02"]])],
      "2026-07-01",
      null,
      true,
    ],
    [
      "what comes after an answered one, though an earlier one was missed",
      [due("2026-03-31"), due("2026-06-30", [["report", "2026-06-30"]]), due("2026-09-30")],
      "2026-07-01",
      "2026-09-30",
      false,
    ],
    [
      "what was handed back",
      [
        due("2026-03-31", [
          ["report", "2026-03-30"],
          ["hand-back", "2026-04-05"],
        ]),
      ],
      "2026-04-05",
      "2026-03-31",
      false,
    ],
    [
      "the same the day before: nothing",
      [
        due("2026-03-31", [
          ["report", "2026-03-30"],
          ["hand-back", "2026-04-05"],
        ]),
      ],
      "2026-04-04",
      null,
      false,
    ],
    ["nothing before its rhythm was set", [due("2026-03-31")], "2025-12-31", null, false],
  ] as const)("%s", (_case, occurrences, on, owedOn, wasAnsweredLate) => {
    expect(occurrencesOn(occurrences, day(on))).toEqual({ owedOn, wasAnsweredLate });
  });
});
