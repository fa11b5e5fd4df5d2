import { sql } from "kysely";
import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  searchPatterns,
  mayReadPlaces,
  type NotAllowed,
  type PlaceId,
  type PlaceKind,
  PlaceSummary,
  type Region,
} from "../model/index.ts";
import { fewIds } from "./narrow.ts";
import { parentsOn } from "./place-queries.ts";
import { placeTables } from "./tables.ts";

/** The key of the last row of a page: lists go by key, never by offset. */
const Cursor = z.tuple([z.string(), z.uuid()]);

export type ListPlaces = {
  readonly as_of?: PlainDate | undefined;
  readonly search?: string | undefined;
  readonly kind?: PlaceKind | undefined;
  readonly region?: Region | undefined;
  readonly parent?: PlaceId | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};
export type PlaceList = {
  readonly asOf: PlainDate;
  readonly items: PlaceSummary[];
  readonly nextCursor: string | null;
};

/** Places in force on a day, by the name they bore on it. */
export async function listPlaces(
  db: Database,
  act: Act,
  input: ListPlaces,
): Promise<Outcome<PlaceList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadPlaces(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, input.cursor);
  if (!after.ok) return after;

  const day = input.as_of ?? act.on;
  const rows = await placeRows(db, act, day, input, after.value);
  const page = rows.slice(0, input.limit);
  const parents = await parentsOn(
    db,
    act.workspaceId,
    page.map(({ id }) => id),
    day,
  );
  const items = page.map((row) =>
    PlaceSummary.parse({
      ...row,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      parent: parents.get(row.id) ?? null,
    }),
  );
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return done({ asOf: day, items, nextCursor: last ? writeCursor([last.name, last.id]) : null });
}

/** The places that the place above and search leave; `undefined` for all or many of them. */
async function narrowed(db: Database, act: Act, day: PlainDate, { parent, search }: ListPlaces) {
  if (parent === undefined && search === undefined) return undefined;
  return fewIds((most) => {
    let query = placeTables(db)
      .selectFrom("place")
      .select("id")
      .where("workspace_id", "=", act.workspaceId)
      .limit(most);
    if (parent) query = query.where("id", "in", childrenOn(db, act, parent, day));
    if (search)
      query = query.where((row) => row.or(searchPatterns(search).map((form) => row("searched", "like", form))));
    return query.execute();
  });
}

async function placeRows(
  db: Database,
  act: Act,
  day: PlainDate,
  input: ListPlaces,
  after: z.infer<typeof Cursor> | undefined,
) {
  const ids = await narrowed(db, act, day, input);
  return ids?.length === 0 ? [] : pageOf(db, act, day, input, after, ids);
}

function pageOf(
  db: Database,
  act: Act,
  day: PlainDate,
  { kind, region, parent, search, limit }: ListPlaces,
  after: z.infer<typeof Cursor> | undefined,
  ids: readonly string[] | undefined,
) {
  let query = placeTables(db)
    .selectFrom("place_name as name")
    .innerJoin("place", (join) =>
      join.onRef("place.workspace_id", "=", "name.workspace_id").onRef("place.id", "=", "name.place_id"),
    )
    .select(["place.id", "place.code", "name.name", "place.kind", "place.designation", "place.region"])
    .select(["place.confidence", "place.valid_from", "place.valid_to"])
    .where("name.workspace_id", "=", act.workspaceId)
    .where("name.kind", "=", "official")
    .where(sql<boolean>`coalesce(name.valid_from <= ${day}, true) and coalesce(name.valid_to >= ${day}, true)`)
    .where(sql<boolean>`coalesce(place.valid_from <= ${day}, true) and coalesce(place.valid_to >= ${day}, true)`)
    .orderBy("name.name")
    .orderBy("name.place_id")
    .limit(limit + 1);
  if (kind) query = query.where("name.place_kind", "=", kind);
  if (region) query = query.where("place.region", "=", region);
  if (ids) query = query.where("name.place_id", "in", ids);
  else {
    if (parent) query = query.where("place.id", "in", childrenOn(db, act, parent, day));
    if (search)
      query = query.where((row) => row.or(searchPatterns(search).map((form) => row("place.searched", "like", form))));
  }
  if (after) query = query.where(sql<boolean>`(name.name, name.place_id) > (${after[0]}, ${after[1]}::uuid)`);
  return query.execute();
}

function childrenOn(db: Database, act: Act, parent: PlaceId, day: PlainDate) {
  return placeTables(db)
    .selectFrom("place_parent")
    .select("place_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("parent_id", "=", parent)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`);
}
