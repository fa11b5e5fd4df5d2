import { z } from "zod";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PlaceKind } from "../model/index.ts";

/** Places drawn in their boundaries, as a sketch of tiles, or in a table. */
export const PlaceView = z.enum(["map", "tiles", "table"]);
export type PlaceView = z.infer<typeof PlaceView>;

export const PlacesAddress = DayInAddress.extend({
  tim: z.string().max(200).optional().catch(undefined),
  /** Absent: the lowest level that has places on the day. */
  cap: z
    .enum([...PlaceKind.options, "every"])
    .optional()
    .catch(undefined),
  xem: PlaceView.optional().catch(undefined),
  sau: z.string().optional().catch(undefined),
});
export type PlacesAddress = z.infer<typeof PlacesAddress>;
