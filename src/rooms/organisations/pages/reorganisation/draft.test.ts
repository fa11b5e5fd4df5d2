import { describe, expect, test } from "vitest";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationId } from "../../model/index.ts";
import { type DraftChange, emptyChange, isComplete, proposalOfDraft } from "./draft.ts";

const FINANCE = { name: "Sở Tài chính", id: newId(OrganisationId) };
const draft = (...changes: Partial<DraftChange>[]) => ({
  day: PlainDate.parse("2025-02-19"),
  instrument: "01/NQ-HĐND",
  issuer: "",
  changes: changes.map((change, key) => ({ ...emptyChange(key), from: FINANCE, ...change })),
});

describe("a reorganisation as typed", () => {
  test("creates a receiver that does not exist, once", () => {
    const to = { name: "Sở Tài chính và Kế hoạch", id: null };
    const proposed = proposalOfDraft(draft({ to }, { from: { name: "Sở KH", id: newId(OrganisationId) }, to }));
    expect(proposed.creates).toMatchObject([{ key: to.name, name: to.name }]);
    expect(proposed.changes).toMatchObject([
      { kind: "merged", from: FINANCE.id, to: { key: to.name }, share: 1 },
      { kind: "merged", to: { key: to.name }, share: 1 },
    ]);
  });

  test("creates it like the first that goes over into it, below the same body unless that one ends", () => {
    const above = { id: newId(OrganisationId), name: "UBND tỉnh" };
    const body = { ...FINANCE, kind: "management-board" as const, level: "province" as const, parent: above, validFrom: null, validTo: null, confidence: "stated" as const }; // prettier-ignore
    const change = { from: { ...FINANCE, body }, to: { name: "Sở mới", id: null } };
    const created = proposalOfDraft(draft(change)).creates;
    expect(created).toMatchObject([{ kind: "management-board", level: "province", parent: { id: above.id } }]);
    const both = draft(change, { kind: "ended", from: above });
    expect(proposalOfDraft(both).creates).toMatchObject([{ parent: null }]);
  });

  test("leaves a share open that nobody typed, and reads one with a comma", () => {
    const to = { name: "Sở Xây dựng", id: newId(OrganisationId) };
    const shares = proposalOfDraft(draft({ kind: "split", to }, { kind: "split", to, sharePercent: "37,5" })).changes;
    expect(shares).toMatchObject([{ share: null }, { share: 0.375 }]);
  });

  test.for([
    { case: "without a receiver", change: {}, expected: false },
    { case: "with a new name", change: { kind: "renamed" as const, name: "Sở Ngân sách" }, expected: true },
    {
      case: "moved below nobody known",
      change: { kind: "moved" as const, to: { name: "?", id: null } },
      expected: false,
    },
    { case: "ended", change: { kind: "ended" as const }, expected: true },
    ...[
      { sharePercent: "37,5 %", expected: true },
      { sharePercent: "một nửa", expected: false },
      { sharePercent: "120", expected: false },
    ].map(({ sharePercent, expected }) => {
      return {
        case: `a share of ${sharePercent}`,
        change: { kind: "split" as const, to: FINANCE, sharePercent },
        expected,
      };
    }),
  ])("$case is complete: $expected", ({ change, expected }) => {
    expect(isComplete(draft(change))).toBe(expected);
  });
});
