import { expect, test } from "vitest";
import { readNumber } from "#shared/fields/index.ts";
import { gapWords, rounded } from "./figure-words.ts";

test("a gap below zero bears the sign of every other figure, so that it can be copied into Excel and read again", () => {
  for (const locale of ["vi", "en"] as const) {
    const gap = gapWords(-10.314, locale);
    expect(gap).toBe(rounded(-10.31, locale));
    expect(readNumber(gap, locale)).toBe(-10.31);
  }
  expect(gapWords(2.5, "vi")).toBe("+2,5");
});
