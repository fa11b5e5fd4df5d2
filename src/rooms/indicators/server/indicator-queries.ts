import type { Selectable } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import { Indicator, type IndicatorFields, type IndicatorId } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

export async function findIndicator(
  db: Database,
  workspaceId: WorkspaceId,
  key: { readonly id: IndicatorId } | { readonly code: string },
): Promise<Indicator | undefined> {
  let query = indicatorTables(db).selectFrom("indicator").selectAll().where("workspace_id", "=", workspaceId);
  query = "id" in key ? query.where("id", "=", key.id) : query.where("code", "=", key.code);
  const row = await query.executeTakeFirst();
  return row && indicatorFrom(row);
}

/** Nobody else writes values or roads of the indicator until the transaction ends. */
export async function lockIndicator(db: Database, workspaceId: WorkspaceId, id: IndicatorId): Promise<void> {
  await indicatorTables(db)
    .selectFrom("indicator")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
}

export async function upsertIndicator(db: Database, act: Act, indicator: Indicator): Promise<void> {
  const { id, version, ...fields } = indicator;
  const columns = columnsOf(fields);
  await indicatorTables(db)
    .insertInto("indicator")
    .values({ workspace_id: act.workspaceId, id, version, ...columns })
    .onConflict((on) => on.columns(["workspace_id", "id"]).doUpdateSet({ ...columns, version }))
    .execute();
}

function columnsOf(fields: IndicatorFields) {
  return {
    code: fields.code,
    name_vi: fields.name.vi,
    name_en: fields.name.en,
    unit_vi: fields.unit.vi,
    unit_en: fields.unit.en,
    direction: fields.direction,
    accumulation: fields.accumulation,
    numerator: fields.numerator,
    denominator: fields.denominator,
    calendar_window: fields.window,
    frequency: fields.frequency,
    due_after_days: fields.dueAfterDays,
    place_id: fields.placeId,
    owner_id: fields.ownerId,
    note: fields.note,
    ended_on: fields.endedOn,
    end_reason: fields.endReason,
  };
}

export function indicatorFrom(row: Selectable<DB["indicator"]>): Indicator {
  return Indicator.parse({
    id: row.id,
    code: row.code,
    name: { vi: row.name_vi, en: row.name_en },
    unit: { vi: row.unit_vi, en: row.unit_en },
    direction: row.direction,
    accumulation: row.accumulation,
    numerator: row.numerator,
    denominator: row.denominator,
    window: row.calendar_window,
    frequency: row.frequency,
    dueAfterDays: row.due_after_days,
    placeId: row.place_id,
    ownerId: row.owner_id,
    note: row.note,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    version: row.version,
  });
}
