import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { DatedName, nameOn, PlaceId, Validity } from "../model/index.ts";
import { placeTables } from "./tables.ts";

export type NamedPlace = { readonly id: PlaceId; readonly name: string };

/** The place above each of some places on a day. */
export async function parentsOn(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
  day: PlainDate,
): Promise<Map<string, NamedPlace>> {
  if (ids.length === 0) return new Map();
  const links = await placeTables(db)
    .selectFrom("place_parent")
    .select(["place_id", "parent_id"])
    .where("workspace_id", "=", workspaceId)
    .where("place_id", "in", ids)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .execute();
  const names = await listNames(db, workspaceId, [...new Set(links.map(({ parent_id: parent }) => parent))]);
  return new Map(
    links.map(({ place_id: place, parent_id: parent }) => {
      return [place, { id: PlaceId.parse(parent), name: nameOn(names.get(parent) ?? [], day) }];
    }),
  );
}

/** Every name of some places, in the order they were recorded. */
export async function listNames(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<Map<string, DatedName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await placeTables(db)
    .selectFrom("place_name")
    .select(["place_id", "kind", "name", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("place_id", "in", ids)
    .orderBy("place_id")
    .orderBy("ordinal")
    .execute();
  const byPlace = Map.groupBy(rows, (row) => row.place_id);
  return new Map(
    [...byPlace].map(([id, own]) => [id, own.map((row) => DatedName.parse({ ...row, ...validityOf(row) }))]),
  );
}

export async function listParents(db: Database, workspaceId: WorkspaceId, placeId: PlaceId) {
  const rows = await placeTables(db)
    .selectFrom("place_parent")
    .select(["parent_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("place_id", "=", placeId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({ ...validityOf(row), parentId: PlaceId.parse(row.parent_id) }));
}

export function findPlaceRow(db: Database, workspaceId: WorkspaceId, placeId: PlaceId) {
  return placeTables(db)
    .selectFrom("place")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", placeId)
    .executeTakeFirst();
}

/** For rooms that name places by an office's own codes. */
export async function findPlaceIdsByCode(
  db: Database,
  workspaceId: WorkspaceId,
  codes: readonly string[],
): Promise<Map<string, PlaceId>> {
  if (codes.length === 0) return new Map();
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "code"])
    .where("workspace_id", "=", workspaceId)
    .where("code", "in", codes)
    .execute();
  return new Map(rows.map(({ id, code }) => [code, PlaceId.parse(id)]));
}

export function validityOf(row: { readonly valid_from: string | null; readonly valid_to: string | null }): Validity {
  return Validity.parse({ validFrom: row.valid_from, validTo: row.valid_to });
}
