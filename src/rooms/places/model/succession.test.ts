import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { endedBy, isWholeDivision, type Succession, type SuccessionPart, successorsOn } from "./succession.ts";
import { ALWAYS, dayBefore } from "./validity.ts";

const day = (text: string): PlainDate => PlainDate.parse(text);
const MERGER = day("2025-02-19");
const JOIN = day("2025-07-01");
const event = (effectiveOn: PlainDate, ...parts: SuccessionPart<string>[]): Succession<string> => ({
  effectiveOn,
  parts,
});
const passes = (
  from: string,
  to: string | null,
  share: number | null = 1,
  kind: SuccessionPart<string>["kind"] = "merged",
) => ({
  kind,
  from,
  to,
  share,
});

const BODIES = ["planning", "finance", "finance-of-two", "finance-of-city", "interior", "religion", "board"].map(
  (id) => ({
    id,
    ...ALWAYS,
  }),
);
const SUCCESSIONS = [
  event(JOIN, passes("finance-of-two", "finance-of-city"), passes("religion", null, 1, "ended")),
  event(
    MERGER,
    passes("planning", "finance-of-two"),
    passes("finance", "finance-of-two"),
    passes("interior", "interior", 0.75, "split"),
    passes("interior", "religion", 0.25, "split"),
  ),
];

describe("successorsOn", () => {
  test.for([
    { case: "itself before anything happened", id: "planning", on: "2025-02-18", expected: { planning: 1 } },
    { case: "the merged one from the first day", id: "planning", on: "2025-02-19", expected: { "finance-of-two": 1 } },
    { case: "the one at the end of the chain", id: "planning", on: "2025-07-01", expected: { "finance-of-city": 1 } },
    {
      case: "what it kept and what it gave",
      id: "interior",
      on: "2025-03-01",
      expected: { interior: 0.75, religion: 0.25 },
    },
    {
      case: "nobody for a part that ended",
      id: "interior",
      on: "2025-07-01",
      expected: { interior: 0.75, null: 0.25 },
    },
    { case: "itself when nothing ever happened", id: "board", on: "2030-01-01", expected: { board: 1 } },
  ])("$case", ({ id, on, expected }) => {
    const heirs = successorsOn(BODIES, SUCCESSIONS, id, day(on));
    expect(Object.fromEntries(heirs.map((heir) => [String(heir.id), heir.share]))).toEqual(expected);
  });

  test("what a body gave away before the asking record does not concern it", () => {
    expect(successorsOn(BODIES, SUCCESSIONS, "interior", JOIN, day("2025-03-01"))).toEqual([
      { id: "interior", share: 1, isAssumed: false },
    ]);
  });

  test("parts without a stated share get equal ones, marked as assumed", () => {
    const divided = [event(JOIN, passes("a", "b", null, "split"), passes("a", "c", null, "split"))];
    expect(successorsOn([], divided, "a", JOIN)).toEqual([
      { id: "b", share: 0.5, isAssumed: true },
      { id: "c", share: 0.5, isAssumed: true },
    ]);
  });

  test("a body that ended with no recorded successor leaves its share to nobody", () => {
    const ended = [{ id: "a", validFrom: null, validTo: dayBefore(JOIN) }];
    expect(successorsOn(ended, [], "a", JOIN)).toEqual([{ id: null, share: 1, isAssumed: false }]);
    expect(successorsOn(ended, [], "a", dayBefore(JOIN))).toEqual([{ id: "a", share: 1, isAssumed: false }]);
  });

  test("names and places in the hierarchy pass nothing on", () => {
    const renamed = [event(JOIN, passes("a", "a", null, "renamed"), passes("a", "a", null, "moved"))];
    expect(successorsOn([], renamed, "a", JOIN)).toEqual([{ id: "a", share: 1, isAssumed: false }]);
  });
});

const names = ["a", "b", "c", "d", "e"];
const anyDay = fc.integer({ min: 0, max: 4000 }).map((offset) => {
  return day(new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
});
const anyDivision = fc
  .record({
    from: fc.constantFrom(...names),
    to: fc.uniqueArray(fc.option(fc.constantFrom(...names), { nil: null }), { minLength: 1, maxLength: 4 }),
    isStated: fc.boolean(),
  })
  .map(({ from, to, isStated }) => to.map((heir) => passes(from, heir, isStated ? 1 / to.length : null, "split")));
const anyEvent = fc.record({
  effectiveOn: anyDay,
  parts: fc
    .array(anyDivision, { maxLength: 3 })
    .map((divisions) =>
      divisions
        .filter(([part], index) => index === divisions.findIndex(([other]) => other?.from === part?.from))
        .flat(),
    ),
});

describe("any history", () => {
  test("shares sum to 1 on every day, and before the first event a body is its own heir", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), anyDay, fc.constantFrom(...names), (events, on, id) => {
        const sum = successorsOn([], events, id, on).reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(successorsOn([], events, id, day("2019-12-31"))).toEqual([{ id, share: 1, isAssumed: false }]);
      }),
      { seed: 7549, numRuns: 300 },
    );
  });

  test("a day later than the last event changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.constantFrom(...names), (events, id) => {
        expect(successorsOn([], events, id, day("2040-01-01"))).toEqual(
          successorsOn([], events, id, day("2060-01-01")),
        );
      }),
      { seed: 7549, numRuns: 100 },
    );
  });
});

describe("a division", () => {
  test.for([
    { case: "stated shares that add up", shares: [0.25, 0.75], expected: true },
    { case: "thirds", shares: [0.333333, 0.333333, 0.333334], expected: true },
    { case: "too little", shares: [0.25, 0.5], expected: false },
    { case: "too much", shares: [0.75, 0.5], expected: false },
    { case: "one silent part", shares: [0.6, null], expected: true },
    { case: "a silent part with nothing left", shares: [1, null], expected: false },
  ])("is whole or not: $case", ({ shares, expected }) => {
    expect(isWholeDivision(shares.map((share) => passes("a", "b", share)))).toBe(expected);
  });

  test("ends the bodies that keep nothing, on the day before", () => {
    const { parts } = event(JOIN, passes("a", "b"), passes("c", "c", 0.5), passes("c", "b", 0.5), passes("d", null));
    expect(endedBy({ effectiveOn: JOIN, parts })).toEqual(
      new Map([
        ["a", "2025-06-30"],
        ["d", "2025-06-30"],
      ]),
    );
  });
});
