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
import { findWidestPlan, listBars, listBodyLanes, listPlanRows, nameLanes } from "./timeline-queries.ts";

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
  const all = await listBodyLanes(db, act, query);
  const lanes = await nameLanes(db, act, all.slice(0, MOST_LANES));
  const shown = [];
  for (const lane of lanes) {
    shown.push({ ...lane, bars: await listBars(db, act, query, { body: lane.id, limit: BARS_PER_LANE }) });
  }
  return { asOf: act.on, lanes: shown, moreLanes: Math.max(0, all.length - MOST_LANES), plan: null };
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
  const lanes = [];
  for (const [heading, inside] of headings.slice(0, MOST_LANES)) {
    const title = frame.headings.get(inside[0]?.clause ?? heading)?.title ?? "";
    const ids = inside.slice(0, BARS_PER_LANE).map(({ id }) => id);
    const bars = await listBars(db, act, query, { ids, limit: BARS_PER_LANE });
    lanes.push({ id: String(heading), name: title, count: inside.length, bars });
  }
  const { title, horizons } = frame;
  return {
    asOf: act.on,
    lanes,
    moreLanes: Math.max(0, headings.length - MOST_LANES),
    plan: { id: planId, title, horizons: [...horizons] },
  };
}
