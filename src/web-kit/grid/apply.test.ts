import { describe, expect, test } from "vitest";
import { filling, pasting, withOrigin } from "./apply.ts";
import type { Cell, GridColumn, GridRow, GridSource } from "./grid-types.ts";

const is = (value: unknown): Cell => ({ kind: "value", value });
const column = (key: string): GridColumn => ({
  key, title: key, unit: null, width: 100, isNumeric: false, isEditable: key !== "sum", isSortable: false, isMultiLine: false,
  isAlwaysFilled: false, series: { of: "words" },
  write: (value) => (typeof value === "string" ? value : ""), read: (words) => is(words === "" ? null : words), options: null, markOf: () => null,
}); // prettier-ignore
const columns = ["code", "name", "sum"].map(column);

function given(count: number): { rows: GridRow[]; source: GridSource } {
  const rows = Array.from({ length: count }, (_, at): GridRow => {
    return { id: `r${at}`, version: 1, cells: { code: is(`M${at}`), name: is(`Tên ${at}`), sum: is(null) } };
  });
  const lineAt = (index: number) => ({ kind: "row", row: rows[index] }) as const;
  return { rows, source: { count, lineAt, ensure: () => undefined, load: async () => undefined } };
}
const block = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("a paste", () => {
  test("goes on below the last row without its blank lines, and tells the columns that had no room", () => {
    const { source } = given(2);
    const words = [["A", "x", "y", "lost"], ["B", "", "", ""], ["", " ", ""], [""]];
    const { patches, block: filled, beyond, columnsLost } = pasting(source, columns, block(1, 1), words);
    expect(patches.map(({ rowId, key, after }) => [rowId, key, after])).toEqual([["r1", "name", is("A")]]);
    expect(filled).toEqual(block(1, 1, 1, 2));
    expect(beyond).toEqual([["B", "", "", ""]]);
    expect(columnsLost).toBe(2);
  });

  test("on the line below the last row is all new, one cell as well as a block", () => {
    const { source } = given(2);
    for (const words of [
      [["A"]],
      [
        ["A", "B"],
        ["C", "D"],
      ],
    ]) {
      const { patches, beyond } = pasting(source, columns, block(2, 0), words);
      expect([patches, beyond]).toEqual([[], words]);
    }
  });

  test("of one cell fills the selection", () => {
    const { source } = given(3);
    const { patches, beyond } = pasting(source, columns, block(0, 0, 2, 1), [["A"]]);
    expect([patches.length, beyond]).toEqual([6, []]);
  });
});

test("a fill of one line takes what stands above it, of one column what stands beside it", () => {
  const { source } = given(3);
  const down = withOrigin(block(1, 0, 1, 1), "down");
  expect(filling(source, columns, down, "down").map(({ rowId, after }) => [rowId, after])).toEqual([
    ["r1", is("M0")],
    ["r1", is("Tên 0")],
  ]);
  const right = withOrigin(block(0, 1, 2, 1), "right");
  expect(filling(source, columns, right, "right").map(({ after }) => after)).toEqual([is("M0"), is("M1"), is("M2")]);
  expect(withOrigin(block(0, 0, 2, 2), "down")).toEqual(block(0, 0, 2, 2));
  expect(filling(source, columns, withOrigin(block(0, 0), "down"), "down")).toEqual([]);
});
