import { sql } from "kysely";
import type { Searchable } from "#server-kit/index.ts";
import { mayReadPeople } from "../../model/index.ts";
import { organisationTables } from "../tables.ts";

/** People by their names alone: how to reach them stands on their page. */
export const searchedPeople: Searchable = {
  kind: "person",
  label: { vi: "Con người", en: "People" },
  permission: mayReadPeople,
  entries: async (db, workspaceId, scope) => {
    let query = organisationTables(db)
      .selectFrom("person")
      .select(["id", "name", "valid_to"])
      .where("workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    const rows = await query.execute();
    return rows.map(({ id, name, valid_to: endedOn }) => {
      return { key: id, planId: null, title: name, body: "", context: "", anchor: null, endedOn };
    });
  },
  addressOf: ({ key }) => `/con-nguoi/${key}`,
};
