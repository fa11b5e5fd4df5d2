import type { Selectable } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, DB } from "#store/index.ts";
import { type FormulaInput, Indicator, type IndicatorFields, type IndicatorId } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

export async function findIndicator(
  db: Database,
  workspaceId: WorkspaceId,
  key: { readonly id: IndicatorId } | { readonly code: string },
): Promise<Indicator | undefined> {
  let query = indicatorTables(db).selectFrom("indicator").selectAll().where("workspace_id", "=", workspaceId);
  query = "id" in key ? query.where("id", "=", key.id) : query.where("code", "=", key.code);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  return indicatorFrom(row, row.formula === null ? [] : await listInputs(db, workspaceId, row.id as IndicatorId));
}

/** Some indicators; one with a formula with its inputs. */
export async function listIndicatorsById(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly IndicatorId[],
): Promise<Indicator[]> {
  const rows = await indicatorTables(db)
    .selectFrom("indicator")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const found: Indicator[] = [];
  for (const row of rows) {
    found.push(
      indicatorFrom(row, row.formula === null ? [] : await listInputs(db, workspaceId, row.id as IndicatorId)),
    );
  }
  return found;
}

/** What a formula is reckoned from, in the order in which it was declared. */
async function listInputs(db: Database, workspaceId: WorkspaceId, indicatorId: IndicatorId): Promise<FormulaInput[]> {
  return indicatorTables(db)
    .selectFrom("indicator_input")
    .innerJoin("indicator", (join) =>
      join
        .onRef("indicator.workspace_id", "=", "indicator_input.workspace_id")
        .onRef("indicator.id", "=", "indicator_input.input_id"),
    )
    .select(["indicator_input.name", "indicator.code"])
    .where("indicator_input.workspace_id", "=", workspaceId)
    .where("indicator_input.indicator_id", "=", indicatorId)
    .orderBy("indicator_input.place")
    .execute();
}

/** The inputs of every formula of the workspace, by code. Held until the transaction ends, so that no two make a circle together. */
export async function lockFormulas(db: Database, workspaceId: WorkspaceId): Promise<Map<string, string[]>> {
  const tables = indicatorTables(db);
  await tables
    .selectFrom("indicator")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("formula", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const rows = await tables
    .selectFrom("indicator_input as link")
    .innerJoin("indicator as own", (join) =>
      join.onRef("own.workspace_id", "=", "link.workspace_id").onRef("own.id", "=", "link.indicator_id"),
    )
    .innerJoin("indicator as input", (join) =>
      join.onRef("input.workspace_id", "=", "link.workspace_id").onRef("input.id", "=", "link.input_id"),
    )
    .select(["own.code as code", "input.code as input"])
    .where("link.workspace_id", "=", workspaceId)
    .execute();
  return grouped(rows);
}

function grouped(rows: readonly { readonly code: string; readonly input: string }[]): Map<string, string[]> {
  const inputs = new Map<string, string[]>();
  for (const { code, input } of rows) inputs.set(code, [...(inputs.get(code) ?? []), input]);
  return inputs;
}

/** Every indicator that is reckoned from one, however far on; without itself. */
export async function listDependents(
  db: Database,
  workspaceId: WorkspaceId,
  indicatorId: IndicatorId,
  depth: "next" | "all",
): Promise<IndicatorId[]> {
  const found = new Set<string>();
  let asked: string[] = [indicatorId];
  while (asked.length > 0) {
    const rows = await indicatorTables(db)
      .selectFrom("indicator_input")
      .select("indicator_id")
      .where("workspace_id", "=", workspaceId)
      .where("input_id", "in", asked)
      .execute();
    asked = depth === "next" ? [] : rows.map((row) => row.indicator_id).filter((id) => !found.has(id));
    for (const row of rows) found.add(row.indicator_id);
  }
  return [...found].toSorted() as IndicatorId[];
}

export async function saveInputs(
  db: Database,
  act: Act,
  indicatorId: IndicatorId,
  inputs: readonly { readonly name: string; readonly inputId: IndicatorId }[],
): Promise<void> {
  await indicatorTables(db)
    .deleteFrom("indicator_input")
    .where("workspace_id", "=", act.workspaceId)
    .where("indicator_id", "=", indicatorId)
    .execute();
  if (inputs.length === 0) return;
  await indicatorTables(db)
    .insertInto("indicator_input")
    .values(
      inputs.map(({ name, inputId }, place) => ({
        workspace_id: act.workspaceId,
        indicator_id: indicatorId,
        name,
        place,
        input_id: inputId,
      })),
    )
    .execute();
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
    breakdowns: [...fields.breakdowns],
    owner_id: fields.ownerId,
    source: fields.source,
    formula: fields.formula?.expression ?? null,
    note: fields.note,
    ended_on: fields.endedOn,
    end_reason: fields.endReason,
  };
}

export function indicatorFrom(row: Selectable<DB["indicator"]>, inputs: readonly FormulaInput[]): Indicator {
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
    breakdowns: row.breakdowns,
    ownerId: row.owner_id,
    source: row.source,
    formula: row.formula === null ? null : { expression: row.formula, inputs },
    note: row.note,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    version: row.version,
  });
}
