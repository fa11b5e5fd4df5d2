import { BOUNDARY_LIMITS, type Topology } from "../../model/index.ts";
import { isObject, notOurs, refused } from "./boundary-refusal.ts";

/**
 * Before arcs are put together: every arc that a shape names is there, and what the shapes name adds up to a bounded number of
 * points. One long arc named a million times is a few kilobytes that unfold to gigabytes.
 */
export function checkTopology(root: Record<string, unknown>): Topology {
  const { arcs, objects, transform } = root;
  if (!Array.isArray(arcs) || !isObject(objects)) throw notOurs();
  if (transform !== undefined && !isTransform(transform)) throw notOurs();
  const lengths = arcs.map((arc: unknown) => {
    if (!Array.isArray(arc) || !arc.every(isPosition)) throw notOurs();
    return arc.length;
  });
  const counted: Counted = { lengths, points: 0, shapes: 0 };
  for (const object of Object.values(objects)) countGeometry(object, counted);
  return root as unknown as Topology;
}

type Counted = { readonly lengths: readonly number[]; points: number; shapes: number };

function countGeometry(geometry: unknown, counted: Counted): void {
  if (!isObject(geometry)) throw notOurs();
  counted.shapes += 1;
  if (counted.shapes > 2 * BOUNDARY_LIMITS.shapes)
    throw refused("boundary-too-many-shapes", { limit: BOUNDARY_LIMITS.shapes });
  const { type, geometries, arcs } = geometry;
  if (type === "GeometryCollection") {
    if (!Array.isArray(geometries)) throw notOurs();
    for (const each of geometries) countGeometry(each, counted);
  } else if (type === "Polygon" || type === "MultiPolygon") countArcs(arcs, type === "Polygon" ? 2 : 3, counted);
}

function countArcs(arcs: unknown, depth: number, counted: Counted): void {
  if (depth === 0) {
    const length = typeof arcs === "number" ? counted.lengths[arcs < 0 ? ~arcs : arcs] : undefined;
    if (length === undefined) throw notOurs();
    counted.points += length;
    if (counted.points > BOUNDARY_LIMITS.vertices)
      throw refused("boundary-too-many-points", { limit: BOUNDARY_LIMITS.vertices });
    return;
  }
  if (!Array.isArray(arcs)) throw notOurs();
  for (const each of arcs) countArcs(each, depth - 1, counted);
}

function isTransform(transform: unknown): boolean {
  return isObject(transform) && isPosition(transform["scale"]) && isPosition(transform["translate"]);
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}
