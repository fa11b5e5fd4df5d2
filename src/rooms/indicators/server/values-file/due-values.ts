import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  dueOnOf,
  type Indicator,
  type IndicatorId,
  knownPeriods,
  mayRecordValues,
  recentPeriod,
} from "../../model/index.ts";
import { findIndicator } from "../indicator-queries.ts";
import { listCurrentObservations } from "../observation-queries.ts";
import { indicatorTables } from "../tables.ts";

/** What has to be entered next of an indicator, by whom and by when. */
export type DueValue = {
  readonly indicator: Indicator;
  readonly period: string;
  readonly dueOn: PlainDate;
  /** The period has ended, so the value can be known. */
  readonly isOver: boolean;
};

const MOST = 2_000;

/** Of the indicators that the caller may enter: the next period of each, the longest overdue first. Formulas ask for nothing. */
export async function listDueValues(db: Database, act: Act): Promise<DueValue[]> {
  const due: DueValue[] = [];
  for (const id of await listEnterable(db, act)) {
    const indicator = await findIndicator(db, act.workspaceId, { id });
    if (!indicator) continue;
    const known = await listCurrentObservations(db, act.workspaceId, id);
    const periods = knownPeriods(known);
    const next = dueOnOf(indicator, periods.length > 0 ? periods : [recentPeriod(indicator.frequency, act.on)]);
    if (next) due.push({ indicator, period: next.period.text, dueOn: next.dueOn, isOver: next.period.to <= act.on });
  }
  return due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** Indicators that somebody enters: observed ones, on the bodies that the caller acts for. */
async function listEnterable(db: Database, act: Act): Promise<IndicatorId[]> {
  let query = indicatorTables(db)
    .selectFrom("indicator")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("formula", "is", null)
    .orderBy("code")
    .limit(MOST);
  const reach = mayRecordValues.reachOf(act.actor);
  if (reach === "none") return [];
  if (reach === "own-rows") query = query.where("owner_id", "in", [...act.actor.bodies]);
  return (await query.execute()).map(({ id }) => id as IndicatorId);
}
