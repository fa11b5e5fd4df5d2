import { sql } from "kysely";
import { z } from "zod";
import { type PlaceId, searchPatterns, type WordKey, wordKeys } from "#rooms/places/model/index.ts";
import { fewIds, standsOn } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  mayReadOrganisations,
  type NotAllowed,
  type OrganisationId,
  type OrganisationKind,
  OrganisationSummary,
} from "../model/index.ts";
import { parentsOn } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

/** The key of the last row of a page: lists go by key, never by offset. */
const Cursor = z.tuple([z.string(), z.uuid()]);

export type ListOrganisations = {
  readonly as_of?: PlainDate | undefined;
  readonly search?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly place?: PlaceId | undefined;
  readonly below?: OrganisationId | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};
export type OrganisationList = {
  readonly asOf: PlainDate;
  readonly items: OrganisationSummary[];
  readonly nextCursor: string | null;
};

/** Bodies in force on a day, by the name they bore on it. */
export async function listOrganisations(
  db: Database,
  act: Act,
  input: ListOrganisations,
): Promise<Outcome<OrganisationList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, input.cursor);
  if (!after.ok) return after;

  const day = input.as_of ?? act.on;
  const rows = await organisationRows(db, act, day, input, after.value);
  const page = rows.slice(0, input.limit);
  const parents = await parentsOn(
    db,
    act.workspaceId,
    page.map(({ id }) => id),
    day,
  );
  const items = page.map((row) =>
    OrganisationSummary.parse({
      ...row,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      parent: parents.get(row.id) ?? null,
    }),
  );
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  return done({ asOf: day, items, nextCursor: last ? writeCursor([last.name, last.id]) : null });
}

/** The bodies that the first filter to leave few leaves; `undefined` when none does. Every filter is asked of them again. */
async function narrowed(db: Database, act: Act, day: PlainDate, { place, below, search }: ListOrganisations) {
  const ways = [
    place && ((most: number) => idsByPlace(db, act, place, most)),
    search && ((most: number) => idsByWords(db, act, search, most)),
    below && ((most: number) => idsBelow(db, act, below, day, most)),
  ];
  for (const way of ways) {
    const few = way ? await fewIds(way) : undefined;
    if (few) return few;
  }
  return undefined;
}

function idsByPlace(db: Database, act: Act, place: PlaceId, most: number) {
  return organisationTables(db)
    .selectFrom("organisation")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("place_id", "=", place)
    .orderBy("id")
    .limit(most)
    .execute();
}

/** A body comes once for each word that fits. */
async function idsByWords(db: Database, act: Act, search: string, most: number) {
  const forms = new Set(wordKeys(search).map(({ tail }) => tail));
  const found = [...forms].map((tail) =>
    organisationTables(db)
      .selectFrom("organisation_word")
      .select("organisation_id as id")
      .where("workspace_id", "=", act.workspaceId)
      .where("tail", "like", tail)
      .orderBy("tail")
      .limit(most)
      .execute(),
  );
  return (await Promise.all(found)).flat();
}

function idsBelow(db: Database, act: Act, below: OrganisationId, day: PlainDate, most: number) {
  return organisationTables(db)
    .selectFrom("organisation_closure")
    .select("descendant_id as id")
    .where("workspace_id", "=", act.workspaceId)
    .where("ancestor_id", "=", below)
    .where("depth", ">", 0)
    .where(standsOn("organisation_closure", day))
    .orderBy("descendant_id")
    .limit(most)
    .execute();
}

async function organisationRows(
  db: Database,
  act: Act,
  day: PlainDate,
  input: ListOrganisations,
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

/** The first rows of several pages that each lie in the order of names. */
async function firstOf(db: Database, pages: readonly ReturnType<typeof pageOf>[], most: number) {
  const { rows } = await sql<RowOfPage>`select distinct on (name, id) * from (${sql.join(
    pages.map((page) => sql`(${page})`),
    sql` union all `,
  )}) page order by name, id limit ${most}`.execute(db);
  return rows;
}
type RowOfPage = Awaited<ReturnType<ReturnType<typeof pageOf>["execute"]>>[number];

/** Either some bodies, fetched and sorted; or a walk along all names, or along those with a word, in their order. */
function pageOf(
  db: Database,
  act: Act,
  day: PlainDate,
  { kind, place, below, search, limit }: ListOrganisations,
  after: z.infer<typeof Cursor> | undefined,
  way: readonly string[] | WordKey | undefined,
) {
  let query = organisationTables(db)
    .selectFrom(namesOn(db, act, way))
    .innerJoin("organisation", (join) =>
      join
        .onRef("organisation.workspace_id", "=", "name.workspace_id")
        .onRef("organisation.id", "=", "name.organisation_id"),
    )
    .distinctOn(["name.name", "name.organisation_id"])
    .select(["organisation.id", "name.name", "organisation.kind", "organisation.level"])
    .select("organisation.place_id as placeId")
    .select(["organisation.confidence", "organisation.valid_from", "organisation.valid_to"])
    .where("name.workspace_id", "=", act.workspaceId)
    .where(standsOn("name", day))
    .where(standsOn("organisation", day))
    .orderBy("name.name")
    .orderBy("name.organisation_id")
    .limit(limit + 1);
  if (kind) query = query.where("name.body_kind", "=", kind);
  if (place) query = query.where("organisation.place_id", "=", place);
  if (below) query = query.where(isBelow(act, below, day));
  if (search && Array.isArray(way))
    query = query.where(sql<boolean>`organisation.searched like any (${searchPatterns(search)})`);
  if (after) query = query.where(sql<boolean>`(name.name, name.organisation_id) > (${after[0]}, ${after[1]}::uuid)`);
  return query;
}

const NAME_COLUMNS = ["workspace_id", "organisation_id", "name", "body_kind", "valid_from", "valid_to"] as const;

function namesOn(db: Database, act: Act, way: readonly string[] | WordKey | undefined) {
  if (way === undefined) return officialNames(db).as("name");
  if ("begins" in way) return namesWithWord(db, way);
  // The offset fences the names off: the planner would rather go by the index that keeps two names from one day, which is slow at it.
  return officialNames(db)
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`organisation_id = any(${way}::uuid[])`)
    .offset(0)
    .as("name");
}

function officialNames(db: Database) {
  return organisationTables(db).selectFrom("organisation_name").select(NAME_COLUMNS).where("kind", "=", "official");
}

/** A name comes once for each of its words that fits. */
function namesWithWord(db: Database, { begins, tail }: WordKey) {
  return organisationTables(db)
    .selectFrom("organisation_word")
    .select(NAME_COLUMNS)
    .where("begins", "=", begins)
    .where("tail", "like", tail)
    .as("name");
}

/** Asked of one body at a time: a subquery that the planner turns into a set would be built whole for every page. */
function isBelow(act: Act, below: OrganisationId, day: PlainDate) {
  return sql<boolean>`exists (
    select from organisation_closure way
    where way.workspace_id = ${act.workspaceId} and way.descendant_id = name.organisation_id
      and way.ancestor_id = ${below} and way.depth > 0
      and ${standsOn("way", day)}
    offset 0
  )`;
}
