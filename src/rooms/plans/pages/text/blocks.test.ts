import { describe, expect, test } from "vitest";
import { cellsOf } from "./blocks.ts";

const cellsIn = (words: string): string[] =>
  cellsOf(words, { start: 0, end: words.length }).map(({ start, end }) => words.slice(start, end));

describe("the cells of a table row", () => {
  test("stand between the bars, without spaces", () => {
    expect(cellsIn("1 | Đề án | Sở A")).toEqual(["1", "Đề án", "Sở A"]);
  });

  test("may be empty", () => {
    expect(cellsIn("II | CHỈ ĐẠO | | x")).toEqual(["II", "CHỈ ĐẠO", "", "x"]);
  });

  test("the bars around a row open no cell", () => {
    expect(cellsIn("| a | b |")).toEqual(["a", "b"]);
  });

  test("their places are places of the whole text", () => {
    const text = "xx 1 | Đề án";
    expect(cellsOf(text, { start: 3, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
      "1",
      "Đề án",
    ]);
  });
});
