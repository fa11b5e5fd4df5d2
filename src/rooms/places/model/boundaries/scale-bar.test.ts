import { expect, test } from "vitest";
import { roundLength } from "./scale-bar.ts";

test.for([
  [1, 1],
  [1.9, 1],
  [2.4, 2],
  [7, 5],
  [19, 10],
  [49, 20],
  [50, 50],
  [0.3, 0.2],
])("where %d km have room, the bar is %d km long", ([room, long]) => {
  expect(roundLength(room ?? 0)).toBeCloseTo(long ?? 0, 9);
});
