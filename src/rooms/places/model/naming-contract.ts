import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceId } from "./place.ts";
import { mayKeepPlaces } from "./policy.ts";

/** A new official name from a day on, or another name by which texts call the place. */
export const GivenPlaceName = z.object({
  kind: z.enum(["official", "alias"]),
  name: z.string().trim().min(1).max(300),
  from: PlainDate,
  /** The instrument that renames it, or where it is called so. */
  basis: z.string().trim().min(3).max(500),
});
export type GivenPlaceName = z.infer<typeof GivenPlaceName>;

export const namePlaceEndpoint = endpoint({
  name: "namePlace",
  method: "POST",
  path: "/api/places/:placeId/names",
  summary: "Renames a place from a day on, with its basis, or keeps another name of it",
  permission: mayKeepPlaces,
  params: z.object({ placeId: PlaceId }),
  body: GivenPlaceName,
  output: z.object({ placeId: PlaceId, version: z.int() }),
  edits: true,
});
