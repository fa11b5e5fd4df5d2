import { listConfirmedFigures } from "#rooms/indicators/server/index.ts";
import { organisationReferences } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { ListedPublicPlan } from "./find-public-plan.ts";

const MOST_TILES = 8;

type Figure = Awaited<ReturnType<typeof listConfirmedFigures>>[number];
export type PublicTile = Figure & Pick<ListedPublicPlan, "slug" | "title"> & { readonly owner: string | null };

/** Figures for the overview, the worst first: of public plans, confirmed by a person as the measure of a target; one for each indicator. */
export async function listPublicTiles(
  db: Database,
  act: Act,
  plans: readonly ListedPublicPlan[],
): Promise<PublicTile[]> {
  const figures: Omit<PublicTile, "owner">[] = [];
  for (const { planId, slug, title } of plans)
    for (const figure of await listConfirmedFigures(db, act.workspaceId, planId))
      figures.push({ ...figure, slug, title });
  const worstFirst = figures.toSorted((one, other) => one.severity - other.severity);
  const tiles = worstFirst.filter(
    ({ indicatorId }, at) => worstFirst.findIndex((each) => each.indicatorId === indicatorId) === at,
  );
  const shown = tiles.slice(0, MOST_TILES);
  const owners = [...new Set(shown.flatMap(({ standing: { ownerId } }) => ownerId ?? []))];
  const names = owners.length === 0 ? new Map<string, string>() : await organisationReferences.names(db, act, owners);
  return shown.map((tile) => ({ ...tile, owner: names.get(tile.standing.ownerId ?? "") ?? null }));
}
