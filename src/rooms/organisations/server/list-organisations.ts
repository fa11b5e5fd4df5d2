import { sql } from "kysely";
import { z } from "zod";
import { searchPatterns, type PlaceId } from "#rooms/places/model/index.ts";
import { fewIds } from "#rooms/places/server/index.ts";
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

/** The bodies that place, place in the hierarchy and search leave; `undefined` for all or many of them. */
async function narrowed(db: Database, act: Act, day: PlainDate, { place, below, search }: ListOrganisations) {
  if (place === undefined && below === undefined && search === undefined) return undefined;
  return fewIds((most) => {
    let query = organisationTables(db)
      .selectFrom("organisation")
      .select("id")
      .where("workspace_id", "=", act.workspaceId)
      .limit(most);
    if (place) query = query.where("place_id", "=", place);
    if (below) query = query.where("id", "in", descendantsOn(db, act, below, day));
    if (search)
      query = query.where((row) => row.or(searchPatterns(search).map((form) => row("searched", "like", form))));
    return query.execute();
  });
}

async function organisationRows(
  db: Database,
  act: Act,
  day: PlainDate,
  input: ListOrganisations,
  after: z.infer<typeof Cursor> | undefined,
) {
  const ids = await narrowed(db, act, day, input);
  return ids?.length === 0 ? [] : pageOf(db, act, day, input, after, ids);
}

function pageOf(
  db: Database,
  act: Act,
  day: PlainDate,
  { kind, place, below, search, limit }: ListOrganisations,
  after: z.infer<typeof Cursor> | undefined,
  ids: readonly string[] | undefined,
) {
  let query = organisationTables(db)
    .selectFrom("organisation_name as name")
    .innerJoin("organisation", (join) =>
      join
        .onRef("organisation.workspace_id", "=", "name.workspace_id")
        .onRef("organisation.id", "=", "name.organisation_id"),
    )
    .select(["organisation.id", "name.name", "organisation.kind", "organisation.level"])
    .select(["organisation.confidence", "organisation.valid_from", "organisation.valid_to"])
    .where("name.workspace_id", "=", act.workspaceId)
    .where("name.kind", "=", "official")
    .where(sql<boolean>`coalesce(name.valid_from <= ${day}, true) and coalesce(name.valid_to >= ${day}, true)`)
    .where(
      sql<boolean>`coalesce(organisation.valid_from <= ${day}, true) and coalesce(organisation.valid_to >= ${day}, true)`,
    )
    .orderBy("name.name")
    .orderBy("name.organisation_id")
    .limit(limit + 1);
  if (kind) query = query.where("name.body_kind", "=", kind);
  if (ids) query = query.where("name.organisation_id", "in", ids);
  else {
    if (place) query = query.where("organisation.place_id", "=", place);
    if (below) query = query.where(isBelow(act, below, day));
    if (search)
      query = query.where((row) =>
        row.or(searchPatterns(search).map((form) => row("organisation.searched", "like", form))),
      );
  }
  if (after) query = query.where(sql<boolean>`(name.name, name.organisation_id) > (${after[0]}, ${after[1]}::uuid)`);
  return query.execute();
}

function descendantsOn(db: Database, act: Act, below: OrganisationId, day: PlainDate) {
  return organisationTables(db)
    .selectFrom("organisation_closure")
    .select("descendant_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("ancestor_id", "=", below)
    .where("depth", ">", 0)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`);
}

/** Asked of one body at a time: a subquery that the planner turns into a set would be built whole for every page. */
function isBelow(act: Act, below: OrganisationId, day: PlainDate) {
  return sql<boolean>`exists (
    select from organisation_closure way
    where way.workspace_id = ${act.workspaceId} and way.descendant_id = name.organisation_id
      and way.ancestor_id = ${below} and way.depth > 0
      and coalesce(way.valid_from <= ${day}, true) and coalesce(way.valid_to >= ${day}, true)
    offset 0
  )`;
}
