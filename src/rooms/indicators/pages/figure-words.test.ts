import { expect, test } from "vitest";
import { readNumber } from "#shared/fields/index.ts";
import { gapWords, rounded } from "./figure-words.ts";

test("what a source stated stands with all its digits, what was reckoned with five", () => {
  const said = [7000.25, 123_456.789, 1_234_567, 1234.567_89, 28.571_428_57, 123_456.789_12].map((value) =>
    rounded(value, "vi"),
  );
  expect(said).toEqual(["7.000,25", "123.456,789", "1.234.567", "1.234,6", "28,571", "123.457"]);
});

test("a gap below zero bears the sign of every other figure, so that it can be copied into Excel and read again", () => {
  for (const locale of ["vi", "en"] as const) {
    const gap = gapWords(-10.314, locale);
    expect(gap).toBe(rounded(-10.31, locale));
    expect(readNumber(gap, locale)).toBe(-10.31);
  }
  expect(gapWords(2.5, "vi")).toBe("+2,5");
});
