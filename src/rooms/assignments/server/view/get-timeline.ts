import type { z } from "zod";
import { frameOfPlan } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type getTimelineEndpoint,
  mayReadAssignments,
  type NotAllowed,
  type TimelineQuery,
} from "../../model/index.ts";
import { findWidestPlan, type Lane, listBars, listBodyLanes, listPlanRows, nameLanes } from "./timeline-queries.ts";

type Timeline = z.output<typeof getTimelineEndpoint.output>;

const MOST_LANES = 12;
const BARS_PER_LANE = 12;

/** A window of time in lanes; each lane tells how many it holds and shows the first, so that no answer grows with the table. */
export async function getTimeline(
  db: Database,
  act: Act,
  query: TimelineQuery,
): Promise<Outcome<Timeline, NotAllowed>> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  return done(query.lanes === "body" ? await byBody(db, act, query) : await byGroup(db, act, query));
}

async function byBody(db: Database, act: Act, query: TimelineQuery): Promise<Timeline> {
  const { lanes, count } = await listBodyLanes(db, act, query, { lanes: MOST_LANES, bars: BARS_PER_LANE });
  const shown = await withBars(db, act, await nameLanes(db, act, lanes));
  return { asOf: act.on, lanes: shown, moreLanes: Math.max(0, count - MOST_LANES), plan: null };
}

/** The bars of all lanes are read together. */
async function withBars(db: Database, act: Act, lanes: readonly (Lane & { readonly name: string })[]) {
  const bars = await listBars(
    db,
    act,
    lanes.flatMap(({ ids }) => ids),
  );
  return lanes.map(({ id, name, count, ids }) => ({
    id,
    name,
    count,
    bars: ids.flatMap((each) => bars.get(each) ?? []),
  }));
}

/** Groups are those of one plan: the one that is asked for, or the one with most in the window. */
async function byGroup(db: Database, act: Act, query: TimelineQuery): Promise<Timeline> {
  const planId = query.plan ?? (await findWidestPlan(db, act, query));
  const none = { asOf: act.on, lanes: [], moreLanes: 0, plan: null };
  if (planId === undefined) return none;
  const rows = await listPlanRows(db, act, query, planId);
  const frame = await frameOfPlan(db, act, planId, [...new Set(rows.map(({ clause }) => clause))]);
  if (!frame) return none;
  const byHeading = Map.groupBy(rows, ({ clause }) => frame.headings.get(clause)?.clause ?? clause);
  const headings = [...byHeading].toSorted(([one], [other]) => one - other);
  const lanes = headings.slice(0, MOST_LANES).map(([heading, inside]) => ({
    id: String(heading),
    name: frame.headings.get(inside[0]?.clause ?? heading)?.title ?? "",
    count: inside.length,
    ids: inside.slice(0, BARS_PER_LANE).map(({ id }) => id),
  }));
  const { title, horizons } = frame;
  return {
    asOf: act.on,
    lanes: await withBars(db, act, lanes),
    moreLanes: Math.max(0, headings.length - MOST_LANES),
    plan: { id: planId, title, horizons: [...horizons] },
  };
}
