import { describe, expect, test } from "vitest";
import type { Clause } from "#rooms/documents/model/index.ts";
import type { Chip } from "../../model/index.ts";
import { clauseRowsOf } from "./clause-rows.ts";
import { outlineOf } from "./outline.ts";

const clause = (ordinal: number, start: number, end: number, over: Partial<Clause> = {}): Clause => ({
  ordinal,
  start,
  end,
  parent: null,
  anchor: `a${ordinal}`,
  kind: "paragraph",
  label: "",
  isHeading: false,
  depth: 0,
  ...over,
});
const chip = (inClause: number, record: string, voice: Chip["voice"] = "document"): Chip => ({
  clause: inClause,
  record,
  recordKind: "assignment",
  code: null,
  voice,
  label: "x",
  params: {},
  text: "",
  spans: [],
});

describe("the outline of a plan", () => {
  test("counts the records below a title, each once", () => {
    const text = "I. Đầu\nviệc\nII. Cuối";
    const clauses = [
      clause(0, 0, 6, { label: "I.", isHeading: true, kind: "section" }),
      clause(1, 7, 11, { parent: 0, depth: 1 }),
      clause(2, 12, 20, { label: "II.", isHeading: true, kind: "section" }),
    ];
    const outline = outlineOf(text, clauseRowsOf({ text, clauses, sentences: [] }), [
      chip(1, "r1"),
      chip(1, "r1", "finding"),
      chip(1, "r2"),
    ]);
    expect(outline).toMatchObject([
      { label: "I.", title: "Đầu", records: 2, undecided: 0 },
      { label: "II.", title: "Cuối", records: 0, undecided: 0 },
    ]);
  });

  test("a text without titles is outlined by first words", () => {
    const text = "Sở Công Thương chủ trì làm một việc rất dài và nặng.\nNgắn.";
    const clauses = [clause(0, 0, 52), clause(1, 53, 58)];
    const outline = outlineOf(text, clauseRowsOf({ text, clauses, sentences: [] }), []);
    expect(outline.map((entry) => entry.title)).toEqual(["Sở Công Thương chủ trì làm một…", "Ngắn"]);
  });
});
