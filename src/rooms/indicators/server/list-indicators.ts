import { sql } from "kysely";
import { z } from "zod";
import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  isStale,
  type ListedStanding,
  mayKeepIndicators,
  mayReadIndicators,
  type NotAllowed,
  type StatusFilter,
} from "../model/index.ts";
import { firstRecordedAfter, listOnDay } from "./list-on-day.ts";
import { listedFrom } from "./listed-from.ts";
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
  /** Past: what had been recorded by its end, always in the order of names, because no order by standing is kept of another day. */
  readonly as_of?: PlainDate | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};
export type IndicatorList = {
  readonly on: PlainDate;
  readonly items: ListedStanding[];
  readonly firstRecordedOn: PlainDate | null;
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
  const { as_of: day } = input;
  const on = day !== undefined && day < act.on ? day : act.on;
  const isToday = on === act.on;
  const asked: ListIndicators = isToday ? input : { ...input, sort: "name", status: undefined };
  const rows = await standingsQuery(db, act, asked, after.value).execute();
  const page = rows.slice(0, input.limit);
  const last = rows.length > input.limit ? page.at(-1) : undefined;
  const lines = page.map(listedFrom);
  const items = isToday ? lines : (await listOnDay(db, act, lines, on)).filter((line) => hasStatus(line, input.status, on)); // prettier-ignore
  return done({
    on,
    items,
    firstRecordedOn: isToday ? null : await firstRecordedAfter(db, act, on),
    nextCursor: last ? writeCursor([asked.sort === "name" ? last.name_vi : last.severity, last.id]) : null,
    names: await namesOf(db, { ...act, on }, items),
    mayKeep: mayKeepIndicators(act.actor).ok,
  });
}

function hasStatus(line: ListedStanding, status: StatusFilter | undefined, on: PlainDate): boolean {
  return status === undefined || (status === "stale" ? isStale(line, on) : line.status === status);
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
