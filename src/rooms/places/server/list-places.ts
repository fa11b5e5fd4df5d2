import { sql } from "kysely";
import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  mayReadPlaces,
  type NotAllowed,
  type PlaceId,
  type PlaceKind,
  PlaceSummary,
  type Region,
  searchPatterns,
  type WordKey,
  wordKeys,
} from "../model/index.ts";
import { fewIds, standsOn } from "./narrow.ts";
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

/** The places that the first filter to leave few leaves; `undefined` when none does. Every filter is asked of them again. */
async function narrowed(db: Database, act: Act, day: PlainDate, { parent, search }: ListPlaces) {
  const ways = [
    parent && ((most: number) => idsBelow(db, act, parent, day, most)),
    search && ((most: number) => idsByWords(db, act, search, most)),
  ];
  for (const way of ways) {
    const few = way ? await fewIds(way) : undefined;
    if (few) return few;
  }
  return undefined;
}

function idsBelow(db: Database, act: Act, parent: PlaceId, day: PlainDate, most: number) {
  return placeTables(db)
    .selectFrom("place_parent")
    .select("place_id as id")
    .where("workspace_id", "=", act.workspaceId)
    .where("parent_id", "=", parent)
    .where(standsOn("place_parent", day))
    .orderBy("place_id")
    .limit(most)
    .execute();
}

/** A place comes once for each word that fits. */
async function idsByWords(db: Database, act: Act, search: string, most: number) {
  const forms = new Set(wordKeys(search).map(({ tail }) => tail));
  const found = [...forms].map((tail) =>
    placeTables(db)
      .selectFrom("place_word")
      .select("place_id as id")
      .where("workspace_id", "=", act.workspaceId)
      .where("tail", "like", tail)
      .orderBy("tail")
      .limit(most)
      .execute(),
  );
  return (await Promise.all(found)).flat();
}

async function placeRows(
  db: Database,
  act: Act,
  day: PlainDate,
  input: ListPlaces,
  after: z.infer<typeof Cursor> | undefined,
) {
  const ids = await narrowed(db, act, day, input);
  if (ids?.length === 0) return [];
  const { search, limit } = input;
  if (ids !== undefined || search === undefined) return pageOf(db, act, day, input, after, ids).execute();
  return firstOf(
    db,
    wordKeys(search).map((key) => pageOf(db, act, day, input, after, key)),
    limit + 1,
  );
}

type RowOfPage = Awaited<ReturnType<ReturnType<typeof pageOf>["execute"]>>[number];

/** The first rows of several pages that each lie in the order of names. */
async function firstOf(db: Database, pages: readonly ReturnType<typeof pageOf>[], most: number) {
  const { rows } = await sql<RowOfPage>`select distinct on (name, id) * from (${sql.join(
    pages.map((page) => sql`(${page})`),
    sql` union all `,
  )}) page order by name, id limit ${most}`.execute(db);
  return rows;
}

/** Either some places, fetched and sorted; or a walk along all names, or along those with a word, in their order. */
function pageOf(
  db: Database,
  act: Act,
  day: PlainDate,
  { kind, region, parent, search, limit }: ListPlaces,
  after: z.infer<typeof Cursor> | undefined,
  way: readonly string[] | WordKey | undefined,
) {
  let query = placeTables(db)
    .selectFrom(namesOn(db, act, way))
    .innerJoin("place", (join) =>
      join.onRef("place.workspace_id", "=", "name.workspace_id").onRef("place.id", "=", "name.place_id"),
    )
    .distinctOn(["name.name", "name.place_id"])
    .select(["place.id", "place.code", "name.name", "place.kind", "place.designation", "place.region"])
    .select(["place.confidence", "place.valid_from", "place.valid_to"])
    .where("name.workspace_id", "=", act.workspaceId)
    .where(standsOn("name", day))
    .where(standsOn("place", day))
    .orderBy("name.name")
    .orderBy("name.place_id")
    .limit(limit + 1);
  if (kind) query = query.where("name.place_kind", "=", kind);
  if (region) query = query.where("name.place_region", "=", region);
  if (parent) query = query.where(isChild(act, parent, day));
  if (search && Array.isArray(way))
    query = query.where(sql<boolean>`place.searched like any (${searchPatterns(search)})`);
  if (after) query = query.where(sql<boolean>`(name.name, name.place_id) > (${after[0]}, ${after[1]}::uuid)`);
  return query;
}

const NAME_COLUMNS = [
  "workspace_id",
  "place_id",
  "name",
  "place_kind",
  "place_region",
  "valid_from",
  "valid_to",
] as const;

function namesOn(db: Database, act: Act, way: readonly string[] | WordKey | undefined) {
  if (way === undefined) return officialNames(db).as("name");
  if ("begins" in way) return namesWithWord(db, way);
  // The offset fences the names off: the planner would rather go by the index that keeps two names from one day, which is slow at it.
  return officialNames(db)
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`place_id = any(${way}::uuid[])`)
    .offset(0)
    .as("name");
}

function officialNames(db: Database) {
  return placeTables(db).selectFrom("place_name").select(NAME_COLUMNS).where("kind", "=", "official");
}

/** A name comes once for each of its words that fits. */
function namesWithWord(db: Database, { begins, tail }: WordKey) {
  return placeTables(db)
    .selectFrom("place_word")
    .select(NAME_COLUMNS)
    .where("begins", "=", begins)
    .where("tail", "like", tail)
    .as("name");
}

/** Asked of one place at a time: a subquery that the planner turns into a set would be built whole for every page. */
function isChild(act: Act, parent: PlaceId, day: PlainDate) {
  return sql<boolean>`exists (
    select from place_parent link
    where link.workspace_id = ${act.workspaceId} and link.place_id = name.place_id and link.parent_id = ${parent}
      and ${standsOn("link", day)}
    offset 0
  )`;
}
