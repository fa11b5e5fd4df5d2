import { expect, test } from "vitest";
import { sparkPictureOf } from "./spark-picture.ts";

test("one value has no course", () => {
  expect(sparkPictureOf({ spark: [5], sparkBreaks: [], sparkUnsure: [] })).toBeUndefined();
});

test("the lowest value lies at the foot, the highest at the head, the last has a dot", () => {
  expect(sparkPictureOf({ spark: [10, 20, 15], sparkBreaks: [], sparkUnsure: [] })).toEqual({
    lines: ["3,23 48,3 93,13"],
    breaks: [],
    dots: [{ x: 93, y: 13, isUnsure: false }],
  });
});

test("no line crosses a break; what is not final and what stands alone is dotted", () => {
  expect(sparkPictureOf({ spark: [10, 20, 10], sparkBreaks: [1], sparkUnsure: [1] })).toEqual({
    lines: ["3,23", "48,3 93,23"],
    breaks: [25.5],
    dots: [
      { x: 3, y: 23, isUnsure: false },
      { x: 48, y: 3, isUnsure: true },
      { x: 93, y: 23, isUnsure: false },
    ],
  });
});
