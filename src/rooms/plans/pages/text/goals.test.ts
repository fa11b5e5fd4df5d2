import { expect, test } from "vitest";
import type { PlanGoal } from "../../model/index.ts";
import { goalsByHorizon } from "./goals.ts";

const goal = (id: string, horizonYear: number | null, isVision = false): PlanGoal => ({
  id,
  words: id,
  horizonYear,
  isVision,
  span: { start: 0, end: 1 },
  clause: 0,
});

test("goals stand by year, near first, a vision after, those without a year last", () => {
  const horizons = goalsByHorizon([goal("a", 2045, true), goal("b", null), goal("c", 2030), goal("d", 2030)]);
  expect(horizons.map(({ year, goals }) => [year, goals.map(({ id }) => id)])).toEqual([
    [2030, ["c", "d"]],
    [2045, ["a"]],
    [null, ["b"]],
  ]);
});
