import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type ArrivalRecord, nameOn, DatedName } from "../model/index.ts";
import { validityOf } from "./place-queries.ts";
import { placeTables } from "./tables.ts";

/** Every place of a workspace, as far as telling two apart needs. The statistics office reuses its codes, so they tell nothing here. */
export async function listArrivingPlaces(db: Database, workspaceId: WorkspaceId): Promise<ArrivalRecord[]> {
  const tables = placeTables(db);
  const places = await tables.selectFrom("place").selectAll().where("workspace_id", "=", workspaceId).execute();
  const names = await tables
    .selectFrom("place_name")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "official")
    .orderBy("ordinal")
    .execute();
  const byPlace = Map.groupBy(names, (row) => row.place_id);
  return places.map((place) => {
    const own = byPlace.get(place.id) ?? [];
    const validity = validityOf(place);
    return {
      ...validity,
      id: place.id,
      kind: place.kind,
      name: lastName(own.map((row) => DatedName.parse({ ...row, ...validityOf(row) }))),
      codes: [`register:${place.code}`],
      names: own.map(({ folded }) => folded),
    };
  });
}

const LAST_DAY = DatedName.shape.validTo.unwrap().parse("2199-12-31");

function lastName(names: readonly DatedName[]): string {
  return nameOn(names, LAST_DAY);
}

/** Columns that say whose row it is, for every table that describes a place. */
export const PLACE_OWNERS = {
  place: "id",
  place_name: "place_id",
  place_parent: "place_id",
  place_word: "place_id",
  boundary: "place_id",
  place_succession: "id",
  place_succession_part: "succession_id",
} as const;

/** Reorganisations with their parts, in one line each: two offices that recorded the same one wrote the same lines. */
export async function listPlaceSuccessions(db: Database, workspaceId: WorkspaceId) {
  return placeTables(db)
    .selectFrom("place_succession_part as part")
    .innerJoin("place_succession as step", (join) =>
      join.onRef("step.workspace_id", "=", "part.workspace_id").onRef("step.id", "=", "part.succession_id"),
    )
    .select(["step.id", "step.effective_on", "part.from_id", "part.to_id", "part.kind"])
    .where("part.workspace_id", "=", workspaceId)
    .execute();
}
