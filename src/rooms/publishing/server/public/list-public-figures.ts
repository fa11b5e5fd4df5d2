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
  const planIds = plans.map(({ planId }) => planId);
  const figures = (await listConfirmedFigures(db, act.workspaceId, planIds)).toSorted(
    (one, other) => one.severity - other.severity || planIds.indexOf(one.planId) - planIds.indexOf(other.planId),
  );
  const byPlan = new Map(plans.map(({ planId, slug, title }) => [planId, { slug, title }]));
  const tiles = new Map<string, Omit<PublicTile, "owner">>();
  for (const figure of figures) {
    const plan = byPlan.get(figure.planId);
    if (plan && !tiles.has(figure.indicatorId)) tiles.set(figure.indicatorId, { ...figure, ...plan });
  }
  const shown = [...tiles.values()].slice(0, MOST_TILES);
  const owners = [...new Set(shown.flatMap(({ standing: { ownerId } }) => ownerId ?? []))];
  const names = owners.length === 0 ? new Map<string, string>() : await organisationReferences.names(db, act, owners);
  return shown.map((tile) => ({ ...tile, owner: names.get(tile.standing.ownerId ?? "") ?? null }));
}
