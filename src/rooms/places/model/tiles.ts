import type { PlaceSummary, Region } from "./place.ts";

export type TileBand = { readonly region: Region | null; readonly places: readonly PlaceSummary[] };

/** West above East, as the land lies from the mountains to the sea; units without a region last. One tile for each unit. */
export function tileBands(places: readonly PlaceSummary[]): readonly TileBand[] {
  const bands = (["west", "east", null] as const).map((region) => ({
    region,
    places: places.filter((place) => place.region === region),
  }));
  return bands.filter((band) => band.places.length > 0);
}
