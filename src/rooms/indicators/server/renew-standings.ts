import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type Indicator, outlookOf } from "../model/index.ts";
import { findIndicator, listDependents, lockIndicator } from "./indicator-queries.ts";
import { listRoads } from "./road-queries.ts";
import { standingLine } from "./standing-line.ts";
import { listStandingValues } from "./standing-values.ts";
import { indicatorTables } from "./tables.ts";

/**
 * Whoever writes a value, a road or an indicator leaves its standings right, and those of all that is reckoned from it; a list only
 * reads them.
 */
export async function renewStandings(db: Database, act: Act, indicator: Indicator): Promise<void> {
  await renewOwn(db, act, indicator);
  for (const id of await listDependents(db, act.workspaceId, indicator.id, "all")) {
    await lockIndicator(db, act.workspaceId, id);
    const dependent = await findIndicator(db, act.workspaceId, { id });
    if (dependent) await renewOwn(db, act, dependent);
  }
}

async function renewOwn(db: Database, act: Act, indicator: Indicator): Promise<void> {
  const tables = indicatorTables(db);
  const current = await listStandingValues(db, act.workspaceId, indicator);
  const roads = (await listRoads(db, act.workspaceId, indicator.id)).filter(({ isCurrent }) => isCurrent);
  const lines = (roads.length === 0 ? [undefined] : roads).map((road) => {
    const outlook = outlookOf(indicator, road, current, act.on);
    const probability = outlook.kind === "forecast" ? outlook.probability : null;
    return { ...standingLine(act, indicator, road, current), probability };
  });
  await tables
    .deleteFrom("indicator_standing")
    .where("workspace_id", "=", act.workspaceId)
    .where("indicator_id", "=", indicator.id)
    .execute();
  await tables.insertInto("indicator_standing").values(lines).execute();
}
