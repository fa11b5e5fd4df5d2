import { geoArea } from "d3-geo";
import {
  BOUNDARY_LIMITS,
  type Budget,
  CROSSING_BUDGET,
  ENVELOPE,
  type Feature,
  findCrossings,
  type Point,
  type Polygon,
  type ShapeRead,
} from "../../model/index.ts";
import { isObject, notOurs, refused } from "./boundary-refusal.ts";
import type { ParsedFile } from "./parse-boundary-file.ts";

export type Shape = ShapeRead & { readonly polygons: readonly Polygon[] };
export type ReadShapes = {
  readonly shapes: readonly Shape[];
  readonly vertices: number;
  readonly turned: number;
  readonly dropped: number;
};

type Reading = {
  readonly at: number;
  readonly name: string;
  /** +1 where an outer ring goes counter-clockwise (RFC 7946), -1 where it goes clockwise (TopoJSON). */
  readonly outward: 1 | -1;
  readonly totals: { vertices: number; turned: number; dropped: number };
};

/** Radius of the sphere with the area of the earth. */
const EARTH_METRES = 6_371_007.2;
const SQUARE_METRES_PER_HECTARE = 10_000;

/** Every shape of the file with its coordinates checked, closed, without repeated points, its rings turned one way. */
export function readShapes(
  { features, isTopology }: ParsedFile,
  report: (done: number) => void = () => undefined,
): ReadShapes {
  const totals = { vertices: 0, turned: 0, dropped: 0 };
  const budget: Budget = { left: CROSSING_BUDGET };
  const shapes = features.map((feature, at): Shape => {
    if (!isObject(feature)) throw notOurs();
    const properties = propertiesOf(feature);
    const reading: Reading = { at: at + 1, name: labelOf(properties), outward: isTopology ? -1 : 1, totals };
    const before = totals.vertices;
    const polygons = readPolygons(feature, reading);
    if (at % REPORT_EVERY === 0) report(at);
    return {
      at,
      properties,
      polygons,
      vertices: totals.vertices - before,
      areaHectares: areaOf(polygons),
      // All of its polygons at once: one may reach into another.
      crossings: findCrossings(polygons.flat(), budget),
    };
  });
  return { shapes, ...totals };
}
const REPORT_EVERY = 50;

function readPolygons(feature: Feature, reading: Reading): readonly Polygon[] {
  const { geometry } = feature;
  const type = isObject(geometry) ? geometry["type"] : undefined;
  if (type !== "Polygon" && type !== "MultiPolygon") throw refused("boundary-not-area", where(reading));
  const { coordinates } = geometry as { coordinates: unknown };
  const lists = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(lists)) throw refused("boundary-broken", where(reading));
  const polygons = lists.flatMap((rings: unknown) => {
    if (!Array.isArray(rings)) throw refused("boundary-broken", where(reading));
    const [outer, ...holes] = rings.map((ring, at) => readRing(ring, at === 0, reading));
    return outer ? [[outer, ...holes.filter((ring) => ring !== null)]] : [];
  });
  if (polygons.length === 0) throw refused("boundary-not-area", where(reading));
  return polygons;
}

/** A ring without an area is dropped: `null`. */
function readRing(ring: unknown, isOuter: boolean, reading: Reading): Point[] | null {
  if (!Array.isArray(ring) || ring.length === 0) throw refused("boundary-broken", where(reading));
  const { totals } = reading;
  totals.vertices += ring.length;
  if (totals.vertices > BOUNDARY_LIMITS.vertices)
    throw refused("boundary-too-many-points", { limit: BOUNDARY_LIMITS.vertices });
  const points = ring.map((position) => readPoint(position, reading));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1])
    throw refused("boundary-ring-open", where(reading));
  const told = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]));
  const sense = Math.sign(signedArea(told));
  if (told.length < 4 || sense === 0) {
    totals.dropped += 1;
    return null;
  }
  const isOutward = sense === reading.outward;
  if (isOutward !== isOuter) totals.turned += 1;
  // Clockwise outside, for d3-geo; holes the other way round.
  return sense < 0 === isOuter ? told : told.toReversed();
}

function readPoint(position: unknown, reading: Reading): Point {
  const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw refused("boundary-broken", where(reading));
  const { west, east, south, north } = ENVELOPE;
  if (lon >= west && lon <= east && lat >= south && lat <= north) return [lon, lat];
  if (lat >= west && lat <= east && lon >= south && lon <= north) throw refused("boundary-axes-swapped");
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) throw refused("boundary-not-degrees");
  throw refused("boundary-outside", { ...where(reading), lon: lon.toFixed(4), lat: lat.toFixed(4) });
}

function where({ at, name }: Reading) {
  return { at, name };
}

function isSame(one: Point, other: Point | undefined): boolean {
  return one[0] === other?.[0] && one[1] === other[1];
}

/** Above 0 for a ring that goes counter-clockwise. */
function signedArea(ring: readonly Point[]): number {
  let sum = 0;
  const [west, south] = ring[0] ?? [0, 0];
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[at + 1] ?? [west, south];
    sum += (x - west) * (nextY - south) - (nextX - west) * (y - south);
  }
  return sum / 2;
}

function areaOf(polygons: readonly Polygon[]): number {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
  return (geoArea({ type: "MultiPolygon", coordinates }) * EARTH_METRES ** 2) / SQUARE_METRES_PER_HECTARE;
}

/** Words and figures of the shape; what else stands there is not looked at. */
function propertiesOf({ properties, id }: Feature): Record<string, string> {
  const own = isObject(properties) ? Object.entries(properties) : [];
  const told = own.slice(0, BOUNDARY_LIMITS.properties).flatMap(([key, value]) => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    return [[key.slice(0, BOUNDARY_LIMITS.letters), String(value).slice(0, BOUNDARY_LIMITS.letters)] as const];
  });
  const named = typeof id === "string" || typeof id === "number" ? [["id", String(id).slice(0, 100)] as const] : [];
  return Object.fromEntries([...named, ...told]);
}

/** For a sentence about a shape: the first of its properties with a letter in it. */
function labelOf(properties: Readonly<Record<string, string>>): string {
  const words = Object.values(properties);
  return words.find((word) => /\p{L}/u.test(word)) ?? words[0] ?? "?";
}
