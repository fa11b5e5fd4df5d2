import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import {
  DRAWING_POINTS,
  type DrawingDetail,
  type Feature,
  type FeatureCollection,
  type PlaceId,
  type PlacesTopology,
} from "../../model/index.ts";
import type { Shape } from "./read-shapes.ts";

/** Steps of the coordinates over the width of a sheet: two metres for a province, eleven for the country. */
const GRID = 1e5;

export type Drawings = Readonly<Record<DrawingDetail, string>>;

/** The matched shapes as TopoJSON: neighbours share their arcs, so that simplifying opens no gap between them. */
export function drawBoundaries(shapes: readonly Shape[], placeOf: ReadonlyMap<number, PlaceId>): Drawings {
  const weighted = presimplify(topology({ places: collectionOf(shapes, placeOf) }, GRID) as unknown as PlacesTopology);
  keepEveryRing(weighted);
  const count = weighted.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const draw = (points: number): string => {
    const isSmall = count <= points;
    const kept = isSmall ? simplify(weighted, 0) : simplify(weighted, quantile(weighted, points / count));
    return JSON.stringify(quantize(kept, GRID));
  };
  return { coarse: draw(DRAWING_POINTS.coarse), fine: draw(DRAWING_POINTS.fine) };
}

/** Shapes of one place are its parts. */
function collectionOf(shapes: readonly Shape[], placeOf: ReadonlyMap<number, PlaceId>): FeatureCollection {
  const byPlace = Map.groupBy(
    shapes.filter(({ at }) => placeOf.has(at)),
    ({ at }) => placeOf.get(at) ?? "",
  );
  const features = [...byPlace].map(([id, own]): Feature => {
    const polygons = own.flatMap((shape) => shape.polygons);
    const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
    return { type: "Feature", id, properties: null, geometry: { type: "MultiPolygon", coordinates } };
  });
  return { type: "FeatureCollection", features };
}

/**
 * An islet must not vanish from a map of Viet Nam, and a ring needs three corners to be seen: the weightiest corners of each arc
 * stay at every detail, two of an arc that is a ring by itself, one of any other.
 */
function keepEveryRing({ arcs }: PlacesTopology): void {
  for (const arc of arcs) {
    const [first, last] = [arc[0], arc.at(-1)];
    const isRing = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    const corners = arc.slice(1, -1).toSorted((one, other) => (other[2] ?? 0) - (one[2] ?? 0));
    for (const corner of corners.slice(0, isRing ? 2 : 1)) corner[2] = Number.POSITIVE_INFINITY;
  }
}
