import { expect, test } from "vitest";
import { wordChanges } from "./word-changes.ts";

const BEFORE = "Cải tạo đường vào làng nghề trong năm 2026";
const AFTER = "Cải tạo, mở rộng đường vào làng nghề trong năm 2027";
const own = (pieces: readonly { words: string; isOwn: boolean }[]) =>
  pieces.filter(({ isOwn }) => isOwn).map(({ words }) => words.trim());

test("marks the words that only one wording has", () => {
  const { before, after } = wordChanges(BEFORE, AFTER);
  expect(own(before)).toEqual(["tạo", "2026"]);
  expect(own(after)).toEqual(["tạo, mở rộng", "2027"]);
});

test("the stretches join to the whole wording", () => {
  const { before, after } = wordChanges(BEFORE, AFTER);
  expect(before.map(({ words }) => words).join("")).toBe(BEFORE);
  expect(after.map(({ words }) => words).join("")).toBe(AFTER);
});
