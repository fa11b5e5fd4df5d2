import { sql } from "kysely";
import type { MapLayer } from "#server-kit/index.ts";
import { mayReadIndicators } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** Indicators at the places that they measure. */
export const indicatorLayer: MapLayer = {
  name: "indicator",
  label: { vi: "Chỉ tiêu", en: "Indicators" },
  permission: mayReadIndicators,
  countByPlace: async (db, { workspaceId }, day) => {
    const rows = await indicatorTables(db)
      .selectFrom("indicator")
      .select((row) => [row.ref("place_id").as("placeId"), row.fn.countAll<number>().as("count")])
      .where("workspace_id", "=", workspaceId)
      .where("place_id", "is not", null)
      .where(sql<boolean>`(ended_on is null or ended_on > ${day}::date)`)
      .groupBy("place_id")
      .execute();
    return rows.flatMap(({ placeId, count }) => (placeId === null ? [] : [{ placeId, count: Number(count) }]));
  },
  listAt: async (db, { workspaceId }, day, placeIds, limit) => {
    const rows = await indicatorTables(db)
      .selectFrom("indicator")
      .select(["id", "code", "name_vi", "place_id"])
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`place_id = any(${placeIds}::uuid[])`)
      .where(sql<boolean>`(ended_on is null or ended_on > ${day}::date)`)
      .orderBy("name_vi")
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map((row) => {
      return {
        key: row.id,
        title: row.name_vi,
        hint: row.code,
        placeId: row.place_id ?? "",
        address: `/chi-tieu/${row.id}`,
      };
    });
  },
  countUnplaced: async (db, { workspaceId }, day) => {
    const found = await indicatorTables(db)
      .selectFrom("indicator")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", workspaceId)
      .where("place_id", "is", null)
      .where(sql<boolean>`(ended_on is null or ended_on > ${day}::date)`)
      .executeTakeFirst();
    return { count: Number(found?.count ?? 0), address: null };
  },
};
