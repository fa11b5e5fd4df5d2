import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  test("spells every value as the published library does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const spoken: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(value)).toBe(canonicalize(spoken));
      }),
      { seed: 7549, numRuns: 1_000 },
    );
  });

  test.for([
    {
      case: "leaves out what JSON leaves out",
      value: { b: undefined, a: () => 1, c: [undefined] },
      spelled: '{"c":[null]}',
    },
    { case: "takes a thing that says itself how it is written", value: { at: new Date(0) }, spelled: '{"at":"1970-01-01T00:00:00.000Z"}' }, // prettier-ignore
    {
      case: "sorts keys by their UTF-16 units",
      value: { đ: 1, "1": 2, Z: 3, a: 4 },
      spelled: '{"1":2,"Z":3,"a":4,"đ":1}',
    },
    { case: "has a word for nothing", value: undefined, spelled: "null" },
  ])("$case", ({ value, spelled }) => {
    expect(canonicalJson(value)).toBe(spelled);
  });

  test("refuses half of a letter, which has no bytes", () => {
    expect(() => canonicalJson({ words: "\ud83c" })).toThrow(TypeError);
  });
});
