import { sql } from "kysely";
import type { Searchable } from "#server-kit/index.ts";
import { mayReadPlaces } from "../model/index.ts";
import { placeTables } from "./tables.ts";

/** Places by every name that they bear or bore, and by their codes. */
export const searchedPlaces: Searchable = {
  kind: "place",
  table: "place",
  label: { vi: "Địa bàn", en: "Places" },
  permission: mayReadPlaces,
  entries: async (db, workspaceId, scope) => {
    let query = placeTables(db)
      .selectFrom("place")
      .select((row) => [
        "id",
        "code",
        "designation",
        "statistics_code",
        "valid_to",
        row
          .selectFrom("place_name")
          .select(
            sql<string[]>`array_agg(name order by kind = 'official' desc, valid_to desc nulls first, ordinal)`.as(
              "all",
            ),
          )
          .whereRef("place_name.workspace_id", "=", "place.workspace_id")
          .whereRef("place_name.place_id", "=", "place.id")
          .as("names"),
      ])
      .where("workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`id = any(${scope.ids}::uuid[])`);
    const rows = await query.execute();
    return rows.map(({ id, names, ...row }) => ({
      key: id,
      planId: null,
      title: names?.[0] ?? row.code,
      body: [...(names ?? []).slice(1), row.code, row.statistics_code ?? ""].join("\n"),
      context: row.designation,
      anchor: null,
      endedOn: row.valid_to,
    }));
  },
  addressOf: ({ key }) => `/dia-ban/${key}`,
};
