import { describe, expect, test } from "vitest";
import { goalChips } from "./chips.ts";
import type { Chip, PlanGoal } from "./plan.ts";

const goal: PlanGoal = {
  id: "g",
  words: "tỉnh phát triển khá",
  horizonYear: 2030,
  isVision: false,
  span: { start: 100, end: 160 },
  clause: 3,
};

function target(start: number, end: number): Chip {
  const owner = { clause: 3, record: "t", recordKind: "target" as const, code: null, voice: "document" as const };
  return { ...owner, label: "indicators.chip.target", params: {}, text: "> 8 %", spans: [{ start, end }] };
}

describe("a goal in the margin", () => {
  test("lacks a measure when no target stands in its words", () => {
    const labels = goalChips(goal, [target(161, 170)]).map(({ label }) => label);
    expect(labels).toEqual(["plans.chip.goal", "plans.chip.no-measure"]);
  });

  test("has one when the document sets a target within its words", () => {
    expect(goalChips(goal, [target(120, 130)]).map(({ label }) => label)).toEqual(["plans.chip.goal"]);
  });
});
