import { z } from "zod";
import { AsOfQuery, PlaceId, PlaceKind, Region } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayReadMap } from "./policy.ts";

const Label = z.object({ vi: z.string(), en: z.string() });
const LayerName = z.string().max(100);

export const listLayersEndpoint = endpoint({
  name: "listMapLayers",
  method: "GET",
  path: "/api/map/layers",
  summary: "The layers of the map that the person may read",
  permission: mayReadMap,
  query: AsOfQuery.extend({
    /** Levels, the one that is wished for first, by commas. */
    kinds: z
      .string()
      .max(60)
      .default("")
      .transform((words) => words.split(",").filter(Boolean))
      .pipe(z.array(PlaceKind)),
    /** The layer that the person chose. */
    layer: LayerName.optional(),
  }),
  output: z.object({
    layers: z.array(z.object({ name: LayerName, label: Label })),
    /** The first level at which a layer (the chosen one) has something to show on the day, and that layer; null: none has. */
    first: z.object({ layer: LayerName, kind: PlaceKind }).nullable(),
  }),
});

export const LayerPlace = z.object({ id: PlaceId, name: z.string(), region: Region.nullable(), count: z.int() });
export type LayerPlace = z.infer<typeof LayerPlace>;

export const LayerPoint = z.object({
  key: z.string(),
  title: z.string(),
  hint: z.string(),
  address: z.string(),
  lon: z.number(),
  lat: z.number(),
});
export type LayerPoint = z.infer<typeof LayerPoint>;

export const getLayerEndpoint = endpoint({
  name: "getMapLayer",
  method: "GET",
  path: "/api/map/layers/:layer",
  summary: "How many records of a layer stand at each place of a level on a day, and how many the level cannot show",
  permission: mayReadMap,
  params: z.object({ layer: LayerName }),
  query: AsOfQuery.extend({ kind: PlaceKind }),
  output: z.object({
    asOf: PlainDate,
    kind: PlaceKind,
    label: Label,
    /** Every place of the level in force on the day, also those without a record. */
    places: z.array(LayerPlace),
    points: z.array(LayerPoint),
    /** Records at places above this level, and at places that do not stand on the day. */
    above: z.int(),
    elsewhen: z.int(),
    /** A day on which the place with most of those stands. */
    otherDay: PlainDate.nullable(),
    /** Records that name no place, and the list of them where there is one. */
    unplaced: z.object({ count: z.int(), address: z.string().nullable() }),
  }),
});

export const listLayerRecordsEndpoint = endpoint({
  name: "listMapRecords",
  method: "GET",
  path: "/api/map/layers/:layer/records",
  summary: "The records of a layer at a place of a level, or those that the level cannot show",
  permission: mayReadMap,
  params: z.object({ layer: LayerName }),
  query: AsOfQuery.extend({ kind: PlaceKind, place: z.union([PlaceId, z.enum(["above", "elsewhen"])]) }),
  output: z.object({
    items: z.array(
      z.object({ key: z.string(), title: z.string(), hint: z.string(), address: z.string(), place: z.string() }),
    ),
    isMore: z.boolean(),
  }),
});
