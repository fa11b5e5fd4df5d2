import type { EndedPlaceFollower } from "#rooms/places/server/index.ts";
import { PlaceId } from "#rooms/places/model/index.ts";
import { done } from "#shared/outcome.ts";
import { TargetId, type TerritoryRefusal, territoryOn } from "../model/index.ts";
import type { NotAllowed } from "../model/index.ts";
import { settleTerritory } from "./settle-territory.ts";
import { indicatorTables } from "./tables.ts";
import { listTerritoryLines } from "./territory-queries.ts";

/** A target whose territory ends asks what becomes of it; the answer is one more line of its territory. */
export const targetsFollowPlaces: EndedPlaceFollower<TerritoryRefusal | NotAllowed | "target-not-found"> = {
  ask: async (db, act, { ended, effectiveOn }) => {
    if (ended.length === 0) return [];
    const rows = await indicatorTables(db)
      .selectFrom("target_territory")
      .innerJoin("target", (join) =>
        join
          .onRef("target.workspace_id", "=", "target_territory.workspace_id")
          .onRef("target.id", "=", "target_territory.target_id"),
      )
      .select(["target.id", "target.words"])
      .distinct()
      .where("target_territory.workspace_id", "=", act.workspaceId)
      .where("target_territory.place_id", "in", ended)
      .where("target.ended_on", "is", null)
      .orderBy("target.id")
      .execute();
    const lines = await listTerritoryLines(
      db,
      act.workspaceId,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id, words }) => {
      const line = territoryOn(lines.get(id) ?? [], effectiveOn);
      if (!line || line.placeId === null || line.kind === "continued" || !ended.includes(line.placeId)) return [];
      return [{ id, label: "indicators.territory.target", words, placeId: PlaceId.parse(line.placeId) }];
    });
  },

  follow: async (transaction, act, { effectiveOn }, decided) => {
    for (const { id, kind, placeId, basis } of decided) {
      const targetId = TargetId.parse(id);
      const settled = await settleTerritory(transaction, act, { targetId, kind, placeId, basis, from: effectiveOn });
      if (!settled.ok) return settled;
    }
    return done(undefined);
  },
};
