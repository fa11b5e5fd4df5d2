import { describe, expect, test } from "vitest";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceId } from "#rooms/places/model/index.ts";
import { OrganisationId, ProposedReorganisation } from "../../model/index.ts";
import { type DraftChange, draftOf, emptyChange, emptyDraft, isComplete, proposalOfDraft } from "./draft.ts";

const FINANCE = { name: "Sở Tài chính", id: newId(OrganisationId) };
const draft = (...changes: Partial<DraftChange>[]) => ({
  ...emptyDraft(PlainDate.parse("2025-02-19")),
  instrument: "01/NQ-HĐND",
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
    const body = { ...FINANCE, kind: "management-board" as const, level: "province" as const, placeId: null, parent: above, validFrom: null, validTo: null, confidence: "stated" as const }; // prettier-ignore
    const change = { from: { ...FINANCE, body }, to: { name: "Sở mới", id: null } };
    const created = proposalOfDraft(draft(change)).creates;
    expect(created).toMatchObject([{ kind: "management-board", level: "province", parent: { id: above.id } }]);
    const both = draft(change, { kind: "ended", from: above });
    expect(proposalOfDraft(both).creates).toMatchObject([{ parent: null }]);
  });

  test("creates it where all that go over are, or where a person says", () => {
    const [here, there] = [newId(PlaceId), newId(PlaceId)];
    const at = (placeId: PlaceId) => {
      const id = newId(OrganisationId);
      const body = { id, name: "Sở", kind: "department" as const, level: null, placeId, parent: null, validFrom: null, validTo: null, confidence: "stated" as const }; // prettier-ignore
      return { from: { id, name: "Sở", body }, to: { name: "Sở mới", id: null } };
    };
    const placeOf = (of: ReturnType<typeof draft>) => proposalOfDraft(of).creates.map(({ placeId }) => placeId);
    expect(placeOf(draft(at(here), at(here)))).toEqual([here]);
    expect(placeOf(draft(at(here), at(there)))).toEqual([null]);
    const chosen = { ...draft(at(here)), places: { "Sở mới": { name: "", place: null } } };
    expect([placeOf(chosen), isComplete(chosen)]).toEqual([[null], true]);
    expect(isComplete({ ...chosen, places: { "Sở mới": { name: "xã nào đó", place: null } } })).toBe(false);
  });

  test("opens with the words of a withdrawn one, and says them all again", () => {
    const [planning, finance, province] = [newId(OrganisationId), newId(OrganisationId), newId(PlaceId)];
    const basis = { instrument: "01/NQ-HĐND", issuer: "HĐND tỉnh", issuedOn: "2026-11-20", sources: ["https://a.vn"], confidence: "stated", note: null }; // prettier-ignore
    const created = { key: "Sở mới", name: "Sở mới", aliases: ["Sở M"], abbreviations: ["SM"], kind: "management-board", level: "province", parent: { id: finance }, code: "H9" }; // prettier-ignore
    const proposed = ProposedReorganisation.parse({
      effectiveOn: "2027-01-01",
      basis,
      creates: [{ ...created, placeId: province }],
      changes: [
        { kind: "merged", from: planning, to: { key: "Sở mới" }, share: 1 },
        { kind: "split", from: finance, to: { key: "Sở mới" }, share: 0.375, matter: "ngân sách" },
        { kind: "split", from: finance, to: { id: finance }, share: null },
      ],
      groups: [{ name: "Các sở", members: [{ key: "Sở mới" }, { id: finance }] }],
    });
    const bodies = [planning, finance].map((id) => ({ id, name: `Sở ${id}` }));
    const opened = draftOf({ proposed, bodies, places: [{ id: province, name: "Tỉnh" }] });
    expect(isComplete(opened)).toBe(false);
    const place = { id: province, code: "qn", name: "Tỉnh", kind: "province" as const, designation: "tỉnh", region: null, parent: null, validFrom: null, validTo: null, confidence: "stated" as const }; // prettier-ignore
    const settled = { ...opened, places: { "Sở mới": { name: "Tỉnh", place } } };
    expect(isComplete(settled)).toBe(true);
    expect(ProposedReorganisation.parse(proposalOfDraft(settled))).toEqual(proposed);
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
