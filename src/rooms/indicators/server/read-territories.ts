import { placeNamedIn } from "#rooms/places/model/index.ts";
import { listCalled } from "#rooms/places/server/index.ts";
import type { PublishedPlan } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { Target } from "../model/index.ts";
import { insertTerritories } from "./territory-queries.ts";

/**
 * Reads for which place each new target counts: the one place that its own words name, else the one that the head of the plan names.
 * Nothing is guessed: where no place or several are named, a person says it.
 */
export async function readTerritories(
  db: Database,
  act: Act,
  { bodiesOn, issuer, title }: Pick<PublishedPlan, "bodiesOn" | "issuer" | "title">,
  targets: readonly Pick<Target, "id" | "words">[],
): Promise<void> {
  if (targets.length === 0) return;
  const places = await listCalled(db, act.workspaceId, ["province", "district", "commune"], bodiesOn);
  const provinces = await listCalled(db, act.workspaceId, ["province"], bodiesOn);
  const ofHead = placeNamedIn(issuer ?? "", provinces, bodiesOn) ?? placeNamedIn(title, provinces, bodiesOn);
  const lines = targets.flatMap(({ id, words }) => {
    const named = placeNamedIn(words, places, bodiesOn);
    const placeId = named ?? ofHead;
    if (placeId === undefined) return [];
    const kind = named === undefined ? ("head" as const) : ("words" as const);
    const line = { kind, placeId, validFrom: null, basis: null, decidedBy: act.actor.name, decidedOn: act.on };
    return [{ targetId: id, ordinal: 0, ...line }];
  });
  await insertTerritories(db, act, lines);
}
