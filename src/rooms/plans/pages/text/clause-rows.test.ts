import { describe, expect, test } from "vitest";
import type { Clause } from "#rooms/documents/model/index.ts";
import { clauseRowsOf, coverageCellsOf, fateOfClause, wordsOf } from "./clause-rows.ts";

const TEXT = "I. Mục tiêu\na) Giao sở A. Sở B báo cáo.\nb) Tỉnh có biển.\nII. Tổ chức";
const clause = (ordinal: number, start: number, end: number, over: Partial<Clause>): Clause => ({
  ordinal,
  start,
  end,
  parent: null,
  anchor: String(ordinal),
  kind: "paragraph",
  label: "",
  isHeading: false,
  depth: 0,
  ...over,
});
const CLAUSES = [
  clause(0, 0, 11, { label: "I.", isHeading: true, kind: "section" }),
  clause(1, 12, 39, { label: "a)", kind: "letter", parent: 0, depth: 1 }),
  clause(2, 40, 56, { label: "b)", kind: "letter", parent: 0, depth: 1 }),
  clause(3, 57, TEXT.length, { label: "II.", isHeading: true, kind: "section" }),
];
const sentence = (ordinal: number, inClause: number, fate: "became" | "context" | "undecided") => ({
  ordinal,
  clause: inClause,
  start: 0,
  end: 1,
  isBinding: fate !== "context",
  fate,
  reason: "unsure" as const,
  version: 1,
  decision: null,
});

describe("the clauses of a plan as rows", () => {
  const rows = clauseRowsOf({
    text: TEXT,
    clauses: CLAUSES,
    sentences: [
      sentence(0, 0, "context"),
      sentence(1, 1, "became"),
      sentence(2, 1, "undecided"),
      sentence(3, 2, "context"),
      sentence(4, 3, "undecided"),
    ],
  });

  test("the label hangs in the margin and is not repeated in the words", () => {
    expect(rows.map((row) => TEXT.slice(row.words.start, row.words.end))).toEqual([
      "Mục tiêu",
      "Giao sở A. Sở B báo cáo.",
      "Tỉnh có biển.",
      "Tổ chức",
    ]);
  });

  test("one undecided sentence makes its clause undecided", () => {
    expect(rows.map((row) => row.fate)).toEqual(["context", "undecided", "context", "undecided"]);
    expect(fateOfClause([])).toBe("context");
  });

  test("a title is no cell, unless it is still to be decided", () => {
    const cells = coverageCellsOf(rows, (row) => row.clause.anchor);
    expect(cells.map((cell) => cell.target)).toEqual(["k-1", "k-2", "k-3"]);
  });

  test("cells of the next section stand apart", () => {
    const cells = coverageCellsOf(rows, (row) => row.clause.anchor);
    expect(cells.map((cell) => cell.startsSection)).toEqual([false, false, true]);
  });

  test("a row of a table keeps its number as its first cell", () => {
    const row = clause(0, 0, 5, { kind: "table-row", label: "1" });
    expect(wordsOf("1 | a", row)).toEqual({ start: 0, end: 5 });
  });
});
