import { ALWAYS } from "#rooms/places/model/index.ts";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import { OrganisationRegister } from "../model/index.ts";
import { BASIS } from "./given-bodies.ts";
import { importOrganisations } from "./import-organisations.ts";
import { organisationTables } from "./tables.ts";

export const walkOrganisations: GivenWalk = async (db, act, { mark }) => {
  const name = `Sở ${mark}`;
  const register = OrganisationRegister.parse({
    organisations: [
      {
        ...ALWAYS,
        code: mark,
        kind: "department",
        level: "province",
        place: null,
        names: [{ ...ALWAYS, kind: "official", name }],
        codes: [],
        parents: [],
        provenance: { sources: [], confidence: "stated", note: null },
      },
    ],
    successions: [],
    groups: [],
  });
  const imported = await importOrganisations(db, act, register);
  if (!imported.ok) throw new Error(imported.refusal.code);
  const { organisation_id: organisationId } = await organisationTables(db)
    .selectFrom("organisation_name")
    .select("organisation_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  const renaming = {
    effectiveOn: "2025-02-19",
    basis: BASIS,
    creates: [],
    changes: [{ kind: "renamed", from: organisationId, name: `Sở đổi tên ${mark}` }],
  };
  return {
    listOrganisations: {},
    getOrganisation: { params: { organisationId } },
    matchOrganisation: { query: { name } },
    recordSuccession: { body: { ...renaming, mode: "record", rowsSeen: 0 } },
  };
};
