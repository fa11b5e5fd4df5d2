import type { Selectable } from "kysely";
import type { DB } from "#store/index.ts";
import { ListedStanding } from "../model/index.ts";

/** A row of standings as it is sent. */
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
