import { describe, expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

describe("canonicalText", () => {
  test.for([
    { case: "leaves a clean text as it is", raw: "\n\nA  b\nc\n", expected: "\n\nA  b\nc\n" },
    { case: "composes decomposed letters", raw: "Sở Tài chính".normalize("NFD"), expected: "Sở Tài chính" },
    { case: "reads every line end as one", raw: "a\r\nb\rc\u2028d", expected: "a\nb\nc\nd" },
    { case: "reads tabs and no-break spaces as spaces", raw: "a\tb\u00a0c\u2003d", expected: "a b c d" },
    { case: "drops the byte order mark", raw: "\ufeffKế hoạch", expected: "Kế hoạch" },
    { case: "drops zero-width and bidi characters", raw: "S\u200bở\u202e Y\u2069 tế", expected: "Sở Y tế" },
    { case: "drops controls", raw: "a\u0000b\u0007c", expected: "abc" },
    { case: "trims before a line end", raw: "a  \nb \u00a0", expected: "a\nb" },
  ])("$case", ({ raw, expected }) => {
    expect(canonicalText(raw)).toBe(expected);
  });

  test("reads every sign in a clean text as in one that has others to be dropped", () => {
    const codes = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(codes.filter((sign) => canonicalText(`a${sign}b`) !== canonicalText(`\ufeffa${sign}b`))).toEqual([]);
  });

  test("is its own canonical form", () => {
    const once = canonicalText("\ufeffSo\u0323\u0302\u0309 \u00a0x \r\n");
    expect(canonicalText(once)).toBe(once);
  });
});
