import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beginningsOf } from "./beginnings.ts";
import { opener, patternAt } from "./pattern-at.ts";

const PATTERNS = [
  /^(?:giao|giao cho|đề nghị)(?:\s+cho)?\s*:?\s+/u,
  /^(?:tất cả\s+|toàn bộ\s+)?(?:các|mọi)\s+/u,
  /^(?:\[\d{1,2}\]|\(?[a-c]\))\s+/u,
  /^[-–]?\s*(?:nt|như trên)$/u,
  /^\p{L}+\d+\s*:/u,
  /^[^,;]{2,5}?\slà/u,
  /^(?=g)(?:gi|a{0,2}b|c+d)(?!o)/u,
  /^(?:có(?!\p{L})|x*y?z{1,2}|\.|”)/u,
  /^giao|^mọi/iu,
];

describe("a pattern at a place", () => {
  test("reads what it reads without its beginnings", () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            "giao",
            "giao cho",
            "các",
            "mọi",
            "tất cả ",
            "toàn bộ\n",
            "đề nghị",
            "nt",
            "là",
            "có",
            "(a)",
            "[1]",
            "Giao",
          ),
          fc.constantFrom(..." \n:;,.-–”[]()abcdgixyz12ộ"),
          fc.string({ maxLength: 3, unit: "grapheme" }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, fc.constantFrom(...PATTERNS), fc.nat({ max: 12 }), (text, pattern, ahead) => {
        for (let at = 0; at <= text.length; at += 1) {
          const seen = text.slice(at, at + ahead);
          expect(patternAt(text, at, opener(pattern), ahead)).toBe(pattern.exec(seen)?.[0].length ?? 0);
        }
      }),
      { numRuns: 2_000, seed: 7549 },
    );
  });

  test("knows by which two signs it may begin", () => {
    expect(beginningsOf("^(?:giao|đề nghị|a?b)")).toEqual(new Set(["gi", "đề", "ab", "b"]));
    expect(beginningsOf("^(?!x)[a-c]{2,3}")).toEqual(
      new Set(["a", "b", "c", "aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"]),
    );
    expect([...beginningsOf("^\\p{Lu}s")].every((each) => each.startsWith("\0"))).toBe(true);
  });
});
