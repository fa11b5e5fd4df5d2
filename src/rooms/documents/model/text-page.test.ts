import { describe, expect, test } from "vitest";
import { pagesWithin, type TextPage } from "./text-page.ts";

const pageOf = (start: number, end: number): TextPage => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  words: [{ start, end, box: { x: 0, y: 0, width: 9, height: 9 }, confidence: null }],
});
const wordsAt = (whole: string, pages: readonly TextPage[] | undefined) =>
  pages?.flatMap(({ words }) => words.map(({ start, end }) => whole.slice(start, end)));

describe("the pages of several files read into one text", () => {
  test("count their places from the start of the whole, whatever form the files before them had", () => {
    const whole = "Kế hoạch\nSở Y tế\nPhụ lục";
    const parts = [{ text: "Kế\u00a0hoạch " }, { text: "Sở Y tế", pages: [pageOf(3, 7)] }, { text: "Phụ lục" }];
    expect(pagesWithin(whole, parts).map((pages) => wordsAt(whole, pages))).toEqual([[], ["Y tế"], []]);
  });

  test("are left out where the whole says something else", () => {
    expect(pagesWithin("Sở Y tê", [{ text: "Sở Y tế", pages: [pageOf(3, 7)] }])).toEqual([[]]);
  });
});
