import { placeReferences } from "#rooms/places/server/index.ts";
import type { MapLayer, MapRecord } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import type { PutAt } from "../model/put-on-level.ts";
import { type AskedLayer, findLayer, placesPut } from "./get-layer.ts";

const MOST = 200;

type Records = {
  readonly items: readonly (Omit<MapRecord, "placeId"> & { readonly place: string })[];
  readonly isMore: boolean;
};

/** The records that a place of the map stands for: those that name it or a place below it. */
export async function listLayerRecords(
  db: Database,
  act: Act,
  layers: readonly MapLayer[],
  { layer: name, kind, place, as_of: day = act.on }: AskedLayer & { readonly place: PutAt },
): Promise<Outcome<Records, NotAllowed | "layer-not-found">> {
  const layer = findLayer(act, layers, name);
  if (!layer.ok) return layer;
  const counts = await layer.value.countByPlace(db, act, day);
  const { at } = await placesPut(db, act, counts, kind, day);
  const ids = counts.map(({ placeId }) => placeId).filter((id) => (at.get(id) ?? "above") === place);
  const records = await layer.value.listAt(db, act, day, ids, MOST + 1);
  const names = await placeReferences.names(db, act, [...new Set(records.map(({ placeId }) => placeId))]);
  const items = records.slice(0, MOST).map(({ placeId, ...record }) => {
    return { ...record, place: names.get(placeId) ?? "" };
  });
  return done({ items, isMore: records.length > MOST });
}
