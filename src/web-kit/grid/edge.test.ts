import { describe, expect, test } from "vitest";
import { edgeFrom, filledAt, runBelow } from "./edge.ts";
import type { GridColumn, GridLine, GridSource } from "./grid-types.ts";

/** `x` holds words, `.` is empty, `?` has not come. */
const cells = (drawn: string) => (at: number) => (drawn[at] === "?" ? undefined : drawn[at] === "x");

describe("Ctrl and an arrow", () => {
  test.for([
    ["to the end of the block", "xxx..xx..", 0, 1, 2],
    ["from the end of a block to where the next one begins", "xxx..xx..", 2, 1, 5],
    ["from an empty cell to the next block", "xxx..xx..", 3, 1, 5],
    ["past the last block to the last cell", "xxx..xx..", 6, 1, 8],
    ["back to the beginning of the block", "..xxx", 4, -1, 2],
    ["back from the beginning of a block to the end of the one before", "xx..xx", 4, -1, 1],
    ["back to the first cell", "..xx", 2, -1, 0],
    ["to one cell beside it", ".x.", 0, 1, 1],
    ["nowhere from the last cell", "xx", 1, 1, 1],
    ["through to the last cell", "xxxx", 0, 1, 3],
  ] as const)("goes %s", ([, drawn, from, step, at]) => {
    expect(edgeFrom(cells(drawn), from, step, step > 0 ? drawn.length - 1 : 0)).toEqual({ at });
  });

  test.for([
    ["xx??x", 0, 2],
    ["x?", 0, 1],
    ["..??", 0, 2],
    ["?x", 0, 0],
  ] as const)("in %s waits for a row that has not come", ([drawn, from, missing]) => {
    expect(edgeFrom(cells(drawn), from, 1, drawn.length - 1)).toEqual({ missing });
  });
});

test("a double press on the corner goes as far down as the words beside it", () => {
  expect(runBelow(cells("xxxx.x"), 0, 5)).toEqual({ at: 3 });
  expect(runBelow(cells(".xxx.x"), 0, 5)).toEqual({ at: 3 });
  expect(runBelow(cells("x.xx"), 0, 3)).toEqual({ at: 0 });
  expect(runBelow(cells("xxx"), 0, 2)).toEqual({ at: 2 });
  expect(runBelow(cells("x?xx"), 0, 3)).toEqual({ missing: 1 });
  expect(runBelow(cells("x"), 0, 0)).toEqual({ at: 0 });
});

test("a column that is never empty is known before its rows have come; the head of a group is empty", () => {
  const lines: GridLine[] = [
    { kind: "row", row: { id: "a", version: 1, cells: { name: { kind: "value", value: "A" } } } },
    { kind: "row", row: undefined },
    { kind: "group", title: "", count: 1, sums: "", isOpen: true, toggle: () => undefined },
  ];
  const lineAt = (at: number) => lines[at] as GridLine;
  const source: GridSource = { count: 3, lineAt, ensure: () => undefined, load: async () => undefined };
  const column: GridColumn = {
    key: "name", title: "", unit: null, width: 1, isNumeric: false, isEditable: true, isSortable: false, isMultiLine: false,
    isAlwaysFilled: false, series: null, write: (value) => (typeof value === "string" ? value : ""), read: (words) => ({ kind: "value", value: words }), options: null, markOf: () => null,
  }; // prettier-ignore
  expect([0, 1, 2, 3].map((at) => filledAt(source, column, at))).toEqual([true, undefined, false, false]);
  expect(filledAt(source, { ...column, isAlwaysFilled: true }, 1)).toBe(true);
  expect(filledAt(source, { ...column, key: "other" }, 0)).toBe(false);
});
