import { expect, test } from "vitest";
import { shadeOf, shadesOf } from "./shades.ts";

test.for([
  { counts: [0, 0], bounds: [] },
  { counts: [1, 0], bounds: [[1, 1]] },
  {
    counts: [3, 1],
    bounds: [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  },
  {
    counts: [40, 2, 7],
    bounds: [
      [1, 3],
      [4, 10],
      [11, 23],
      [24, 40],
    ],
  },
])("counts $counts fall into classes without a gap", ({ counts, bounds }) => {
  const shades = shadesOf(counts);
  expect(shades.map(({ from, to }) => [from, to])).toEqual(bounds);
  for (const count of counts) expect(shadeOf(shades, count) === 0).toBe(count === 0);
});
