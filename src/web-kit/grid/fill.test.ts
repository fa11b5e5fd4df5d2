import { describe, expect, test } from "vitest";
import { fillOf, givenIn, mayContinue } from "./fill.ts";
import type { Cell, GridColumn, GridRow, GridSource } from "./grid-types.ts";
import type { SeriesKind } from "./series.ts";

const is = (value: unknown): Cell => ({ kind: "value", value });
const column = (key: string, series: SeriesKind | null): GridColumn => ({
  key, title: key, unit: null, width: 100, isNumeric: false, isEditable: true, isSortable: false, isMultiLine: false,
  isAlwaysFilled: false, series, write: (value) => (typeof value === "string" || typeof value === "number" ? `${value}` : ""),
  read: (words) => (series?.of === "number" ? (Number(words) > 9 ? { kind: "words", words, problem: "too much" } : is(Number(words))) : is(words)), options: null, markOf: () => null,
}); // prettier-ignore
const columns = [
  column("name", { of: "words" }),
  column("amount", { of: "number", one: 1 }),
  column("more", { of: "number", one: 1 }),
  column("kind", null),
];

function given(...lines: (string | number | null)[][]): GridSource {
  const rows = lines.map((line, at): GridRow => {
    const cells = Object.fromEntries(columns.map(({ key }, index) => [key, is(line[index] ?? null)]));
    return { id: `r${at}`, version: 1, cells };
  });
  const lineAt = (index: number) => ({ kind: "row", row: rows[index] }) as const;
  return { count: rows.length, lineAt, ensure: () => undefined, load: async () => undefined };
}
const block = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const seen = ({ patches }: ReturnType<typeof fillOf>) =>
  patches.map(({ key, after }) => [key, after.kind === "value" ? after.value : after]);

describe("a fill that is drawn out", () => {
  const source = given(["Quý 4/2026", 1, 5, "a"], ["Quý 1/2027", 2, 5, "b"], [], []);
  const [whole, from] = [block(0, 0, 3, 3), block(0, 0, 1, 3)];

  test("goes on in the columns that have a step and repeats in the others", () => {
    const fill = fillOf(source, columns, whole, "down", from, "by-itself");
    expect(seen(fill)).toEqual([
      ["name", "Quý 2/2027"], ["amount", 3], ["more", 5], ["kind", "a"],
      ["name", "Quý 3/2027"], ["amount", 4], ["more", 5], ["kind", "b"],
    ]); // prettier-ignore
    expect(fill.continued).toBe(4);
  });

  test("copies where a copy is asked for", () => {
    const fill = fillOf(source, columns, whole, "down", from, "copy");
    expect(seen(fill).slice(0, 2)).toEqual([["name", "Quý 4/2026"], ["amount", 1]]); // prettier-ignore
    expect(fill.continued).toBe(0);
  });

  test("of one figure repeats by itself and counts up when asked; what the column does not take stays with its problem", () => {
    const one = given(["Thôn 1", 8], [], []);
    const drawn = block(0, 0, 2, 1);
    expect(seen(fillOf(one, columns, drawn, "down", block(0, 0, 0, 1), "by-itself"))).toEqual([
      ["name", "Thôn 1"], ["amount", 8], ["name", "Thôn 1"], ["amount", 8],
    ]); // prettier-ignore
    expect(seen(fillOf(one, columns, drawn, "down", block(0, 0, 0, 1), "series"))).toEqual([
      ["name", "Thôn 2"], ["amount", 9], ["name", "Thôn 3"], ["amount", { kind: "words", words: "10", problem: "too much" }],
    ]); // prettier-ignore
    expect(mayContinue(one, columns, block(0, 0, 0, 1), "down")).toBe(true);
    expect(mayContinue(given(["Thôn"]), columns, block(0, 0), "down")).toBe(false);
  });

  test("to the right goes on among columns of figures, and never from words into figures", () => {
    const line = given([null, 1, 2]);
    expect(seen(fillOf(given([null, 1, null]), columns, block(0, 1, 0, 2), "right", block(0, 1), "series"))).toEqual([["more", 2]]); // prettier-ignore
    expect(mayContinue(line, columns, block(0, 0, 0, 1), "right")).toBe(false);
  });
});

describe("a series by the keyboard goes on from", () => {
  const source = given(["T1"], ["T2"], [], [], ["T9"]);

  test.for([
    ["the filled beginning of the selection", block(0, 0, 3), block(0, 0, 1), block(0, 0, 3)],
    ["the two lines above an empty selection", block(2, 0, 3), block(0, 0, 1), block(0, 0, 3)],
    ["the two lines above one line", block(2, 0), block(0, 0, 1), block(0, 0, 2)],
    ["the one line above, where only one is there", block(1, 0), block(0, 0), block(0, 0, 1)],
    ["the first line, where none is empty", block(0, 0, 1), block(0, 0), block(0, 0, 1)],
  ] as const)("%s", ([, selected, from, whole]) => {
    expect(givenIn(source, columns, selected, "down")).toEqual({ from, block: whole });
  });

  test("the last line, where two have no step", () => {
    const fill = fillOf(given(["Tổ A"], ["Tháng 1"], []), columns, block(0, 0, 2), "down", block(0, 0, 1), "series");
    expect(seen(fill)).toEqual([["name", "Tháng 2"]]);
  });

  test("what stands on the left, to the right", () => {
    expect(givenIn(given([null, 1, null]), columns, block(0, 2), "right")).toEqual({
      from: block(0, 1),
      block: block(0, 1, 0, 2),
    });
  });
});
