import type { ClauseChips } from "#rooms/plans/server/index.ts";
import { targetChips, territoryChips, territoryOn } from "../model/index.ts";
import { listMeasuredStandings } from "./measure-queries.ts";
import { listTargets } from "./target-queries.ts";
import { askedOn, listTerritoryLines, placesOfLines } from "./territory-queries.ts";

export { acceptTargets } from "./accept-targets.ts";
export { type FigureOfOwner, listFigureOwners, listFiguresOfOwners } from "./figures-of-owners.ts";
export { renewAllStandings, renewStandingsWithin } from "./renew-all-standings.ts";
export { importIndicators } from "./import-indicators.ts";
export { indicatorsOfTheme } from "./indicators-of-theme.ts";
export { indicatorOwnersFollow } from "./owners-follow.ts";
export { targetsFollowPlaces } from "./targets-follow.ts";
export { indicatorLayer } from "./map-indicators.ts";
export type { AwaitedDecisions } from "./overview/ports.ts";
export type { IndicatorPorts } from "./ports.ts";
export { resultLinksFollow } from "./results/result-links-follow.ts";
export { indicatorRoutes } from "./routes.ts";
export { searchedIndicators, searchedTargets } from "./search-indicators.ts";
export { listConfirmedFigures } from "./list-confirmed-figures.ts";
export { listTargets } from "./target-queries.ts";

export const chipsOfTargets: ClauseChips = async (db, workspaceId, planId, on) => {
  const targets = await listTargets(db, workspaceId, planId);
  const measures = await listMeasuredStandings(db, workspaceId, planId);
  const ids = targets.map(({ id }) => id);
  const lines = await listTerritoryLines(db, workspaceId, ids);
  const places = await placesOfLines(db, workspaceId, lines.values(), on);
  return targets.flatMap((target) => {
    const own = lines.get(target.id) ?? [];
    const told = { line: territoryOn(own, on), asks: askedOn(own, places, on)?.lastDay ?? null };
    const name = places.get(told.line?.placeId ?? "")?.name ?? "";
    return [...targetChips(target, measures), ...territoryChips(target, told, name)];
  });
};
export { indicatorRegisters } from "./registers.ts";
export { writePeriod } from "./write-period.ts";
export { writeStanding } from "./write-standing.ts";
