import { sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  BoundarySheet,
  type BoundarySheetId,
  type DrawingDetail,
  DrawnPlace,
  type MatchablePlace,
  nameOn,
  PlaceBoundary,
  PlaceId,
  type PlaceKind,
  type ShapeMatch,
  type StandingBoundary,
  type Validity,
} from "../../model/index.ts";
import { standsOn } from "../narrow.ts";
import { listNames, parentsOn, validityOf } from "../place-queries.ts";
import { placeTables } from "../tables.ts";
import type { HeldDrawing } from "./check-areas.ts";

/** The places of a level on a day with all that a file may call them. */
export async function listMatchable(
  db: Database,
  workspaceId: WorkspaceId,
  kind: PlaceKind,
  day: PlainDate,
): Promise<MatchablePlace<PlaceId>[]> {
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "code", "statistics_code"])
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind)
    .where(standsOn("place", day))
    .orderBy("id")
    .execute();
  const ids = rows.map(({ id }) => id);
  const folded = await placeTables(db)
    .selectFrom("place_name")
    .select(["place_id", "folded"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`place_id = any(${ids}::uuid[])`)
    .execute();
  const words = Map.groupBy(folded, (row) => row.place_id);
  const names = await listNames(db, workspaceId, ids);
  const parents = await parentsOn(db, workspaceId, ids, day);
  return rows.map((row) => ({
    id: PlaceId.parse(row.id),
    name: nameOn(names.get(row.id) ?? [], day),
    codes: [row.code, ...(row.statistics_code === null ? [] : [row.statistics_code])],
    names: (words.get(row.id) ?? []).map((word) => word.folded),
    parent: parents.get(row.id)?.name ?? null,
  }));
}

/** Days of the places and of the boundaries that they have. Holds the places until the transaction ends. */
export async function loadStanding(db: Database, workspaceId: WorkspaceId, ids: readonly PlaceId[]) {
  const places = await placeTables(db)
    .selectFrom("place")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  const boundaries = await placeTables(db)
    .selectFrom("boundary")
    .select(["id", "place_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`place_id = any(${ids}::uuid[])`)
    .execute();
  const own = Map.groupBy(boundaries, (row) => row.place_id);
  return new Map(
    places.map((row): [string, { validity: Validity; standing: StandingBoundary[] }] => {
      const standing = (own.get(row.id) ?? []).map(
        (each) => ({ id: each.id, ...validityOf(each) }) as StandingBoundary,
      );
      return [row.id, { validity: validityOf(row), standing }];
    }),
  );
}

export async function listSheets(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<BoundarySheet[]> {
  if (ids.length === 0) return [];
  const rows = await placeTables(db)
    .selectFrom("boundary_sheet")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .orderBy("recorded_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) =>
    BoundarySheet.parse({
      ...row,
      validFrom: row.valid_from,
      fileName: row.file_name,
      recordedBy: row.recorded_by,
      recordedAt: new Date(row.recorded_at).toISOString(),
    }),
  );
}

/** The places of a level that have a boundary on a day, by name. */
export async function listDrawn(
  db: Database,
  { workspaceId }: Act,
  kind: PlaceKind,
  day: PlainDate,
): Promise<DrawnPlace[]> {
  const rows = await placeTables(db)
    .selectFrom("boundary")
    .innerJoin("place", (join) =>
      join.onRef("place.workspace_id", "=", "boundary.workspace_id").onRef("place.id", "=", "boundary.place_id"),
    )
    .innerJoin("place_name as official", (join) =>
      join
        .onRef("official.workspace_id", "=", "place.workspace_id")
        .onRef("official.place_id", "=", "place.id")
        .on("official.kind", "=", "official")
        .on(standsOn("official", day)),
    )
    .select(["place.id", "place.region", "official.name", "boundary.sheet_id", "boundary.area_hectares", "crossings"])
    .where("boundary.workspace_id", "=", workspaceId)
    .where("place.kind", "=", kind)
    .where(standsOn("boundary", day))
    .orderBy(sql`official.name collate "vi-x-icu"`)
    .orderBy("place.id")
    .execute();
  return rows.map((row) =>
    DrawnPlace.parse({
      ...row,
      sheetId: row.sheet_id,
      areaHectares: Number(row.area_hectares),
      hasCrossings: row.crossings !== 0,
    }),
  );
}

/**
 * Boundaries of the level that stand on a day and stay when a file is kept: not of a place that the file draws, or may draw once a
 * person has settled a doubt.
 */
export async function listHeldBeside(
  db: Database,
  act: Act,
  { kind, validFrom }: { readonly kind: PlaceKind; readonly validFrom: PlainDate },
  matches: readonly ShapeMatch<PlaceId>[],
): Promise<HeldDrawing[]> {
  const given = new Set(matches.flatMap((match) => (match.state === "matched" ? [match.place] : match.state === "doubt" ? match.candidates : []))); // prettier-ignore
  const others = (await listDrawn(db, act, kind, validFrom)).filter(({ id }) => !given.has(id));
  const drawings: HeldDrawing[] = [];
  for (const [sheetId, places] of Map.groupBy(others, (place) => place.sheetId)) {
    const topology = await findDrawing(db, act.workspaceId, sheetId, "fine");
    if (topology !== undefined) drawings.push({ topology, places: places.map(({ id, name }) => ({ id, name })) });
  }
  return drawings;
}

/** How many places of each level there are on a day, and how many have a boundary. */
export async function countLevels(db: Database, { workspaceId }: Act, day: PlainDate) {
  const rows = await placeTables(db)
    .selectFrom("place")
    .leftJoin("boundary", (join) =>
      join
        .onRef("boundary.workspace_id", "=", "place.workspace_id")
        .onRef("boundary.place_id", "=", "place.id")
        .on(standsOn("boundary", day)),
    )
    .select(({ fn }) => ["place.kind", fn.count("place.id").as("places"), fn.count("boundary.id").as("drawn")])
    .where("place.workspace_id", "=", workspaceId)
    .where(standsOn("place", day))
    .groupBy("place.kind")
    .execute();
  return rows.map(({ kind, places, drawn }) => ({
    kind: kind as PlaceKind,
    places: Number(places),
    drawn: Number(drawn),
  }));
}

export async function findDrawing(
  db: Database,
  workspaceId: WorkspaceId,
  sheetId: BoundarySheetId,
  detail: DrawingDetail,
): Promise<string | undefined> {
  const row = await placeTables(db)
    .selectFrom("boundary_drawing")
    .select("topology")
    .where("workspace_id", "=", workspaceId)
    .where("sheet_id", "=", sheetId)
    .where("detail", "=", detail)
    .executeTakeFirst();
  return row?.topology;
}

/** The boundaries of one place through time, the latest first. */
export async function listBoundariesOf(
  db: Database,
  workspaceId: WorkspaceId,
  placeId: PlaceId,
): Promise<PlaceBoundary[]> {
  const rows = await placeTables(db)
    .selectFrom("boundary")
    .innerJoin("boundary_sheet as sheet", (join) =>
      join.onRef("sheet.workspace_id", "=", "boundary.workspace_id").onRef("sheet.id", "=", "boundary.sheet_id"),
    )
    .select(["boundary.valid_from", "boundary.valid_to", "sheet_id", "source", "terms", "matched_by", "area_hectares"])
    .where("boundary.workspace_id", "=", workspaceId)
    .where("place_id", "=", placeId)
    .orderBy("boundary.valid_from", "desc")
    .execute();
  return rows.map((row) =>
    PlaceBoundary.parse({
      ...row,
      ...validityOf(row),
      sheetId: row.sheet_id,
      matchedBy: row.matched_by,
      areaHectares: Number(row.area_hectares),
    }),
  );
}
