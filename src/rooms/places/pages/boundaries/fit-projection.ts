import { geoMercator, type GeoProjection } from "d3-geo";
import { geometryOf, type Part } from "./drawn-part.ts";

const MARGIN = 6;

/** All parts in a picture of so many units. */
export function fitProjection(parts: readonly Part[], width: number, height: number): GeoProjection {
  const all = geometryOf(parts.flatMap(({ polygons }) => polygons));
  return geoMercator().fitExtent([[MARGIN, MARGIN], [width - MARGIN, height - MARGIN]], all); // prettier-ignore
}
