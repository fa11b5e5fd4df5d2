import { sql } from "kysely";
import { awaitedOfAssignments, summariseAssignments } from "#rooms/assignments/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type ListedStanding,
  mayHoldReviews,
  mayReadIndicators,
  type NotAllowed,
  type Overview,
  type Whose,
  whoseAtFirst,
} from "../../model/index.ts";
import { awaitedOfForms } from "../collection/awaited-of-forms.ts";
import { listedFrom } from "../listed-from.ts";
import { namesOf, standingsQuery } from "../list-indicators.ts";
import { indicatorTables } from "../tables.ts";
import type { AwaitedDecisions } from "./ports.ts";
import { changesSince, findLastReview } from "./review-queries.ts";
import { worstPartsOf } from "./worst-parts.ts";

const MOST_TILES = 8;
const MOST_WORST = 10;
/** Enough of the worst lines to fill the tiles, also where few are judged. */
const LOOKED_AT = 100;

/** One page for a leader or a body, from standings as their writers left them: what is worst, what changed, what waits. */
export async function getOverview(
  db: Database,
  act: Act,
  asked: Whose | undefined,
  awaited: readonly AwaitedDecisions[],
): Promise<Outcome<Overview, NotAllowed>> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const whose = asked ?? whoseAtFirst(act.actor);
  const bodies = whose === "mine" ? act.actor.bodies : null;
  const counts = await countStandings(db, act, bodies);
  const rows = await standingsQuery(db, act, { sort: "worst", limit: LOOKED_AT, owners: bodies }, undefined).execute();
  const items = rows.map(listedFrom);
  const judged = items.filter(({ reason }) => reason === "judged");
  const told = items.filter(({ reason, last }) => reason !== "judged" && last !== null);
  const tiles = oneEach([...judged, ...told]).slice(0, MOST_TILES);
  const worst = judged.slice(0, MOST_WORST);
  const parts = await worstPartsOf(db, act, tiles);
  const review = await findLastReview(db, act);
  const since = review ? await changesSince(db, act, review, bodies) : null;
  const decisions = await Promise.all([awaitedOfAssignments, awaitedOfForms, ...awaited].map((of) => of(db, act)));
  const duties = await summariseAssignments(db, act, { whose });
  const shown = [...worst, ...tiles, ...(since?.changes ?? []).map(({ standing }) => standing)];
  const places = [...parts.values()].map(({ placeId }) => ({ placeId, ownerId: null }));
  return done({
    on: act.on,
    whose,
    mayChoose: act.actor.bodies.length > 0,
    counts: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    stale: counts.reduce((sum, { stale }) => sum + stale, 0),
    worst,
    tiles: tiles.map((tile) => ({ ...tile, worstPart: parts.get(tile.indicatorId) ?? null })),
    since,
    decisions: decisions.flat(),
    duties: duties.ok ? dutiesOf(duties.value.cells) : null,
    names: await namesOf(db, act, [...shown, ...places]),
    mayHold: mayHoldReviews(act.actor).ok,
  });
}

function dutiesOf(cells: Readonly<Record<"open-overdue" | "open-in-time", number>>) {
  return { late: cells["open-overdue"], open: cells["open-overdue"] + cells["open-in-time"] };
}

function countStandings(db: Database, act: Act, owners: readonly string[] | null) {
  let query = indicatorTables(db)
    .selectFrom("indicator_standing")
    .select(["status", sql<number>`count(*)::int`.as("count")])
    .select(sql<number>`(count(*) filter (where due_on < ${act.on}))::int`.as("stale"))
    .where("workspace_id", "=", act.workspaceId)
    .groupBy("status");
  if (owners !== null) query = query.where(sql<boolean>`owner_id = any (${owners}::uuid[])`);
  return query.execute();
}

/** An indicator on several roads takes one tile: its worst. */
function oneEach(items: readonly ListedStanding[]): ListedStanding[] {
  return items.filter((item, at) => items.findIndex(({ indicatorId }) => indicatorId === item.indicatorId) === at);
}
