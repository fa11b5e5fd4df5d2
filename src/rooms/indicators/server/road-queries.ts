import type { Selectable } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import { type IndicatorId, Road, type RoadId } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

/** Every edition of every road of an indicator, in the order of codes and editions. */
export async function listRoads(db: Database, workspaceId: WorkspaceId, indicatorId: IndicatorId): Promise<Road[]> {
  return listRoadsOf(db, workspaceId, [indicatorId]);
}

/** The same of many indicators at once. */
export async function listRoadsOf(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorIds: readonly string[],
): Promise<Road[]> {
  const rows = await indicatorTables(db)
    .selectFrom("road")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("indicator_id", "in", indicatorIds)
    .orderBy("code")
    .orderBy("edition")
    .execute();
  return withPoints(db, workspaceId, rows);
}

/** The roads of some indicators that stand, in the order of codes. */
export async function listCurrentRoads(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorIds: readonly string[],
): Promise<Road[]> {
  const rows = await indicatorTables(db)
    .selectFrom("road")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("indicator_id", "in", indicatorIds)
    .where("is_current", "=", true)
    .orderBy("code")
    .execute();
  return withPoints(db, workspaceId, rows);
}

async function withPoints(
  db: Database,
  workspaceId: WorkspaceId,
  rows: readonly Selectable<DB["road"]>[],
): Promise<Road[]> {
  if (rows.length === 0) return [];
  const points = await indicatorTables(db)
    .selectFrom("road_point")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(
      "road_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("road_id")
    .orderBy("place")
    .execute();
  const byRoad = Map.groupBy(points, ({ road_id: roadId }) => roadId);
  return rows.map((row) => roadFrom(row, byRoad.get(row.id) ?? []));
}

export async function findCurrentRoad(
  db: Database,
  workspaceId: WorkspaceId,
  code: string,
): Promise<{ readonly id: RoadId; readonly edition: number; readonly indicatorId: IndicatorId } | undefined> {
  const row = await indicatorTables(db)
    .selectFrom("road")
    .select(["id", "edition", "indicator_id"])
    .where("workspace_id", "=", workspaceId)
    .where("code", "=", code)
    .where("is_current", "=", true)
    .forUpdate()
    .executeTakeFirst();
  return row && { id: row.id as RoadId, edition: row.edition, indicatorId: row.indicator_id as IndicatorId };
}

export async function retireRoad(db: Database, act: Act, id: RoadId): Promise<void> {
  await indicatorTables(db)
    .updateTable("road")
    .set({ is_current: false })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

export async function insertRoad(db: Database, act: Act, road: Road): Promise<void> {
  const { id, code, name, shape, span, baseline, points, document, basis, certainty, note, edition, reason } = road;
  await indicatorTables(db)
    .insertInto("road")
    .values({
      workspace_id: act.workspaceId,
      id,
      indicator_id: road.indicatorId,
      code,
      name_vi: name.vi,
      name_en: name.en,
      shape,
      span,
      baseline_period: baseline?.period ?? null,
      baseline_value: numeric(baseline?.value ?? null),
      baseline_source: baseline?.source ?? null,
      baseline_note: baseline?.note ?? null,
      document,
      basis,
      certainty,
      note,
      edition,
      reason,
      set_by: road.setBy,
      set_on: road.setOn,
      is_current: road.isCurrent,
    })
    .execute();
  await indicatorTables(db)
    .insertInto("road_point")
    .values(
      points.map(({ period, comparator, value, value2, comparedWith, note: words }, place) => ({
        workspace_id: act.workspaceId,
        road_id: id,
        place,
        period,
        comparator,
        value: numeric(value),
        value2: numeric(value2),
        compared_with: comparedWith,
        note: words,
      })),
    )
    .execute();
}

function numeric(value: number | null): string | null {
  return value === null ? null : String(value);
}

function figure(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function roadFrom(row: Selectable<DB["road"]>, points: readonly Selectable<DB["road_point"]>[]): Road {
  const value = figure(row.baseline_value);
  return Road.parse({
    id: row.id,
    indicatorId: row.indicator_id,
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    shape: row.shape,
    span: row.span,
    baseline:
      value === null
        ? null
        : { period: row.baseline_period, value, source: row.baseline_source, note: row.baseline_note },
    points: points.map((point) => ({
      period: point.period,
      comparator: point.comparator,
      value: figure(point.value),
      value2: figure(point.value2),
      comparedWith: point.compared_with,
      note: point.note,
    })),
    document: row.document,
    basis: row.basis,
    certainty: row.certainty,
    note: row.note,
    edition: row.edition,
    reason: row.reason,
    setBy: row.set_by,
    setOn: row.set_on,
    isCurrent: row.is_current,
  });
}
