import { describe, expect, test } from "vitest";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type CarryingPart, handoverOf, holdingsOf } from "./holding.ts";
import { OrganisationId } from "./organisation.ts";

const day = (text: string): PlainDate => PlainDate.parse(text);
const [A, B, C, D] = [newId(OrganisationId), newId(OrganisationId), newId(OrganisationId), newId(OrganisationId)];
const part = (from: OrganisationId, to: OrganisationId | null, more: Partial<CarryingPart> = {}): CarryingPart => ({
  kind: to === null ? "ended" : "split",
  from,
  to,
  share: null,
  ...more,
});

describe("who goes on with what runs", () => {
  test.for([
    { rule: "only-receiver", case: "the only receiver", parts: [part(A, B)], carrier: B },
    { rule: "keeps", case: "the body itself while it keeps a part", parts: [part(A, A), part(A, B)], carrier: A },
    {
      rule: "largest-share",
      case: "the largest stated share",
      parts: [part(A, B, { share: 0.3 }), part(A, C, { share: 0.7 })],
      carrier: C,
    },
    {
      rule: "chosen",
      case: "the one that a person chose",
      parts: [part(A, A), part(A, B, { isCarrier: true })],
      carrier: B,
    },
    {
      rule: "nobody",
      case: "nobody known, of two with no stated share",
      parts: [part(A, B), part(A, C)],
      carrier: null,
    },
    {
      rule: "ended",
      case: "nobody, when the body ends without a successor",
      parts: [part(A, null, { share: 1 })],
      carrier: null,
    },
    {
      rule: "keeps",
      case: "the body itself when it is only renamed",
      parts: [part(A, A, { kind: "renamed" })],
      carrier: A,
    },
  ])("is $case", ({ parts, carrier, rule }) => {
    expect(handoverOf(parts, A)).toEqual({ from: A, to: carrier, rule });
  });
});

describe("with whom a duty stood", () => {
  const named = { id: A, validFrom: null, validTo: day("2025-02-18") };
  const merged = { effectiveOn: day("2025-02-19"), parts: [part(A, B)] };
  const joined = { effectiveOn: day("2025-07-01"), parts: [part(B, C)] };

  test("passes from body to body without a day between", () => {
    expect(holdingsOf(named, [joined, merged], day("2024-12-31"))).toEqual([
      { organisationId: A, validFrom: null, validTo: "2025-02-18" },
      { organisationId: B, validFrom: "2025-02-19", validTo: "2025-06-30" },
      { organisationId: C, validFrom: "2025-07-01", validTo: null },
    ]);
  });

  test("is not touched by what happened before the words were issued", () => {
    const later = { id: B, validFrom: day("2025-02-19"), validTo: day("2025-06-30") };
    expect(holdingsOf(later, [merged, joined], day("2025-03-01")).map(({ organisationId }) => organisationId)).toEqual([
      B,
      C,
    ]);
  });

  test("goes through two events of one day and stands with the last", () => {
    const onward = { effectiveOn: day("2025-02-19"), parts: [part(B, D)] };
    expect(holdingsOf(named, [merged, onward], day("2024-12-31")).map(({ organisationId }) => organisationId)).toEqual([
      A,
      D,
    ]);
  });

  test("stops where nobody is known to follow", () => {
    const divided = { effectiveOn: day("2025-02-19"), parts: [part(A, B), part(A, C)] };
    expect(holdingsOf(named, [divided], day("2024-12-31"))).toEqual([
      { organisationId: A, validFrom: null, validTo: "2025-02-18" },
    ]);
    expect(holdingsOf(named, [], day("2024-12-31")).at(-1)?.validTo).toBe("2025-02-18");
  });
});
