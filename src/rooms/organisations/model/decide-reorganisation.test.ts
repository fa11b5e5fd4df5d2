import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Named, Succession } from "#rooms/places/model/index.ts";
import { closureOf, type ParentLink } from "./hierarchy.ts";
import { decideReorganisation } from "./decide-reorganisation.ts";
import { OrganisationId } from "./organisation.ts";
import { type BodyChange as Change, ProposedReorganisation } from "./reorganisation.ts";

type BodyChange = z.input<typeof Change>;

const day = (text: string): PlainDate => PlainDate.parse(text);
const body = (name: string, from: string | null = null, to: string | null = null): Named<OrganisationId> => {
  const days = { validFrom: from === null ? null : day(from), validTo: to === null ? null : day(to) };
  return { id: newId(OrganisationId), ...days, names: [{ kind: "official", name, ...days }] };
};

const PLANNING = body("Sở Kế hoạch và Đầu tư");
const FINANCE = body("Sở Tài chính");
const GONE = body("Sở Thủy sản", null, "2008-01-01");
const LATER = body("Sở Công nghệ số", "2030-01-01");
const LINKS: ParentLink<OrganisationId>[] = [
  { child: FINANCE.id, parent: PLANNING.id, validFrom: null, validTo: null },
];
const MERGED = newId(OrganisationId);

function decide(changes: BodyChange[], links: typeof LINKS = [], earlier: Succession<OrganisationId>[] = []) {
  const proposed = ProposedReorganisation.parse({
    effectiveOn: "2025-02-19",
    basis: { instrument: "01/NQ-HĐND", issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null },
    creates: [
      { key: "merged", name: "Sở Tài chính", kind: "department", level: "province", placeId: null, parent: null },
    ],
    changes,
  });
  const bodies = [PLANNING, FINANCE, GONE, LATER];
  return decideReorganisation({ bodies, links, earlier, groups: [] }, proposed, new Map([["merged", MERGED]]));
}

const into = (from: Named<OrganisationId>, share: number | null = 1): BodyChange => {
  return { kind: "merged", from: from.id, to: { key: "merged" }, share, matter: null };
};

describe("a reorganisation", () => {
  test("ends what is merged on the day before and creates what takes over", () => {
    const decided = decide([into(PLANNING), into(FINANCE)]);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        lastDay: "2025-02-18",
        ended: [PLANNING.id, FINANCE.id],
        created: [{ id: MERGED, name: "Sở Tài chính" }],
      },
    });
  });

  test("keeps a body that keeps a part", () => {
    const decided = decide([
      { kind: "split", from: PLANNING.id, to: { id: PLANNING.id }, share: null, matter: null },
      { kind: "split", from: PLANNING.id, to: { id: FINANCE.id }, share: null, matter: "đầu tư công" },
    ]);
    expect(decided).toMatchObject({ ok: true, value: { ended: [] } });
  });

  test.for([
    { case: "a body that ended long ago", changes: [into(GONE)], code: "organisation-not-in-force" },
    {
      case: "a receiver that does not exist yet",
      changes: [{ kind: "merged", from: PLANNING.id, to: { id: LATER.id }, share: 1, matter: null }],
      code: "organisation-not-in-force",
    },
    {
      case: "an unknown body",
      changes: [{ kind: "ended", from: newId(OrganisationId) }],
      code: "organisation-not-found",
    },
    { case: "shares that lose a part", changes: [into(PLANNING, 0.4)], code: "shares-not-whole" },
    {
      case: "a key that nothing creates",
      changes: [{ kind: "merged", from: PLANNING.id, to: { key: "other" }, share: 1, matter: null }],
      code: "key-unknown",
    },
    {
      case: "renaming what ends",
      changes: [into(PLANNING), { kind: "renamed", from: PLANNING.id, name: "Sở Mới" }],
      code: "changed-and-ended",
    },
  ] satisfies { case: string; changes: BodyChange[]; code: string }[])("refuses $case", ({ changes, code }) => {
    expect(decide(changes)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("refuses to go back behind a recorded one", () => {
    const parts = [{ kind: "merged" as const, from: PLANNING.id, to: FINANCE.id, share: 1 }];
    expect(decide([into(PLANNING)], [], [{ effectiveOn: day("2025-07-01"), parts }])).toMatchObject({
      ok: false,
      refusal: { code: "later-succession-recorded", params: { day: "2025-07-01" } },
    });
  });

  test("refuses to end a body on the day on which it is given something by another operation", () => {
    const parts = [{ kind: "merged" as const, from: PLANNING.id, to: FINANCE.id, share: 1 }];
    const onDay = (effectiveOn: string) => decide([into(FINANCE)], [], [{ effectiveOn: day(effectiveOn), parts }]);
    expect(onDay("2025-02-19")).toMatchObject({
      ok: false,
      refusal: { code: "later-succession-recorded", params: { name: "Sở Tài chính", day: "2025-02-19" } },
    });
    expect(onDay("2025-02-18")).toMatchObject({ ok: true });
  });

  test("refuses a body above itself", () => {
    const moved: BodyChange = { kind: "moved", from: PLANNING.id, parent: { id: FINANCE.id } };
    expect(decide([moved], LINKS)).toMatchObject({ ok: false, refusal: { code: "hierarchy-circle" } });
    expect(decide([moved])).toMatchObject({ ok: true });
  });
});

describe("the closure of a hierarchy", () => {
  test("reaches every body above, on the days that the whole way held", () => {
    const links = [
      { child: "unit", parent: "department", validFrom: day("2024-01-01"), validTo: null },
      { child: "department", parent: "committee", validFrom: null, validTo: day("2025-06-30") },
    ];
    expect(closureOf(["unit"], links)).toEqual([
      { descendant: "unit", ancestor: "unit", depth: 0, validFrom: null, validTo: null },
      { descendant: "unit", ancestor: "department", depth: 1, validFrom: "2024-01-01", validTo: null },
      { descendant: "unit", ancestor: "committee", depth: 2, validFrom: "2024-01-01", validTo: "2025-06-30" },
    ]);
  });

  test("keeps both ways up when a body was moved", () => {
    const links = [
      { child: "board", parent: "province", validFrom: null, validTo: day("2025-06-30") },
      { child: "board", parent: "city", validFrom: day("2025-07-01"), validTo: null },
    ];
    expect(closureOf(["board"], links).map(({ ancestor }) => ancestor)).toEqual(["board", "province", "city"]);
  });
});
