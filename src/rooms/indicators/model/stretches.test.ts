import { expect, test } from "vitest";
import { stretchesOf } from "./stretches.ts";

test.for([
  { case: "no break is one stretch", breaks: [], expected: [{ from: 0, values: [1, 2, 3, 4] }] },
  {
    case: "no line crosses a break",
    breaks: [2],
    expected: [
      { from: 0, values: [1, 2] },
      { from: 2, values: [3, 4] },
    ],
  },
  {
    case: "a value alone between two breaks stands alone",
    breaks: [1, 2],
    expected: [
      { from: 0, values: [1] },
      { from: 1, values: [2] },
      { from: 2, values: [3, 4] },
    ],
  },
  { case: "before the first value nothing breaks", breaks: [0], expected: [{ from: 0, values: [1, 2, 3, 4] }] },
])("$case", ({ breaks, expected }) => {
  expect(stretchesOf([1, 2, 3, 4], breaks)).toEqual(expected);
});
