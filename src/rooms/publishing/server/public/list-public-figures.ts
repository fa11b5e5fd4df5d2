import { listConfirmedFigures } from "#rooms/indicators/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { ListedPublicPlan } from "./find-public-plan.ts";

const MOST_TILES = 8;

type Figure = Awaited<ReturnType<typeof listConfirmedFigures>>[number];
export type PublicTile = Figure & Pick<ListedPublicPlan, "slug" | "title">;

/** Figures for the overview: of public plans, confirmed by a person as the measure of a target; one for each indicator. */
export async function listPublicTiles(
  db: Database,
  workspaceId: WorkspaceId,
  plans: readonly ListedPublicPlan[],
): Promise<PublicTile[]> {
  const tiles = new Map<string, PublicTile>();
  for (const { planId, slug, title } of plans) {
    if (tiles.size >= MOST_TILES) break;
    for (const figure of await listConfirmedFigures(db, workspaceId, planId)) {
      if (!tiles.has(figure.indicatorId)) tiles.set(figure.indicatorId, { ...figure, slug, title });
    }
  }
  return [...tiles.values()].slice(0, MOST_TILES);
}
