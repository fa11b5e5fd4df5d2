import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { PlaceAround } from "../model/index.ts";
import { validityOf } from "./place-queries.ts";
import { placeTables } from "./tables.ts";

/** Some places and all to which parents and successions lead from them, for telling on any day which lies in which. */
export async function listPlacesAround(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceAround>> {
  const known = new Map<string, PlaceAround>();
  let waiting = [...new Set(ids)];
  while (waiting.length > 0) {
    for (const [id, place] of await readAround(db, workspaceId, waiting)) known.set(id, place);
    const reached = waiting.flatMap((id) => {
      const { parents = [], heirs = [], origins = [] } = known.get(id) ?? {};
      return [...parents.map(({ parentId }) => parentId), ...heirs.flatMap((heir) => heir ?? []), ...origins];
    });
    waiting = [...new Set(reached)].filter((id) => !known.has(id));
  }
  return known;
}

async function readAround(db: Database, workspaceId: WorkspaceId, ids: readonly string[]) {
  const tables = placeTables(db);
  const places = await tables
    .selectFrom("place")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const parents = await tables
    .selectFrom("place_parent")
    .select(["place_id", "parent_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`place_id = any(${ids}::uuid[])`)
    .execute();
  const parts = await tables
    .selectFrom("place_succession_part")
    .select(["from_id", "to_id"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`(from_id = any(${ids}::uuid[]) or to_id = any(${ids}::uuid[]))`)
    .execute();
  const [above, after, before] = [
    Map.groupBy(parents, (row) => row.place_id),
    Map.groupBy(parts, (row) => row.from_id),
    Map.groupBy(parts, (row) => row.to_id),
  ];
  return places.map((place): [string, PlaceAround] => {
    const around = {
      ...validityOf(place),
      parents: (above.get(place.id) ?? []).map((row) => ({ ...validityOf(row), parentId: row.parent_id })),
      heirs: (after.get(place.id) ?? []).map((row) => row.to_id),
      origins: (before.get(place.id) ?? []).map((row) => row.from_id),
    };
    return [place.id, around];
  });
}
