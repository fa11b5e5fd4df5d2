import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, DB } from "#store/index.ts";
import {
  ListedStanding,
  mayKeepIndicators,
  mayReadIndicators,
  type NotAllowed,
  type StatusFilter,
} from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** The key of the last row of a page: lists go by key, never by offset. */
const Cursor = z.tuple([z.union([z.string(), z.number()]), z.uuid()]);

export type ListIndicators = {
  readonly search?: string | undefined;
  readonly status?: StatusFilter | undefined;
  readonly place?: string | undefined;
  /** Only those that one of these bodies answers for. */
  readonly owners?: readonly string[] | null;
  readonly sort: "worst" | "name";
  readonly cursor?: string | undefined;
  readonly limit: number;
};
export type IndicatorList = {
  readonly on: PlainDate;
  readonly items: ListedStanding[];
  readonly nextCursor: string | null;
  readonly names: Record<string, string>;
  readonly mayKeep: boolean;
};

/** Indicators on their roads, as their writers left them. */
export async function listIndicators(
  db: Database,
  act: Act,
  input: ListIndicators,
): Promise<Outcome<IndicatorList, NotAllowed | "cursor-unreadable">> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const after = readCursor(Cursor, input.cursor);
  if (!after.ok) return after;
  const rows = await standingsQuery(db, act, input, after.value).execute();
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  const items = page.map(listedFrom);
  return done({
    on: act.on,
    items,
    nextCursor: last ? writeCursor([input.sort === "name" ? last.name_vi : last.severity, last.id]) : null,
    names: await namesOf(db, act, items),
    mayKeep: mayKeepIndicators(act.actor).ok,
  });
}

/** What is stale is kept by its due day, because no write makes a figure stale. */
export function standingsQuery(
  db: Database,
  act: Act,
  { search, status, place, owners = null, sort, limit }: ListIndicators,
  after: z.infer<typeof Cursor> | undefined,
) {
  const key = sort === "name" ? sql.ref("name_vi") : sql.ref("severity");
  let query = indicatorTables(db)
    .selectFrom("indicator_standing")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .orderBy(key)
    .orderBy("id")
    .limit(limit + 1);
  if (status === "stale") query = query.where("due_on", "<", act.on);
  else if (status) query = query.where("status", "=", status);
  if (owners !== null) query = query.where(sql<boolean>`owner_id = any (${owners}::uuid[])`);
  if (place) query = query.where("place_id", "=", place);
  if (search) query = query.where("searched", "like", `%${fold(search).replace(/[\\%_]/gu, String.raw`\$&`)}%`);
  if (after) query = query.where(sql<boolean>`(${key}, id) > (${after[0]}, ${after[1]}::uuid)`);
  return query;
}

export async function namesOf(
  db: Database,
  act: Act,
  items: readonly { readonly placeId: string | null; readonly ownerId: string | null }[],
): Promise<Record<string, string>> {
  const places = [...new Set(items.flatMap(({ placeId }) => placeId ?? []))];
  const owners = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
  const ofPlaces = places.length === 0 ? [] : [...(await placeReferences.names(db, act, places))];
  const ofOwners = owners.length === 0 ? [] : [...(await organisationReferences.names(db, act, owners))];
  return Object.fromEntries([...ofPlaces, ...ofOwners]);
}

export function listedFrom(row: Selectable<DB["indicator_standing"]>): ListedStanding {
  return ListedStanding.parse({
    id: row.id,
    indicatorId: row.indicator_id,
    roadId: row.road_id,
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    direction: row.direction,
    placeId: row.place_id,
    ownerId: row.owner_id,
    status: row.status,
    reason: row.reason,
    last: row.last_period && {
      period: row.last_period,
      value: row.last_value,
      low: row.last_low,
      high: row.last_high,
      stage: row.last_stage,
      certainty: row.last_certainty,
      source: row.last_source,
    },
    judged:
      row.judged_value === null || row.planned === null
        ? null
        : {
            period: row.judged_period,
            value: row.judged_value,
            planned: row.planned,
            gap: row.judged_value - row.planned,
          },
    needed: row.needed_kind && { kind: row.needed_kind, value: row.needed, years: row.needed_years },
    target: row.target_period && {
      period: row.target_period,
      comparator: row.target_comparator,
      value: row.target_value,
      value2: row.target_value2,
    },
    probability: row.probability,
    spark: row.spark,
    sparkBreaks: row.spark_breaks,
    sparkUnsure: row.spark_unsure,
    dueOn: row.due_on,
  });
}
