import { describe, expect, test } from "vitest";
import { askedWords, foldedWords, foundIn, markedPatterns, markedWords } from "./search-words.ts";

describe("what somebody looks for", () => {
  test.for([
    { asked: "Công nghiệp hỗ trợ", whole: ["cong", "nghiep", "ho"], beginning: "tro" },
    { asked: "57/NQ-CP", whole: ["57", "nq"], beginning: "cp" },
    { asked: "đ ồ", whole: ["d"], beginning: "o" },
    { asked: "  so  ", whole: [], beginning: "so" },
  ])("$asked", ({ asked, whole, beginning }) => {
    expect(askedWords(asked)).toMatchObject({ whole, beginning });
  });

  test("is nothing for less than two letters", () => {
    expect(askedWords("")).toBeUndefined();
    expect(askedWords(" đ ")).toBeUndefined();
    expect(askedWords("-/.")).toBeUndefined();
  });
});

describe("marks", () => {
  test("are the same for both placements of a tone, and others for another tone", () => {
    expect(markedWords("Hoà Bình")).toBe(" 1hoa 1binh");
    expect(markedWords("HÒA BÌNH")).toBe(" 1hoa 1binh");
    expect(markedWords("Hoa Điện Bàn")).toBe(" 0hoa 5điên 1ban");
  });

  test("of an unfinished word may still lack its tone", () => {
    expect(markedPatterns("điện b")).toEqual([" 5điên 0b%", "% 5điên 0b%", " 5điên _b%", "% 5điên _b%"]);
    expect(markedPatterns("hòa bì")).toEqual([" 1hoa 1bi%", "% 1hoa 1bi%"]);
  });
});

test("words that were asked for are found in the text as it is written, composed or not", () => {
  const text = "Phát triển CÔNG nghiệp hỗ trợ".normalize("NFC");
  const asked = askedWords("cong nghi");
  expect(asked && foundIn(text, asked).map(({ start, end }) => text.slice(start, end))).toEqual(["CÔNG", "nghi"]);
  const apart = text.normalize("NFD");
  expect(asked && foundIn(apart, asked).map(({ start, end }) => apart.slice(start, end).normalize("NFC"))).toEqual([
    "CÔNG",
    "nghiệp",
  ]);
});

test("where the words stand in a row, only the rows are marked", () => {
  const text = "Sở Công Thương trình đề án công nghiệp hỗ trợ";
  const asked = askedWords("công nghiệp hỗ tr");
  expect(asked && foundIn(text, asked).map(({ start, end }) => text.slice(start, end))).toEqual([
    "công",
    "nghiệp",
    "hỗ",
    "tr",
  ]);
});

test("a text that is folded already stays as it is", () => {
  expect(foldedWords("ke hoach 57")).toEqual(["ke", "hoach", "57"]);
});
