import type { PlaceKind } from "#rooms/places/model/index.ts";
import { PlaceId } from "#rooms/places/model/index.ts";
import { listPlacesOfLevel, listPlacesOnDay } from "#rooms/places/server/index.ts";
import type { MapLayer, MapPoint, PlaceCount, Unplaced } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type LayerPlace, mayReadMap } from "../model/index.ts";
import { type PutAt, putOnLevel } from "../model/put-on-level.ts";

const MOST_POINTS = 2_000;

export type AskedLayer = {
  readonly layer: string;
  readonly kind: PlaceKind;
  readonly as_of?: PlainDate | undefined;
};
type Layer = {
  readonly asOf: PlainDate;
  readonly kind: PlaceKind;
  readonly label: MapLayer["label"];
  readonly places: LayerPlace[];
  readonly points: MapPoint[];
  readonly above: number;
  readonly elsewhen: number;
  readonly otherDay: PlainDate | null;
  readonly unplaced: Unplaced;
};

/** The counts of a layer at every place of a level, as of a day. */
export async function getLayer(
  db: Database,
  act: Act,
  layers: readonly MapLayer[],
  { layer: name, kind, as_of: day = act.on }: AskedLayer,
): Promise<Outcome<Layer, NotAllowed | "layer-not-found">> {
  const layer = findLayer(act, layers, name);
  if (!layer.ok) return layer;
  const counts = await layer.value.countByPlace(db, act, day);
  const put = await placesPut(db, act, counts, kind, day);
  const sums = new Map<PutAt, number>();
  for (const { placeId, count } of counts) {
    const at = put.at.get(placeId) ?? "above";
    sums.set(at, (sums.get(at) ?? 0) + count);
  }
  const places = await listPlacesOfLevel(db, act, kind, day);
  return done({
    asOf: day,
    kind,
    label: layer.value.label,
    places: places.map((place) => ({ ...place, count: sums.get(place.id) ?? 0 })),
    points: [...((await layer.value.listPoints?.(db, act, day, MOST_POINTS)) ?? [])],
    above: sums.get("above") ?? 0,
    elsewhen: sums.get("elsewhen") ?? 0,
    otherDay: put.otherDay,
    unplaced: await layer.value.countUnplaced(db, act, day),
  });
}

export function findLayer(
  act: Act,
  layers: readonly MapLayer[],
  name: string,
): Outcome<MapLayer, NotAllowed | "layer-not-found"> {
  const allowed = mayReadMap(act.actor);
  if (!allowed.ok) return allowed;
  const layer = layers.find((each) => each.name === name);
  // A layer that one may not read is not there.
  if (!layer || layer.permission.reachOf(act.actor) === "none") return refuse("layer-not-found");
  return done(layer);
}

/** Where the records of each named place are shown, and a day on which the place stands that has most of those out of their time. */
export async function placesPut(
  db: Database,
  act: Act,
  counts: readonly PlaceCount[],
  kind: PlaceKind,
  day: PlainDate,
): Promise<{ readonly at: ReadonlyMap<string, PutAt>; readonly otherDay: PlainDate | null }> {
  const known = await listPlacesOnDay(
    db,
    act,
    counts.map(({ placeId }) => PlaceId.parse(placeId)),
    day,
  );
  const at = new Map<string, PutAt>();
  for (const { placeId } of counts) {
    const place = known.get(PlaceId.parse(placeId));
    if (place)
      at.set(
        placeId,
        putOnLevel(place, kind, day, (id) => known.get(id)),
      );
  }
  const [most] = counts
    .filter(({ placeId }) => at.get(placeId) === "elsewhen")
    .toSorted((one, other) => other.count - one.count);
  const place = most && known.get(PlaceId.parse(most.placeId));
  return { at, otherDay: place?.validTo ?? place?.validFrom ?? null };
}
