import type { PlaceKind } from "#rooms/places/model/index.ts";
import type { MapLayer } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { mayReadMap } from "../model/index.ts";
import { placesPut } from "./get-layer.ts";

type Asked = {
  readonly kinds: readonly PlaceKind[];
  readonly layer?: string | undefined;
  readonly as_of?: PlainDate | undefined;
};
type First = { readonly layer: string; readonly kind: PlaceKind };
type Layers = { readonly layers: Pick<MapLayer, "name" | "label">[]; readonly first: First | null };

/** The layers that a person may read, and where the map has something to begin with. */
export async function listLayers(
  db: Database,
  act: Act,
  layers: readonly MapLayer[],
  { kinds, layer: chosen, as_of: day = act.on }: Asked,
): Promise<Outcome<Layers, NotAllowed>> {
  const allowed = mayReadMap(act.actor);
  if (!allowed.ok) return allowed;
  const open = layers.filter(({ permission }) => permission.reachOf(act.actor) !== "none");
  const looked = chosen === undefined ? open : open.filter(({ name }) => name === chosen);
  const first = await firstShown(db, act, looked, kinds, day);
  return done({ layers: open.map(({ name, label }) => ({ name, label })), first });
}

/** The first level of which a layer shows something, and the first such layer. */
async function firstShown(
  db: Database,
  act: Act,
  layers: readonly MapLayer[],
  kinds: readonly PlaceKind[],
  day: PlainDate,
): Promise<First | null> {
  if (kinds.length === 0) return null;
  const counted = await Promise.all(
    layers.map(async ({ name, countByPlace, listPoints }) => ({
      name,
      counts: await countByPlace(db, act, day),
      hasPoints: ((await listPoints?.(db, act, day, 1)) ?? []).length > 0,
    })),
  );
  for (const kind of kinds) {
    for (const { name, counts, hasPoints } of counted) {
      const { at } = await placesPut(db, act, counts, kind, day);
      const isAtPlace = [...at.values()].some((put) => put !== "above" && put !== "elsewhen");
      if (hasPoints || isAtPlace) return { layer: name, kind };
    }
  }
  return null;
}
