import type { Selectable } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { instantOf } from "#shared/plain-date.ts";
import type { Database, DB } from "#store/index.ts";
import { type IndicatorId, Observation, periodOf } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** Every version of every value, in the order of periods; versions of one period in the order of their recording. */
export async function listObservations(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorId: IndicatorId,
): Promise<Observation[]> {
  const rows = await indicatorTables(db)
    .selectFrom("observation")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("indicator_id", "=", indicatorId)
    .orderBy("period_to")
    .orderBy("id")
    .execute();
  return rows.map(observationFrom);
}

/** The same of many indicators at once. */
export async function listObservationsOf(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorIds: readonly string[],
): Promise<ReadonlyMap<string, Observation[]>> {
  const rows = await indicatorTables(db)
    .selectFrom("observation")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("indicator_id", "in", indicatorIds)
    .orderBy("period_to")
    .orderBy("id")
    .execute();
  const byIndicator = Map.groupBy(rows, (row) => row.indicator_id);
  return new Map([...byIndicator].map(([id, own]) => [id, own.map(observationFrom)]));
}

/** The version of each value that stands. */
export async function listCurrentObservations(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorId: IndicatorId,
): Promise<Observation[]> {
  const rows = await indicatorTables(db)
    .selectFrom("observation")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("indicator_id", "=", indicatorId)
    .where("is_current", "=", true)
    .orderBy("period_to")
    .orderBy("id")
    .execute();
  return rows.map(observationFrom);
}

export async function insertObservations(
  db: Database,
  act: Act,
  indicatorId: IndicatorId,
  observations: readonly Observation[],
): Promise<void> {
  if (observations.length === 0) return;
  await indicatorTables(db)
    .insertInto("observation")
    .values(
      observations.map((each) => ({
        workspace_id: act.workspaceId,
        id: each.id,
        indicator_id: indicatorId,
        place_id: each.placeId,
        industry: each.industry,
        group_name: each.group,
        period: each.period,
        period_to: periodOf(each.period).to,
        value: numeric(each.value),
        low: numeric(each.low),
        high: numeric(each.high),
        numerator: numeric(each.numerator),
        denominator: numeric(each.denominator),
        stage: each.stage,
        is_derived: each.isDerived,
        breaks_before: each.breaksBefore,
        source: each.source,
        certainty: each.certainty,
        note: each.note,
        answer: each.answer,
        recorded_by: each.recordedBy,
        recorded_at: each.recordedAt,
        is_current: each.isCurrent,
      })),
    )
    .execute();
}

/** Versions that a later one took the place of. */
export async function retireObservations(db: Database, act: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await indicatorTables(db)
    .updateTable("observation")
    .set({ is_current: false })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", ids)
    .execute();
}

function numeric(value: number | null): string | null {
  return value === null ? null : String(value);
}

function figure(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export function observationFrom(row: Selectable<DB["observation"]>): Observation {
  return Observation.parse({
    id: row.id,
    period: row.period,
    value: figure(row.value),
    low: figure(row.low),
    high: figure(row.high),
    numerator: figure(row.numerator),
    denominator: figure(row.denominator),
    stage: row.stage,
    isDerived: row.is_derived,
    breaksBefore: row.breaks_before,
    placeId: row.place_id,
    industry: row.industry,
    group: row.group_name,
    source: row.source,
    certainty: row.certainty,
    note: row.note,
    answer: row.answer,
    recordedBy: row.recorded_by,
    recordedAt: instantOf(new Date(row.recorded_at)),
    isCurrent: row.is_current,
  });
}
