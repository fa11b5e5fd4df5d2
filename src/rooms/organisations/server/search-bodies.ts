import { sql } from "kysely";
import type { Searchable } from "#server-kit/index.ts";
import { mayReadOrganisations } from "../model/index.ts";
import { organisationTables } from "./tables.ts";

/** Bodies by every name that they bear or bore: official, alias and abbreviation. */
export const searchedBodies: Searchable = {
  kind: "organisation",
  table: "organisation",
  label: { vi: "Cơ quan", en: "Bodies" },
  permission: mayReadOrganisations,
  entries: async (db, workspaceId, scope) => {
    let query = organisationTables(db)
      .selectFrom("organisation")
      .select((row) => [
        "id",
        "valid_to",
        row
          .selectFrom("organisation_name")
          .select(
            sql<string[]>`array_agg(name order by kind = 'official' desc, valid_to desc nulls first, ordinal)`.as(
              "all",
            ),
          )
          .whereRef("organisation_name.workspace_id", "=", "organisation.workspace_id")
          .whereRef("organisation_name.organisation_id", "=", "organisation.id")
          .as("names"),
      ])
      .where("workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    const rows = await query.execute();
    return rows.map(({ id, names, valid_to: endedOn }) => ({
      key: id,
      planId: null,
      title: names?.[0] ?? "",
      body: (names ?? []).slice(1).join("\n"),
      context: "",
      anchor: null,
      endedOn,
    }));
  },
  addressOf: ({ key }) => `/co-quan/${key}`,
};
