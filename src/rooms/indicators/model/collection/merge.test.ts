import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GivenFigures, isMergeWhole, mergeFigures } from "./merge.ts";

const share = { accumulation: "share" } as const;
const flow = { accumulation: "flow" } as const;
const NONE = { value: null, numerator: null, denominator: null, isAccepted: true, row: 0, isPlaceAsked: false };
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
      asked: 2,
      left: [],
    });
  });

  test("a body that knows the quotient alone is told and left out: nothing stands in for its parts", () => {
    const parts = [given("a", { value: 75, numerator: 30, denominator: 40 }), given("b", { value: 10 })];
    const merged = mergeFigures(share, parts);
    expect(merged).toEqual({ value: 75, numerator: 30, denominator: 40, merged: 1, asked: 2, left: [{ body: "b", row: 0, why: "quotient-only" }] }); // prettier-ignore
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
      { body: "c", row: 0, why: "empty" },
      { body: "d", row: 0, why: "not-accepted" },
      { body: "e", row: 0, why: "same-place" },
      { body: "g", row: 0, why: "same-place" },
      { body: "h", row: 0, why: "whole" },
    ]);
    expect(mergeFigures({ accumulation: "rate" }, parts)).toBeUndefined();
    expect(mergeFigures(share, [given("a", { numerator: 0, denominator: 0 })])).toMatchObject({ value: null, merged: 1 }); // prettier-ignore
  });

  test("a department answers for many places: each row's place counts once, and what another left open lacks nothing", () => {
    const asked = (body: string, row: number, value: number | null, more: Partial<GivenFigures> = {}) => given(body, { row, value, placeId: `huyện ${row}`, isPlaceAsked: true, ...more }); // prettier-ignore
    const shared = [asked("sở", 0, 3), asked("sở", 1, 4), asked("xã", 0, null), asked("xã", 1, null)];
    const merged = mergeFigures(flow, shared);
    expect(merged).toMatchObject({ value: 7, merged: 2, asked: 2, left: [] });
    expect(merged && isMergeWhole(merged)).toBe(true);
    expect(mergeFigures(flow, [...shared, asked("ban", 1, 5)])?.left.map(({ body, row, why }) => [body, row, why])).toEqual([["sở", 1, "same-place"], ["ban", 1, "same-place"]]); // prettier-ignore
    expect(mergeFigures(flow, [...shared, asked("ban", 1, 5, { isAccepted: false })])).toMatchObject({ value: 7, left: [{ body: "ban", why: "not-accepted" }] }); // prettier-ignore
    expect(mergeFigures(flow, [asked("sở", 0, 3), asked("sở", 1, null)])?.left).toMatchObject([{ row: 1, why: "empty" }]); // prettier-ignore
  });

  test("a district and two of its communes: the district's figure alone counts, and what it holds lacks nothing", () => {
    const holding = new Map([["huyện", new Set(["huyện"])], ["xã một", new Set(["xã một", "huyện"])], ["xã hai", new Set(["xã hai", "huyện"])]]); // prettier-ignore
    const district = given("huyện", { value: 10, placeId: "huyện" });
    const beside = given("huyện khác", { value: 5 });
    const communes = [given("một", { value: 6 }), given("hai", { value: 3 })];
    const merged = mergeFigures(flow, [district, beside, ...communes], holding);
    expect(merged).toMatchObject({ value: 15, merged: 2, asked: 2, left: [{ body: "một", why: "inside" }, { body: "hai", why: "inside" }] }); // prettier-ignore
    expect(merged && isMergeWhole(merged)).toBe(true);
    const open = communes.map((each) => ({ ...each, value: null, isAccepted: false }));
    expect(mergeFigures(flow, [district, beside, ...open], holding)).toMatchObject({ value: 15, merged: 2, left: [] });
    const without = mergeFigures(flow, [{ ...district, value: null }, ...communes], holding);
    expect(without).toMatchObject({ value: 9, merged: 2, left: [{ body: "huyện", why: "empty" }] });
    expect(without && isMergeWhole(without)).toBe(false);
    // Of a share the district knows the quotient alone, so its communes are put together instead.
    const shared = [given("huyện", { value: 50, placeId: "huyện" }), given("một", { numerator: 1, denominator: 4 })];
    expect(mergeFigures(share, shared, holding)).toMatchObject({ value: 25, left: [{ body: "huyện", why: "quotient-only" }] }); // prettier-ignore
  });

  test("one part alone is never the whole", () => {
    const merged = mergeFigures(flow, [given("a", { value: 3 })]);
    expect(merged && isMergeWhole(merged)).toBe(false);
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
        expect(more).toEqual({
          ...atOnce,
          asked: (atOnce?.asked ?? 0) + 1,
          left: [{ body: "chỉ thương số", row: 0, why: "quotient-only" }],
        });
      }),
      { seed: 22 },
    );
  });
});
