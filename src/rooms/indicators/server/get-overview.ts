import { sql } from "kysely";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { type getOverviewEndpoint, type ListedStanding, mayReadIndicators, type NotAllowed } from "../model/index.ts";
import { listedFrom, namesOf, standingsQuery } from "./list-indicators.ts";
import { indicatorTables } from "./tables.ts";

export type Overview = z.output<typeof getOverviewEndpoint.output>;

const MOST_TILES = 8;
const MOST_WORST = 10;
/** Enough of the worst lines to fill the tiles, also where few are judged. */
const LOOKED_AT = 100;

/** One page for a leader: what was judged worst, and how many stand where. */
export async function getOverview(db: Database, act: Act): Promise<Outcome<Overview, NotAllowed>> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const counts = await indicatorTables(db)
    .selectFrom("indicator_standing")
    .select(["status", sql<number>`count(*)::int`.as("count")])
    .select(sql<number>`(count(*) filter (where due_on < ${act.on}))::int`.as("stale"))
    .where("workspace_id", "=", act.workspaceId)
    .groupBy("status")
    .execute();
  const rows = await standingsQuery(db, act, { sort: "worst", limit: LOOKED_AT }, undefined).execute();
  const items = rows.map(listedFrom);
  const judged = items.filter(({ reason }) => reason === "judged");
  const told = items.filter(({ reason, last }) => reason !== "judged" && last !== null);
  const tiles = oneEach([...judged, ...told]).slice(0, MOST_TILES);
  const worst = judged.slice(0, MOST_WORST);
  return done({
    on: act.on,
    counts: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    stale: counts.reduce((sum, { stale }) => sum + stale, 0),
    worst,
    tiles,
    names: await namesOf(db, act, [...worst, ...tiles]),
  });
}

/** An indicator on several roads takes one tile: its worst. */
function oneEach(items: readonly ListedStanding[]): ListedStanding[] {
  return items.filter((item, at) => items.findIndex(({ indicatorId }) => indicatorId === item.indicatorId) === at);
}
