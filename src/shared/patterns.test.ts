import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ending, endsIn, matchesIn } from "./patterns.ts";

const ENDINGS = [
  /(?:^|\s)(?:ít nhất|tối thiểu)\s*$/u,
  /[^,;]{2,}\svà\s(?:trên|hơn)?\s*$/u,
  /đã\s(?!được)[^;.]*$|(?<!p)vượt\s*$/u,
  /[.;…]["”)]*$/u,
  /\squý$/iu,
];
const words = fc
  .array(
    fc.constantFrom("ít nhất", "tối thiểu", "và", "trên", "đã ", "được", "vượt", "p", " quý", " QUÝ", ...' \n,;.…"”)'),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const runs = { numRuns: 2_000, seed: 7549 };

describe("patterns", () => {
  test("an ending is found from the end as from the front", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...ENDINGS), (text, pattern) => {
        expect(endsIn(text, ending(pattern))).toBe(pattern.test(text));
      }),
      runs,
    );
  });

  test("an ending that lacks the words it needs is not read, one that has a single one of them is", () => {
    const told = ending(/(?:đã|mới)\s[^;.]*$/u, ["đã", "mới"]);
    expect(endsIn("tỉnh mới đạt 41 %", told)).toBe(true);
    expect(endsIn("tỉnh đạt 41 %", told)).toBe(false);
    expect(endsIn("tỉnh mới đạt 41 %", ending(/mới\s[^;.]*$/u, ["đã"]))).toBe(false);
  });

  test("all matches are those of matchAll, empty ones too", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(/\s*/gu, /[.;]|v(?=à)/gu, /(ít|tối)\s\p{L}+/gu), (text, pattern) => {
        const places = (found: Iterable<RegExpExecArray>) => [...found].map((match) => [match.index, ...match]);
        expect(places(matchesIn(text, pattern))).toEqual(places(text.matchAll(pattern)));
      }),
      runs,
    );
  });
});
