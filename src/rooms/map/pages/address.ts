import { z } from "zod";
import { PlaceId, PlaceKind } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const MapView = z.enum(["map", "tiles", "table"]);
export type MapView = z.infer<typeof MapView>;

/** The view in the address: layer, day, level, the way it is looked at, and the place whose records stand open. */
export const MapAddress = z.object({
  lop: z.string().max(100).optional().catch(undefined),
  ngay: PlainDate.optional().catch(undefined),
  cap: PlaceKind.optional().catch(undefined),
  xem: MapView.optional().catch(undefined),
  o: z
    .union([PlaceId, z.enum(["above", "elsewhen"])])
    .optional()
    .catch(undefined),
});
export type MapAddress = z.infer<typeof MapAddress>;
