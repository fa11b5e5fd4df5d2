import { describe, expect, test } from "vitest";
import { decidePublishing } from "./publish-gate.ts";

const ready = { state: "review", openProposals: 0, coverage: { became: 9, context: 2, undecided: 1 } } as const;

describe("ending a review", () => {
  test("is allowed when all is decided and the undecided were seen", () => {
    expect(decidePublishing(ready, 1).ok).toBe(true);
  });

  test.for([
    { case: "while proposals are open", plan: { ...ready, openProposals: 2 }, seen: 1, code: "proposals-open" },
    { case: "when a sentence stays undecided unseen", plan: ready, seen: 0, code: "undecided-not-seen" },
    { case: "twice", plan: { ...ready, state: "published" as const }, seen: 1, code: "plan-already-published" },
  ])("is refused $case", ({ plan, seen, code }) => {
    expect(decidePublishing(plan, seen)).toMatchObject({ ok: false, refusal: { code } });
  });
});
