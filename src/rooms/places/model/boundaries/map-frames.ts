import type { Point, Polygon } from "./boundary.ts";

/**
 * A map of Viet Nam always carries Hoàng Sa and Trường Sa. Drawn in their true place they would make the land a strip at the edge of
 * the sea, so each has a frame of its own, as on printed maps.
 */
export type MapFrame = "land" | "hoang-sa" | "truong-sa";

/** Between the easternmost cape of the mainland (109° 28′) and the westernmost reefs of both archipelagos. */
const OPEN_SEA = 110.5;
/** Between the southernmost islet of Hoàng Sa (15° 42′) and the northernmost of Trường Sa (12°). */
const BETWEEN_THEM = 14;

export function frameOf([longitude, latitude]: Point): MapFrame {
  if (longitude < OPEN_SEA) return "land";
  return latitude > BETWEEN_THEM ? "hoang-sa" : "truong-sa";
}

/** The polygons of a place by the frame they are drawn in: a province may have land and an archipelago. */
export function polygonsByFrame(polygons: readonly Polygon[]): ReadonlyMap<MapFrame, readonly Polygon[]> {
  return Map.groupBy(polygons, ([outer]) => frameOf(outer?.[0] ?? [0, 0]));
}
