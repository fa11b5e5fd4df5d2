import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GivenFigures, isMergeWhole, mergeFigures } from "./merge.ts";

const share = { accumulation: "share" } as const;
const flow = { accumulation: "flow" } as const;
const NONE = { value: null, numerator: null, denominator: null, isAccepted: true };
const given = (body: string, figures: Partial<GivenFigures>): GivenFigures => ({ body, placeId: `xã ${body}`, ...NONE, ...figures }); // prettier-ignore

/** Bodies of places of their own, each with 0 ≤ numerator ≤ denominator. */
const shares = fc
  .array(fc.tuple(fc.nat(1_000), fc.integer({ min: 1, max: 1_000 })), { minLength: 1, maxLength: 20 })
  .map((pairs) => pairs.map(([part, more], at) => given(`${at}`, { value: (part / (part + more)) * 100, numerator: part, denominator: part + more }))); // prettier-ignore

describe("mergeFigures", () => {
  test("30 of 40 ha and 10 of 100 ha are 40 of 140 ha, 28,5714 %; the mean of 75 % and 10 % is another figure", () => {
    const parts = [given("a", { value: 75, numerator: 30, denominator: 40 }), given("b", { value: 10, numerator: 10, denominator: 100 })]; // prettier-ignore
    expect(mergeFigures(share, parts)).toEqual({
      value: 28.5714,
      numerator: 40,
      denominator: 140,
      merged: 2,
      left: [],
    });
  });

  test("a body that knows the quotient alone is told and left out: nothing stands in for its parts", () => {
    const parts = [given("a", { value: 75, numerator: 30, denominator: 40 }), given("b", { value: 10 })];
    const merged = mergeFigures(share, parts);
    expect(merged).toEqual({ value: 75, numerator: 30, denominator: 40, merged: 1, left: [{ body: "b", why: "quotient-only" }] }); // prettier-ignore
    expect(merged && isMergeWhole(merged)).toBe(false);
    expect(mergeFigures(share, parts.slice(1))).toMatchObject({ value: null, numerator: null, merged: 0 });
  });

  test("amounts add up; an empty cell, an open reply and two bodies of one place are told; a rate merges with no other", () => {
    const parts = [
      given("a", { value: 0.1 }),
      given("b", { value: 0.2 }),
      given("c", {}),
      given("d", { value: 5, isAccepted: false }),
      given("e", { value: 7, placeId: "xã chung" }),
      given("g", { value: 8, placeId: "xã chung" }),
      given("h", { value: 9, placeId: null }),
    ];
    expect(mergeFigures(flow, parts)).toMatchObject({ value: 0.3, merged: 2 });
    expect(mergeFigures(flow, parts)?.left).toEqual([
      { body: "c", why: "empty" },
      { body: "d", why: "not-accepted" },
      { body: "e", why: "same-place" },
      { body: "g", why: "same-place" },
      { body: "h", why: "whole" },
    ]);
    expect(mergeFigures({ accumulation: "rate" }, parts)).toBeUndefined();
    expect(mergeFigures(share, [given("a", { numerator: 0, denominator: 0 })])).toMatchObject({ value: null, merged: 1 }); // prettier-ignore
  });

  test("a merged share lies between the shares it is merged from, in whatever order they come", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const merged = mergeFigures(share, parts);
        const values = parts.map(({ value }) => value ?? 0);
        expect(merged?.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-3);
        expect(merged?.value).toBeLessThanOrEqual(Math.max(...values) + 1e-3);
        expect(mergeFigures(share, parts.toReversed())).toEqual(merged);
      }),
      { seed: 21 },
    );
  });

  test("merged in two steps or in one: the same; a part without its numerator and denominator changes nothing but what is told", () => {
    fc.assert(
      fc.property(shares, fc.nat(20), (parts, cut) => {
        const [first, second] = [parts.slice(0, cut), parts.slice(cut)].map((some) => mergeFigures(share, some));
        const steps = [first, second].flatMap((step, at) => (step && step.merged > 0 ? [given(`bước ${at}`, { value: step.value, numerator: step.numerator, denominator: step.denominator })] : [])); // prettier-ignore
        const atOnce = mergeFigures(share, parts);
        expect(mergeFigures(share, steps)).toMatchObject({ value: atOnce?.value, numerator: atOnce?.numerator });
        const more = mergeFigures(share, [...parts, given("chỉ thương số", { value: 50 })]);
        expect(more).toEqual({ ...atOnce, left: [{ body: "chỉ thương số", why: "quotient-only" }] });
      }),
      { seed: 22 },
    );
  });
});
