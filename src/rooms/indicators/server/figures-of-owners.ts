import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { Indicator, IndicatorId, Road, StatedValue } from "../model/index.ts";
import { findIndicator, indicatorFrom } from "./indicator-queries.ts";
import { observationFrom } from "./observation-queries.ts";
import { listCurrentRoads } from "./road-queries.ts";
import { deriveByFormula } from "./standing-values.ts";
import { indicatorTables } from "./tables.ts";

/** An indicator that a body answers for, the values that stand (observed, or reckoned by its formula), and the first of its roads that stands. */
export type FigureOfOwner = {
  readonly indicator: Indicator;
  readonly values: readonly StatedValue[];
  readonly road: Road | null;
};

/** Every body that answers for an indicator which has not ended. */
export async function listFigureOwners(db: Database, workspaceId: WorkspaceId): Promise<OrganisationId[]> {
  const rows = await indicatorTables(db)
    .selectFrom("indicator")
    .select("owner_id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("owner_id", "is not", null)
    .execute();
  return rows.map((row) => OrganisationId.parse(row.owner_id));
}

/** For rooms below, which report on them: in four queries, whatever the number, and a few more for each formula. */
export async function listFiguresOfOwners(
  db: Database,
  workspaceId: WorkspaceId,
  owners: readonly OrganisationId[],
): Promise<FigureOfOwner[]> {
  if (owners.length === 0) return [];
  const rows = await indicatorTables(db)
    .selectFrom("indicator")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`owner_id = any (${owners}::uuid[])`)
    .orderBy("code")
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const values = await indicatorTables(db)
    .selectFrom("observation")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`indicator_id = any (${ids}::uuid[])`)
    .where("is_current", "=", true)
    .orderBy("period_to")
    .execute();
  const byIndicator = Map.groupBy(values, ({ indicator_id: id }) => id);
  const roads = await listCurrentRoads(db, workspaceId, ids);
  const figures: FigureOfOwner[] = [];
  for (const row of rows) {
    const road = roads.find(({ indicatorId }) => indicatorId === row.id) ?? null;
    const derived =
      row.formula === null ? undefined : await findIndicator(db, workspaceId, { id: row.id as IndicatorId });
    figures.push(
      derived
        ? { indicator: derived, values: await deriveByFormula(db, workspaceId, derived), road }
        : { indicator: indicatorFrom(row, []), values: (byIndicator.get(row.id) ?? []).map(observationFrom), road },
    );
  }
  return figures;
}
