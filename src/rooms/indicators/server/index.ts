import type { ClauseChips } from "#rooms/plans/server/index.ts";
import { targetChips } from "../model/index.ts";
import { listMeasuredStandings } from "./measure-queries.ts";
import { listTargets } from "./target-queries.ts";

export { acceptTargets } from "./accept-targets.ts";
export { importIndicators } from "./import-indicators.ts";
export { indicatorRoutes } from "./routes.ts";
export { listTargets } from "./target-queries.ts";

export const chipsOfTargets: ClauseChips = async (db, workspaceId, planId) => {
  const targets = await listTargets(db, workspaceId, planId);
  const measures = await listMeasuredStandings(db, workspaceId, planId);
  return targets.flatMap((target) => targetChips(target, measures));
};
