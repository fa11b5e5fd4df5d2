import { sql } from "kysely";
import { z } from "zod";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  type Candidate,
  Comparator,
  IndicatorId,
  type MeasuredStanding,
  RoadId,
  STATUSES,
  type Target,
  TargetId,
} from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** The next targets that plans in force set, in the order of the plans and of their words. */
export function targetsQuery(
  db: Database,
  act: Act,
  after: readonly [string, number, string] | undefined,
  limit: number,
) {
  let query = indicatorTables(db)
    .selectFrom("target")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("ended_on", "is", null)
    .orderBy("plan_id")
    .orderBy("start_offset")
    .orderBy("id")
    .limit(limit + 1);
  if (after) {
    query = query.where(
      sql<boolean>`(plan_id, start_offset, id) > (${after[0]}::uuid, ${after[1]}, ${after[2]}::uuid)`,
    );
  }
  return query;
}

/** Roads in force that have a point of a year and a level that one of the targets has. */
export async function listCandidates(db: Database, act: Act, targets: readonly Target[]): Promise<Candidate[]> {
  const years = [...new Set(targets.flatMap(({ year }) => (year === null ? [] : [String(year)])))];
  const levels = [...new Set(targets.flatMap(({ value, value2 }) => [value, ...(value2 === null ? [] : [value2])]))];
  if (years.length === 0) return [];
  const rows = await indicatorTables(db)
    .selectFrom("road_point")
    .innerJoin("road", (join) =>
      join.onRef("road.workspace_id", "=", "road_point.workspace_id").onRef("road.id", "=", "road_point.road_id"),
    )
    .innerJoin("indicator", (join) =>
      join.onRef("indicator.workspace_id", "=", "road.workspace_id").onRef("indicator.id", "=", "road.indicator_id"),
    )
    .select(["road.id", "road.indicator_id", "road.name_vi", "road.name_en", "road.document"])
    .select([
      "road_point.period",
      "road_point.comparator",
      "road_point.value",
      "road_point.value2",
      "indicator.unit_vi",
    ])
    .where("road_point.workspace_id", "=", act.workspaceId)
    .where("road_point.period", "in", years)
    .where("road_point.value", "in", levels.map(String))
    .where("road.is_current", "=", true)
    .orderBy("road.code")
    .execute();
  return rows.map((row) => ({
    roadId: RoadId.parse(row.id),
    indicatorId: IndicatorId.parse(row.indicator_id),
    name: { vi: row.name_vi, en: row.name_en },
    document: row.document,
    period: row.period,
    comparator: Comparator.parse(row.comparator),
    value: Number(row.value),
    value2: row.value2 === null ? null : Number(row.value2),
    unit: row.unit_vi,
  }));
}

export async function listDecisions(db: Database, act: Act, targetIds: readonly string[]) {
  if (targetIds.length === 0) return [];
  return indicatorTables(db)
    .selectFrom("target_measure")
    .innerJoin("road", (join) =>
      join
        .onRef("road.workspace_id", "=", "target_measure.workspace_id")
        .onRef("road.id", "=", "target_measure.road_id"),
    )
    .selectAll("target_measure")
    .select(["road.indicator_id", "road.name_vi", "road.name_en"])
    .where("target_measure.workspace_id", "=", act.workspaceId)
    .where("target_measure.target_id", "in", targetIds)
    .where("target_measure.state", "!=", "proposed")
    .orderBy("target_measure.target_id")
    .orderBy("target_measure.road_id")
    .execute();
}

/** What persons said of a road holds for its next edition. */
export async function carryDecisions(db: Database, act: Act, from: RoadId, to: RoadId): Promise<void> {
  await indicatorTables(db)
    .updateTable("target_measure")
    .set({ road_id: to })
    .where("workspace_id", "=", act.workspaceId)
    .where("road_id", "=", from)
    .execute();
}

/** For the margin of a plan: how the roads stand that persons confirmed as measures of its targets. */
export async function listMeasuredStandings(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<MeasuredStanding[]> {
  const rows = await indicatorTables(db)
    .selectFrom("target")
    .innerJoin("target_measure", (join) =>
      join
        .onRef("target_measure.workspace_id", "=", "target.workspace_id")
        .onRef("target_measure.target_id", "=", "target.id"),
    )
    .innerJoin("indicator_standing", (join) =>
      join
        .onRef("indicator_standing.workspace_id", "=", "target_measure.workspace_id")
        .onRef("indicator_standing.id", "=", "target_measure.road_id"),
    )
    .select(["target.id", "indicator_standing.status", "judged_value", "judged_period", "unit_vi"])
    .where("target.workspace_id", "=", workspaceId)
    .where("target.plan_id", "=", planId)
    .where("target_measure.state", "=", "confirmed")
    .orderBy("target.id")
    .execute();
  return rows.map((row) => ({
    targetId: TargetId.parse(row.id),
    status: z.enum(STATUSES).parse(row.status),
    value: row.judged_value,
    unit: row.unit_vi,
    period: row.judged_period,
  }));
}
