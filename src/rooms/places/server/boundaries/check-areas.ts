import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import {
  type Area,
  DRAWING_POINTS,
  findGaps,
  findOverlaps,
  type Gap,
  GAP_BUDGET,
  type MultiPolygon,
  type Overlap,
  OVERLAP_BUDGET,
  type PlaceId,
  type PlacesTopology,
  type Polygon,
} from "../../model/index.ts";
import type { Shape } from "./read-shapes.ts";

/** Boundaries of other places that stand already, as the sheet that draws them keeps them. */
export type HeldDrawing = {
  readonly topology: string;
  readonly places: readonly { readonly id: PlaceId; readonly name: string }[];
};

/** A boundary that stands already; its number comes after those of the shapes of the file. */
export type HeldShape = {
  readonly at: number;
  readonly id: PlaceId;
  readonly name: string;
  readonly areaHectares: number;
};

export type CheckedAreas = {
  /** Which shapes cover the same ground; `null` when that would have cost too much. */
  readonly overlaps: readonly Overlap[] | null;
  /** Which ground between shapes none covers; likewise. */
  readonly gaps: readonly Gap[] | null;
  readonly held: readonly HeldShape[];
  /** Held boundaries that were simplified when they were kept: beside them every border would seem to gape. */
  readonly tooCoarse: number;
};

const EARTH_METRES = 6_371_007.2;
const METRES_PER_DEGREE = (EARTH_METRES * Math.PI) / 180;
const SQUARE_METRES_PER_HECTARE = 10_000;
/** Below it no point was left out; a drawing that was simplified has about as many points as it may have. */
const SIMPLIFIED_FROM = 0.9 * DRAWING_POINTS.fine;

type Held = HeldShape & { readonly polygons: readonly Polygon[]; readonly stepMetres: number };

/** Lays the shapes of a file over each other and over the boundaries of other places that stand on the day. */
export function checkAreas(shapes: readonly Shape[], against: readonly HeldDrawing[]): CheckedAreas {
  const drawings = against.map((drawing) => ({ ...drawing, drawn: JSON.parse(drawing.topology) as PlacesTopology }));
  const [whole, simplified] = [drawings.filter(({ drawn }) => !isSimplified(drawn)), drawings.filter(({ drawn }) => isSimplified(drawn))]; // prettier-ignore
  const held = whole
    .flatMap(({ drawn, places }) => heldOf(drawn, places))
    .map((each, place): Held => ({ ...each, at: shapes.length + place }));
  const heldAt = new Map(held.map((each) => [each.at, each]));
  const areas: Area[] = [...shapes, ...held.map(({ at, polygons }) => ({ at, polygons, isHeld: true }))];
  const overlaps = findOverlaps(areas, { left: OVERLAP_BUDGET });
  const gaps = findGaps(areas, { left: GAP_BUDGET });
  const stepOf = (...of: readonly number[]) => Math.max(0, ...of.map((at) => heldAt.get(at)?.stepMetres ?? 0));
  // A border that is kept on a grid strays by up to a step along its whole length: that is no claim of anybody's.
  const strays = (hectares: number, metres: number, step: number) =>
    hectares * SQUARE_METRES_PER_HECTARE < metres * step;
  return {
    overlaps: overlaps?.filter(({ one, other, hectares }) => !strays(hectares, outlineOf(heldAt.get(other)), stepOf(one, other))) ?? null, // prettier-ignore
    gaps: gaps?.filter(({ neighbours, hectares, lengthMetres }) => !strays(hectares, lengthMetres, stepOf(...neighbours))) ?? null, // prettier-ignore
    held: held.map(({ at, id, name, areaHectares }) => ({ at, id, name, areaHectares })),
    tooCoarse: simplified.reduce((sum, { places }) => sum + places.length, 0),
  };
}

function isSimplified({ arcs }: PlacesTopology): boolean {
  return arcs.reduce((sum, arc) => sum + arc.length, 0) >= SIMPLIFIED_FROM;
}

function heldOf(drawn: PlacesTopology, places: HeldDrawing["places"]): Omit<Held, "at">[] {
  const [step = 0, northStep = 0] = drawn.transform?.scale ?? [];
  const named = new Map(places.map(({ id, name }) => [String(id), { id, name }]));
  return feature(drawn, drawn.objects.places).features.flatMap((each) => {
    const place = named.get(String(each.id));
    if (!place) return [];
    const { coordinates } = each.geometry as MultiPolygon;
    return [
      {
        ...place,
        polygons: coordinates as unknown as readonly Polygon[],
        areaHectares: (geoArea(each) * EARTH_METRES ** 2) / SQUARE_METRES_PER_HECTARE,
        stepMetres: Math.max(step, northStep) * METRES_PER_DEGREE,
      },
    ];
  });
}

/** How long the outline of a boundary is, in metres; 0 of a shape of the file, which is as exact as the file. */
function outlineOf(held: Held | undefined): number {
  let metres = 0;
  for (const ring of held?.polygons.flat() ?? []) {
    for (const [place, [lon, lat]] of ring.entries()) {
      const [fromLon, fromLat] = ring[place - 1] ?? [lon, lat];
      metres += Math.hypot((lon - fromLon) * Math.cos((lat * Math.PI) / 180), lat - fromLat) * METRES_PER_DEGREE;
    }
  }
  return metres;
}
