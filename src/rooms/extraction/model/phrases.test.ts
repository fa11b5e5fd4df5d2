import fc from "fast-check";
import { expect, test } from "vitest";
import { isWordCharacter, phraseAt, phraseTable } from "./phrases.ts";

const PHRASES = ["sở", "g", "ủy ban", "ủy ban nhân dân", "uỷ", "báo", "báo cáo", "m2", "tạ/ha", "đ"];
const runs = { numRuns: 3_000, seed: 7549 };

/** The longest phrase that stands there as whole words, found by asking for each. */
function longestAt(words: string, at: number, phrases: readonly string[]): number {
  const standing = phrases.filter(
    (phrase) => words.startsWith(phrase, at) && !isWordCharacter(words.charCodeAt(at + phrase.length)),
  );
  return Math.max(0, ...standing.map((phrase) => phrase.length));
}

test("a phrase is found at a place wherever it stands there, however short it is", () => {
  const words = fc
    .array(fc.constantFrom(...PHRASES, " ", "b", "ủ", "o cáo", "nhân", ".", "/"), { maxLength: 6 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(words, fc.subarray(PHRASES), fc.nat(12), (text, phrases, at) => {
      expect(phraseAt(text, at, phraseTable(phrases))).toBe(longestAt(text, at, phrases));
    }),
    runs,
  );
});
