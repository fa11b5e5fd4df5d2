import { describe, expect, test } from "vitest";
import type { Chip } from "../../model/index.ts";
import { marginsOf, notesOf, wordsOfNotes } from "./notes.ts";

const chip = (over: Partial<Chip>): Chip => ({
  clause: 0,
  record: "r",
  recordKind: "assignment",
  code: null,
  voice: "document",
  label: "x",
  params: {},
  text: "",
  spans: [{ start: 0, end: 5 }],
  ...over,
});

describe("the notes in the margin", () => {
  test("of one record stand together, records in the order of their words", () => {
    const notes = notesOf([
      chip({ record: "later", spans: [{ start: 9, end: 12 }] }),
      chip({ record: "first" }),
      chip({ record: "later", spans: [{ start: 20, end: 22 }] }),
    ]);
    expect(marginsOf(notes).get(0)).toMatchObject([
      { record: "first", notes: [{ key: "n1" }] },
      { record: "later", notes: [{ key: "n0" }, { key: "n2" }] },
    ]);
  });

  test("a finding about a long sentence puts its squiggle under the end only", () => {
    const text = "Các sở, ban, ngành tiếp tục cơ cấu lại ngành công nghiệp của tỉnh";
    const words = wordsOfNotes(text, notesOf([chip({ voice: "finding", spans: [{ start: 0, end: text.length }] })]));
    expect(words.map(({ start, end, owner }) => [owner.look, text.slice(start, end)])).toEqual([
      ["quiet", "Các sở, ban, ngành tiếp tục cơ cấu lại ngành công "],
      ["lack", "nghiệp của tỉnh"],
    ]);
  });
});
