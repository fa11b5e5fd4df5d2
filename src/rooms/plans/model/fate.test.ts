import { describe, expect, test } from "vitest";
import type { Proposal } from "#rooms/extraction/model/index.ts";
import { type FateInput, type FateProposal, fateOf, fatesOf } from "./fate.ts";
import type { ReviewState } from "./plan.ts";

const binding: FateInput = {
  start: 10,
  end: 50,
  isBinding: true,
  readAs: { fate: "undecided", reason: "binding-without-proposal" },
  calledContext: false,
};
const telling: FateInput = { ...binding, isBinding: false, readAs: { fate: "context", reason: "no-binding-word" } };

function proposal(kind: "solution" | "reference", state: ReviewState, start = 12, end = 40): FateProposal {
  const found = { start, end, quote: "x".repeat(end - start), rule: "planted", confidence: 1, clause: 0 };
  const planted: Proposal =
    kind === "solution" ? { ...found, kind, strength: "order" } : { ...found, kind, number: "1/KH-UBND" };
  return { state, proposal: planted };
}

describe("the fate of a sentence in review", () => {
  test.for([
    {
      case: "a binding sentence without a proposal stays undecided",
      sentence: binding,
      proposals: [],
      fate: "undecided",
    },
    {
      case: "an open proposal leaves it undecided",
      sentence: binding,
      proposals: [proposal("solution", "proposed")],
      fate: "undecided",
    },
    {
      case: "an accepted proposal makes it a record",
      sentence: binding,
      proposals: [proposal("solution", "accepted")],
      fate: "became",
    },
    {
      case: "a binding sentence whose proposals were rejected is not context",
      sentence: binding,
      proposals: [proposal("solution", "rejected")],
      fate: "undecided",
    },
    {
      case: "a reference inside an order does not carry the order",
      sentence: binding,
      proposals: [proposal("reference", "accepted")],
      fate: "undecided",
    },
    {
      case: "a reference in a telling sentence is what it became",
      sentence: telling,
      proposals: [proposal("reference", "accepted")],
      fate: "became",
    },
    {
      case: "a telling sentence whose proposals were rejected is context",
      sentence: telling,
      proposals: [proposal("solution", "rejected")],
      fate: "context",
    },
    {
      case: "only a person calls a binding sentence context",
      sentence: { ...binding, calledContext: true },
      proposals: [],
      fate: "context",
    },
    {
      case: "a proposal on another sentence changes nothing",
      sentence: binding,
      proposals: [proposal("solution", "accepted", 60, 70)],
      fate: "undecided",
    },
  ])("$case", ({ sentence, proposals, fate }) => {
    expect(fateOf(sentence, proposals).fate).toBe(fate);
  });

  test("even a reading that called a binding sentence context is not believed", () => {
    const misread: FateInput = { ...binding, readAs: { fate: "context", reason: "no-binding-word" } };
    expect(fateOf(misread, []).fate).toBe("undecided");
  });

  test("a line that names only the lead becomes a record with its assignment, a title does not", () => {
    const line: FateInput = { ...telling, start: 60, end: 90, readAs: { fate: "became", reason: "proposed" } };
    const title: FateInput = { ...telling, start: 0, end: 9, readAs: { fate: "context", reason: "heading" } };
    const { proposal: found } = proposal("solution", "accepted");
    const body = (start: number, end: number) => ({ quote: "Sở A", start, end, isGroup: false });
    const assignment: FateProposal = {
      state: "accepted",
      proposal: {
        ...found,
        kind: "assignment",
        leads: [body(65, 69), body(2, 6)],
        coordinators: [],
        deadline: null,
        product: null,
        strength: "order",
      },
    };
    expect(fatesOf([title, binding, line], [assignment]).map(({ fate }) => fate)).toEqual([
      "context",
      "became",
      "became",
    ]);
  });

  test("a proposal over two sentences decides both, and the sweep agrees with one-by-one", () => {
    const second = { ...binding, start: 51, end: 80 };
    const third = { ...telling, start: 81, end: 90 };
    const across = [proposal("solution", "accepted", 20, 60), proposal("reference", "accepted", 30, 35)];
    const fates = fatesOf([binding, second, third], across);
    expect(fates.map(({ fate }) => fate)).toEqual(["became", "became", "context"]);
    expect(fates).toEqual([binding, second, third].map((sentence) => fateOf(sentence, across)));
  });
});
