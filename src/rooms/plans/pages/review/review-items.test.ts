import { describe, expect, test } from "vitest";
import { PlanReview } from "../../model/index.ts";
import { mergeChange } from "./merge-change.ts";
import { isOpen, nextOpen, openAtLeast, reviewItemsOf } from "./review-items.ts";
import { wordMarksOf } from "./word-marks.ts";

const uuid = (end: number): string => `0193a0f0-0000-7000-8000-00000000000${end}`;
const proposal = (id: number, start: number, state: string, confidence = 0.9) => ({
  id: uuid(id),
  ordinal: id,
  sentence: null,
  state,
  version: 1,
  isEdited: false,
  decidedBy: null,
  proposal: {
    kind: "solution",
    quote: "x",
    start,
    end: start + 1,
    rule: "r",
    confidence,
    clause: 0,
    strength: "order",
  },
});
const sentence = (ordinal: number, start: number, fate: string, reason: string, note?: string) => ({
  ordinal,
  start,
  end: start + 1,
  clause: 0,
  isBinding: fate !== "context",
  fate,
  reason,
  version: 1,
  decision: note === undefined ? null : { by: "A", at: "2025-06-16T02:00:00Z", note },
});
const review = PlanReview.parse({
  id: uuid(1),
  documentId: uuid(2),
  textId: uuid(3),
  title: "",
  state: "review",
  version: 1,
  face: { title: null, number: null, type: null, issuer: null, issuedOn: null, isIllustration: true },
  text: "x".repeat(50),
  clauses: [],
  coverage: { became: 1, context: 1, undecided: 2 },
  weakWords: 0,
  sentences: [
    sentence(0, 0, "became", "proposed"),
    sentence(1, 10, "undecided", "unsure"),
    sentence(2, 20, "undecided", "awaiting-decision"),
    sentence(3, 30, "context", "no-binding-word"),
    sentence(4, 40, "context", "called-context", "chỉ kể lại"),
  ],
  proposals: [proposal(5, 20, "proposed", 0.6), proposal(4, 0, "accepted")],
});

describe("the list of things to decide", () => {
  test("puts undecided sentences among the proposals, in the order of the document", () => {
    expect(reviewItemsOf(review, false).map((item) => item.start)).toEqual([0, 10, 20, 40]);
  });

  test("a sentence whose proposal is still open is not asked twice", () => {
    expect(
      reviewItemsOf(review, false)
        .filter((item) => item.kind === "sentence")
        .map((item) => item.id),
    ).toEqual(["s-1", "s-4"]);
  });

  test("shows context sentences when asked, so that a person can see them otherwise", () => {
    expect(reviewItemsOf(review, true).map((item) => item.start)).toEqual([0, 10, 20, 30, 40]);
  });

  test("after a decision the next open thing comes, from the top again at the end", () => {
    const items = reviewItemsOf(review, false);
    expect(items.filter(isOpen).map((item) => item.start)).toEqual([10, 20]);
    expect(nextOpen(items, items[1]?.id ?? null)).toBe(items[2]?.id);
    expect(nextOpen(items, items[2]?.id ?? null)).toBe(items[1]?.id);
  });

  test("counts the open proposals at a confidence", () => {
    expect([openAtLeast(review, 0.5), openAtLeast(review, 0.9)]).toEqual([1, 0]);
  });
});

describe("a change in the review", () => {
  test("takes the place of what stood and puts what is added in order", () => {
    const merged = mergeChange(review, {
      planVersion: 2,
      coverage: { became: 3, context: 1, undecided: 1 },
      sentences: [],
      proposals: PlanReview.shape.proposals.parse([proposal(5, 20, "accepted"), proposal(6, 10, "accepted")]),
    });
    expect(merged.proposals.map((one) => [one.proposal.start, one.state])).toEqual([
      [0, "accepted"],
      [10, "accepted"],
      [20, "accepted"],
    ]);
    expect(merged.version).toBe(2);
  });
});

test("the words of a solution are its work", () => {
  const [first] = review.proposals;
  expect(first && wordMarksOf(first.proposal)).toEqual(
    [{ start: 0, end: 1, owner: "action" }].map((mark) => ({ ...mark, start: 20, end: 21 })),
  );
});
