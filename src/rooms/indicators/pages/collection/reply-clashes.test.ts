import { describe, expect, test } from "vitest";
import type { GridRow } from "#web-kit/grid/grid-types.ts";
import type { FormCell } from "../../model/index.ts";
import { byPlace, changedCells, clashingCells, followKept, settledCell } from "./reply-clashes.ts";
import { type ReplyForm, replyCells, rowIdOf } from "./reply-rows.ts";

const form = { rows: [{ row: 0 }, { row: 1 }], columns: [{}] } as unknown as ReplyForm;
const lines = (...values: (number | null)[]): GridRow[] => values.map((value, row) => ({ id: rowIdOf(row, "value"), version: 0, cells: { c0: { kind: "value", value } } })); // prettier-ignore
const cell = (row: number, value: number | null): FormCell => ({ row, column: 0, value, numerator: null, denominator: null }); // prettier-ignore
const seen = (rows: readonly GridRow[]) => replyCells(rows, form).map(({ value }) => value);

describe("two people fill in one reply", () => {
  test("only what was typed here is sent: a colleague's figures in other rows come in and are not emptied", () => {
    const rows = lines(null, 7);
    const kept = byPlace([cell(0, 41)]);
    const begun = followKept(rows, form, byPlace([]), kept);
    expect(seen(rows)).toEqual([41, 7]);
    expect(changedCells(replyCells(rows, form), begun)).toEqual([cell(1, 7)]);
    expect(clashingCells(replyCells(rows, form), begun, kept)).toEqual([]);
  });

  test("other figures in one cell are told, and stand as they are settled; what is the same, or back as it was, is none", () => {
    const rows = lines(5, null);
    const kept = byPlace([cell(0, 41)]);
    const begun = followKept(rows, form, byPlace([]), kept);
    const [clash, ...more] = clashingCells(replyCells(rows, form), begun, kept);
    expect([clash, more]).toEqual([{ mine: cell(0, 5), theirs: cell(0, 41) }, []]);
    if (!clash) return;
    const mine = settledCell(rows, begun, clash, "mine");
    expect(clashingCells(replyCells(rows, form), mine, kept)).toEqual([]);
    expect(changedCells(replyCells(rows, form), mine)).toEqual([cell(0, 5)]);
    const theirs = settledCell(rows, begun, clash, "theirs");
    expect([seen(rows), changedCells(replyCells(rows, form), theirs)]).toEqual([[41, null], []]);
  });

  test("what was kept from here is begun from anew, and a cell that a colleague emptied is emptied here", () => {
    const rows = lines(5, 9);
    const begun = followKept(rows, form, byPlace([cell(1, 9)]), byPlace([cell(0, 5)]));
    expect([seen(rows), changedCells(replyCells(rows, form), begun)]).toEqual([[5, null], []]);
  });

  test("words that are still to be mended are not written over", () => {
    const rows = lines(null, null);
    const [first] = rows;
    if (first) first.cells["c0"] = { kind: "words", words: "ba mươi", problem: null };
    followKept(rows, form, byPlace([]), byPlace([cell(0, 41)]));
    expect(first?.cells["c0"]).toMatchObject({ words: "ba mươi" });
  });

  test("a cell that is typed on while it is being kept has no clash with what was kept from here", () => {
    const rows = lines(13, 7);
    const [sent, kept] = [byPlace([cell(0, 12)]), byPlace([cell(0, 12)])];
    const begun = followKept(rows, form, byPlace([]), kept, sent);
    expect(clashingCells(replyCells(rows, form), begun, kept)).toEqual([]);
    expect(changedCells(replyCells(rows, form), begun)).toEqual([cell(0, 13), cell(1, 7)]);
    const theirs = byPlace([cell(0, 40)]);
    expect(clashingCells(replyCells(rows, form), followKept(rows, form, begun, theirs, sent), theirs)).toHaveLength(1);
  });
});
