import { ALWAYS } from "#rooms/places/model/index.ts";
import type { Database } from "#store/index.ts";
import { givenWorkspace } from "#store/test-database.ts";
import { OrganisationRegister } from "../model/index.ts";
import { importOrganisations } from "./import-organisations.ts";

const provenance = { sources: [], confidence: "stated", note: null };
/** A legal basis for tests. */
export const BASIS = { ...provenance, instrument: "01/NQ-HĐND", issuer: "HĐND tỉnh", issuedOn: "2025-02-19" };
const registered = (code: string, name: string, parent: string | null) => ({
  ...ALWAYS,
  code,
  kind: parent === "planning" ? "internal-unit" : "department",
  level: "province",
  place: null,
  names: [{ ...ALWAYS, kind: "official", name }],
  codes: [],
  parents: parent === null ? [] : [{ ...ALWAYS, parent }],
  provenance,
});

/** A committee with two departments, a unit in one of them, and a group of the two. */
export async function givenBodies(db: Database) {
  const own = await givenWorkspace(db);
  const register = OrganisationRegister.parse({
    organisations: [
      registered("committee", "UBND tỉnh", null),
      registered("planning", "Sở Kế hoạch và Đầu tư", "committee"),
      registered("finance", "Sở Tài chính", "committee"),
      registered("bids", "Phòng Đấu thầu", "planning"),
    ],
    successions: [],
    groups: [
      {
        ...ALWAYS,
        name: "Các sở",
        aliases: [],
        note: null,
        members: ["planning", "finance"].map((organisation) => ({ ...ALWAYS, organisation })),
      },
    ],
  });
  await importOrganisations(db, own, register);
  const rows = await db
    .selectFrom("organisation_name")
    .select(["organisation_id", "name"])
    .where("workspace_id", "=", own.workspaceId)
    .execute();
  const idOf = (name: string) => rows.find((row) => row.name === name)?.organisation_id ?? "";
  return {
    act: own,
    planning: idOf("Sở Kế hoạch và Đầu tư"),
    finance: idOf("Sở Tài chính"),
    committee: idOf("UBND tỉnh"),
    bids: idOf("Phòng Đấu thầu"),
  };
}
export type Bodies = Awaited<ReturnType<typeof givenBodies>>;

/** The two departments become one, and the unit goes along. */
export const mergerOf = ({ planning, finance, committee, bids }: Bodies) => ({
  effectiveOn: "2025-02-19",
  basis: BASIS,
  creates: [
    {
      key: "merged",
      name: "Sở Tài chính và Kế hoạch",
      kind: "department",
      level: "province",
      placeId: null,
      parent: { id: committee },
    },
  ],
  changes: [
    { kind: "merged", from: planning, to: { key: "merged" }, share: 1 },
    { kind: "merged", from: finance, to: { key: "merged" }, share: 1 },
    { kind: "moved", from: bids, parent: { key: "merged" } },
  ],
});
