import { PlanId } from "#rooms/plans/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { Certainty, Stage, TargetId } from "../model/index.ts";
import { listedFrom } from "./listed-from.ts";
import { indicatorTables } from "./tables.ts";

/** The latest values of the roads that a person confirmed as measures of the targets of some plans, by target, and where each stands. */
export async function listConfirmedFigures(db: Database, workspaceId: WorkspaceId, planIds: readonly PlanId[]) {
  if (planIds.length === 0) return [];
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
    .selectAll("indicator_standing")
    .select(["target.id as target_id", "target.plan_id", "target.words", "target_measure.decided_on"])
    .select((query) =>
      query
        .selectFrom("observation")
        .select(({ fn }) => fn.max("recorded_at").as("at"))
        .whereRef("observation.workspace_id", "=", "indicator_standing.workspace_id")
        .whereRef("observation.indicator_id", "=", "indicator_standing.indicator_id")
        .whereRef("observation.period", "=", "indicator_standing.last_period")
        .where("is_current", "=", true)
        .as("recorded_at"),
    )
    .where("target.workspace_id", "=", workspaceId)
    .where("target.plan_id", "in", planIds)
    .where("target_measure.state", "=", "confirmed")
    .orderBy("target.start_offset")
    .orderBy("indicator_standing.id")
    .execute();
  return rows.flatMap((row) =>
    row.last_value === null || row.last_period === null
      ? []
      : [
          {
            planId: PlanId.parse(row.plan_id),
            targetId: TargetId.parse(row.target_id),
            indicatorId: row.indicator_id,
            /** As the plan sets it. */
            target: row.words,
            name: { vi: row.name_vi, en: row.name_en },
            unit: { vi: row.unit_vi, en: row.unit_en },
            value: Number(row.last_value),
            period: row.last_period,
            stage: Stage.parse(row.last_stage),
            certainty: Certainty.parse(row.last_certainty),
            source: row.last_source ?? "",
            /** When it came to stand there: its value was recorded, or a person confirmed that it measures the target. */
            changedOn: laterOf(
              row.decided_on === null ? null : PlainDate.parse(row.decided_on),
              row.recorded_at === null ? null : dayInVietNam(new Date(row.recorded_at)),
            ),
            standing: listedFrom(row),
            /** Lowest is worst. */
            severity: row.severity,
          },
        ],
  );
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  return one === null || (other !== null && other > one) ? other : one;
}
