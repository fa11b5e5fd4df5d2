import type { z } from "zod";
import type { PlaceId } from "#rooms/places/model/index.ts";
import type { getLayerEndpoint } from "../model/index.ts";
import type { Shade } from "../model/shades.ts";

/** What is known of a layer on a day and level. */
export type Found = z.output<typeof getLayerEndpoint.output>;

/** What every picture of it takes. */
export type PartProps = {
  readonly found: Found;
  readonly shades: readonly Shade[];
  readonly onChoose: (place: PlaceId) => void;
};
