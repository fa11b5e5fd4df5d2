import { sql } from "kysely";
import { v7 as newUuid } from "uuid";
import { z } from "zod";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { ResultIndicator, ResultLink, type ResultEnd, TargetLink } from "../../model/index.ts";
import { indicatorTables } from "../tables.ts";

const columnOf = { assignment: "assignment_id", programme: "programme_id", goal: "goal_id" } as const;

/** What persons said of some assignments, programmes and goals, and of whatever else serves the same indicators. */
export async function listResultLinks(
  db: Database,
  workspaceId: WorkspaceId,
  ends: readonly string[],
): Promise<ResultLink[]> {
  const { rows } = await sql<Record<string, unknown>>`
    with own as (
      select * from result_link where workspace_id = ${workspaceId} and (assignment_id = any (${ends}::uuid[])
        or programme_id = any (${ends}::uuid[]) or goal_id = any (${ends}::uuid[]))
    )
    select * from own
    union
    select beside.* from result_link beside
    where beside.workspace_id = ${workspaceId} and beside.state = 'confirmed' and beside.assignment_id is not null
      and beside.indicator_id in (select indicator_id from own where state = 'confirmed')`.execute(db);
  return rows
    .map((row) => {
      const kind = (["assignment", "programme", "goal"] as const).find((each) => row[columnOf[each]] !== null);
      return ResultLink.parse({
        end: { kind, id: kind && row[columnOf[kind]] },
        indicatorId: row["indicator_id"],
        state: row["state"],
        basis: row["basis"],
        decidedBy: row["decided_by"],
        decidedOn: row["decided_on"],
      });
    })
    .toSorted((one, other) => one.indicatorId.localeCompare(other.indicatorId));
}

/** The indicators that persons said measure the targets of a plan. */
export async function listTargetLinks(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<TargetLink[]> {
  const rows = await indicatorTables(db)
    .selectFrom("target_measure")
    .innerJoin("target", (join) =>
      join
        .onRef("target.workspace_id", "=", "target_measure.workspace_id")
        .onRef("target.id", "=", "target_measure.target_id"),
    )
    .innerJoin("road", (join) =>
      join
        .onRef("road.workspace_id", "=", "target_measure.workspace_id")
        .onRef("road.id", "=", "target_measure.road_id"),
    )
    .select(["target_id", "road.indicator_id", "target_measure.basis", "decided_by", "decided_on"])
    .where("target.workspace_id", "=", workspaceId)
    .where("target.plan_id", "=", planId)
    .where("target_measure.state", "=", "confirmed")
    .orderBy("target.start_offset")
    .execute();
  return rows.map((row) =>
    TargetLink.parse({
      targetId: row.target_id,
      indicatorId: row.indicator_id,
      basis: row.basis ?? "",
      decidedBy: row.decided_by,
      decidedOn: row.decided_on,
    }),
  );
}

const MOST_COMPARED = 2_000;

/** Indicators that may be proposed: those that go on, by code. */
export async function listIndicatorsToCompare(db: Database, act: Act): Promise<ResultIndicator[]> {
  const { rows } = await sql<IndicatorRow>`
    select ${INDICATOR} from indicator where workspace_id = ${act.workspaceId}
      and coalesce(ended_on >= ${act.on}, true) order by code limit ${MOST_COMPARED}`.execute(db);
  return rows.map(indicatorFrom);
}

export async function listResultIndicators(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ResultIndicator[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<IndicatorRow>`
    select ${INDICATOR} from indicator where workspace_id = ${workspaceId} and id = any (${ids}::uuid[])
    order by code`.execute(db);
  return rows.map(indicatorFrom);
}

const MOST_UNSERVED = 50;

/** Indicators on some road that no assignment serves, the worst first. */
export async function listUnserved(db: Database, act: Act): Promise<{ count: number; items: ResultIndicator[] }> {
  const unserved = sql`from indicator where workspace_id = ${act.workspaceId} and coalesce(ended_on >= ${act.on}, true)
    and exists (select from indicator_standing standing where standing.workspace_id = indicator.workspace_id
      and standing.indicator_id = indicator.id and standing.road_id is not null)
    and not exists (select from result_link link where link.workspace_id = indicator.workspace_id
      and link.indicator_id = indicator.id and link.assignment_id is not null and link.state = 'confirmed')`;
  const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count ${unserved}`.execute(db);
  const { rows } = await sql<IndicatorRow>`
    select ${INDICATOR}, (select min(severity) from indicator_standing worst
      where worst.workspace_id = indicator.workspace_id and worst.indicator_id = indicator.id) as severity
    ${unserved} order by severity, code limit ${MOST_UNSERVED}`.execute(db);
  return { count: counted[0]?.count ?? 0, items: rows.map(indicatorFrom) };
}

type IndicatorRow = { id: string; code: string; name_vi: string; name_en: string; status: string | null };

const INDICATOR = sql`id, code, name_vi, name_en, (select status from indicator_standing standing
  where standing.workspace_id = indicator.workspace_id and standing.indicator_id = indicator.id
  order by severity limit 1) as status`;

function indicatorFrom({ id, code, name_vi: vi, name_en: en, status }: IndicatorRow): ResultIndicator {
  return ResultIndicator.parse({ id, code, name: { vi, en }, status: status ?? "unknown" });
}

/** Said again, the later word holds. */
export async function saveResultLink(
  db: Database,
  act: Act,
  { end, ...link }: Pick<ResultLink, "end" | "indicatorId" | "state" | "basis">,
): Promise<string> {
  const said = { state: link.state, basis: link.basis, decided_by: act.actor.name, decided_on: act.on };
  const row = await indicatorTables(db)
    .insertInto("result_link")
    .values({
      workspace_id: act.workspaceId,
      id: newUuid(),
      indicator_id: link.indicatorId,
      ...endColumns(end),
      ...said,
    })
    .onConflict((on) =>
      on.columns(["workspace_id", "indicator_id", "assignment_id", "programme_id", "goal_id"]).doUpdateSet(said),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return z.uuid().parse(row.id);
}

function endColumns({ kind, id }: ResultEnd) {
  return {
    assignment_id: kind === "assignment" ? id : null,
    programme_id: kind === "programme" ? id : null,
    goal_id: kind === "goal" ? id : null,
  };
}
