import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { BARE_STEP, type Step } from "./course.ts";
import type { AssignmentAct } from "./life.ts";
import { cellRatios, officialCellOn } from "./official-cells.ts";

const day = (text: string) => PlainDate.parse(text);
const step = (act: AssignmentAct, on: string, newDueOn: string | null = null): Step => ({
  ...BARE_STEP,
  act,
  on: day(on),
  words: "x",
  newDueOn: newDueOn === null ? null : day(newDueOn),
});

describe("official ratios", () => {
  test("the return of 2017: 21,914 assignments, rounded and as printed", () => {
    const counts = { "done-in-time": 14_068, "done-late": 1_983, "open-in-time": 5_640, "open-overdue": 223 };
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(21_914);
    expect(cellRatios(counts)).toEqual({
      rounded: { completion: "98.63", overdue: "1.37" },
      asPublished: { completion: "98.62", overdue: "1.38" },
    });
  });

  test("open in time stands outside; with nothing else there is no ratio", () => {
    expect(cellRatios({ "done-in-time": 0, "done-late": 0, "open-in-time": 9, "open-overdue": 0 })).toBeNull();
  });
});

describe("the cell on a day", () => {
  const steps = [
    step("accept", "2026-01-05"),
    step("ask-extension", "2026-03-20", "2026-04-30"),
    step("grant-extension", "2026-04-05", "2026-04-30"),
    step("report-done", "2026-04-29"),
    step("confirm", "2026-05-04"),
  ];
  const assignment = { givenOn: day("2026-01-02"), givenDueOn: day("2026-03-31"), steps };

  test.for([
    ["2026-01-01", null],
    ["2026-03-31", "open-in-time"],
    ["2026-04-01", "open-overdue"],
    ["2026-04-05", "open-in-time"],
    ["2026-05-01", "open-in-time"],
    ["2026-05-04", "done-in-time"],
  ] as const)("%s: %s", ([on, cell]) => {
    expect(officialCellOn(assignment, day(on))).toBe(cell);
  });

  test("a report handed back does not make the later one timely", () => {
    const late = [
      step("accept", "2026-01-05"),
      step("report-done", "2026-03-30"),
      step("hand-back", "2026-04-01"),
      step("report-done", "2026-04-02"),
    ];
    const told = { ...assignment, steps: [...late, step("confirm", "2026-04-03")] };
    expect(officialCellOn(told, day("2026-04-03"))).toBe("done-late");
  });

  test("suspended it is not counted, resumed it is again", () => {
    const told = { ...assignment, steps: [step("suspend", "2026-02-01"), step("resume", "2026-02-10")] };
    expect(officialCellOn(told, day("2026-02-05"))).toBeNull();
    expect(officialCellOn(told, day("2026-02-10"))).toBe("open-in-time");
  });
});
