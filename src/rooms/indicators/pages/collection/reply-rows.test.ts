import { expect, test } from "vitest";
import type { Cell, GridRow, Patch } from "#web-kit/grid/grid-types.ts";
import { applyPatches, rowIdOf, unreadableCells } from "./reply-rows.ts";

const figures = ["numerator", "denominator", "value"] as const;
type Figure = (typeof figures)[number];
const shareRows = (): GridRow[] => figures.map((figure) => ({ id: rowIdOf(0, figure), version: 0, cells: { c0: { kind: "value", value: null } } })); // prettier-ignore
const typed = (figure: Figure, value: number | null): Patch => ({
  rowId: rowIdOf(0, figure),
  key: "c0",
  before: { kind: "value", value: null },
  after: { kind: "value", value },
});
const seen = (rows: readonly GridRow[]) => rows.map(({ cells: { c0 } }) => (c0?.kind === "value" ? c0.value : c0?.words)); // prettier-ignore

test("the quotient of a share follows its parts, and goes with either of them", () => {
  const rows = shareRows();
  applyPatches(rows, [typed("numerator", 30)]);
  expect(seen(rows)).toEqual([30, null, null]);
  applyPatches(rows, [typed("denominator", 40)]);
  expect(seen(rows)).toEqual([30, 40, 75]);
  applyPatches(rows, [typed("numerator", 32)]);
  expect(seen(rows)).toEqual([32, 40, 80]);
  applyPatches(rows, [typed("denominator", null)]);
  expect(seen(rows)).toEqual([32, null, null]);
});

test("a quotient typed by itself, or pasted with its parts, stands as it was typed", () => {
  const rows = shareRows();
  applyPatches(rows, [typed("value", 75)]);
  expect(seen(rows)).toEqual([null, null, 75]);
  applyPatches(rows, [typed("numerator", 30), typed("denominator", 40), typed("value", 70)]);
  expect(seen(rows)).toEqual([30, 40, 70]);
});

test("words that are no figure are counted, not taken for an empty cell", () => {
  const rows = shareRows();
  const words: Cell = { kind: "words", words: "ba mươi", problem: "không phải số" };
  applyPatches(rows, [{ ...typed("numerator", null), after: words }]);
  expect(unreadableCells(rows)).toBe(1);
  expect(seen(rows)).toEqual(["ba mươi", null, null]);
});
