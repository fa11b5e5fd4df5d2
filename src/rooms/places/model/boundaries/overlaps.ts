import type { Point } from "./boundary.ts";
import type { Budget } from "./crossings.ts";
import type { Area } from "./unshared-sides.ts";

/** Sides looked at while shapes are laid over each other. All 3,321 communes of the country cost a tenth of it. */
export const OVERLAP_BUDGET = 60_000_000;

/**
 * Less than this is the rounding of coordinates along a long border drawn twice, not two offices that claim one piece of land.
 */
const LEAST_HECTARES = 1;

export type Overlap = { readonly one: number; readonly other: number; readonly hectares: number };
type Side = { readonly south: number; readonly north: number; readonly from: Point; readonly slope: number };
type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };
type Laid = { readonly at: number; readonly isHeld: boolean; readonly sides: readonly Side[]; readonly box: Box };

/**
 * Which shapes cover the same ground, the largest overlap first. Borders that are shared, and shapes that touch, do not overlap.
 * Two that are held already are not compared with each other.
 *
 * @returns `null` when the budget ran out: then nobody knows
 */
export function findOverlaps(areas: readonly Area[], budget: Budget): Overlap[] | null {
  const laid = areas.map(layOut).toSorted((one, other) => one.box.west - other.box.west);
  const found: Overlap[] = [];
  let open: Laid[] = [];
  for (const next of laid) {
    open = open.filter(({ box }) => box.east > next.box.west);
    for (const before of open) {
      if (before.isHeld && next.isHeld) continue;
      if (before.box.north <= next.box.south || next.box.north <= before.box.south) continue;
      const hectares = sharedHectares(before, next, budget);
      if (hectares === null) return null;
      if (hectares < LEAST_HECTARES) continue;
      const [one = 0, other = 0] = [before.at, next.at].toSorted((first, second) => first - second);
      found.push({ one, other, hectares });
    }
    open.push(next);
  }
  return found.toSorted((one, other) => other.hectares - one.hectares);
}

function layOut({ at, polygons, isHeld = false }: Area): Laid {
  const points = polygons.flat(2);
  const box = {
    west: leastOf(points.map(([lon]) => lon)),
    east: -leastOf(points.map(([lon]) => -lon)),
    south: leastOf(points.map(([, lat]) => lat)),
    north: -leastOf(points.map(([, lat]) => -lat)),
  };
  const sides = polygons.flat().flatMap((ring) =>
    ring.slice(1).flatMap((to, place): Side[] => {
      const from = ring[place] ?? to;
      // A side along a parallel bounds no strip.
      if (from[1] === to[1]) return [];
      const slope = (to[0] - from[0]) / (to[1] - from[1]);
      return [{ south: Math.min(from[1], to[1]), north: Math.max(from[1], to[1]), from, slope }];
    }),
  );
  return { at, isHeld, sides: sides.toSorted((one, other) => one.south - other.south), box };
}

/** A spread call with a hundred thousand arguments would not return. */
function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => (value < least ? value : least), Infinity);
}

/**
 * Strips between the parallels of all corners: inside a strip no outline turns, so the middle line tells its mean width. Only where two
 * outlines cross inside a strip is this an approximation.
 */
function sharedHectares(one: Laid, other: Laid, budget: Budget): number | null {
  const south = Math.max(one.box.south, other.box.south);
  const north = Math.min(one.box.north, other.box.north);
  const within = (sides: readonly Side[]) => sides.filter((side) => side.north > south && side.south < north);
  const [ownSides, otherSides] = [within(one.sides), within(other.sides)];
  const corners = [...ownSides, ...otherSides].flatMap((side) => [side.south, side.north]);
  const lines = [...new Set([south, north, ...corners.filter((lat) => lat > south && lat < north)])].toSorted((a, b) => a - b); // prettier-ignore
  const [crossOne, crossOther] = [crossingsAt(ownSides), crossingsAt(otherSides)];
  let squareMetres = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const [from, to] = [lines[at - 1] ?? 0, lines[at] ?? 0];
    const middle = (from + to) / 2;
    const [first, second] = [crossOne(middle, budget), crossOther(middle, budget)];
    if (budget.left < 0) return null;
    squareMetres += sharedLength(first, second) * (to - from) * METRES_PER_DEGREE ** 2 * Math.cos(middle / DEGREES);
  }
  return squareMetres / SQUARE_METRES_PER_HECTARE;
}
const DEGREES = 180 / Math.PI;
/** On the sphere with the area of the earth. */
const METRES_PER_DEGREE = 6_371_007.2 / DEGREES;
const SQUARE_METRES_PER_HECTARE = 10_000;

/** Where a parallel enters and leaves the shape, from west to east. Asked from south to north, so that a side is opened once. */
function crossingsAt(sides: readonly Side[]): (lat: number, budget: Budget) => number[] {
  let next = 0;
  let open: Side[] = [];
  return (lat, budget) => {
    for (let side = sides[next]; side !== undefined && side.south <= lat; side = sides[next]) {
      open.push(side);
      next += 1;
    }
    budget.left -= open.length;
    open = open.filter(({ north }) => north > lat);
    return open.map(({ from, slope }) => from[0] + (lat - from[1]) * slope).toSorted((one, other) => one - other);
  };
}

/** How much of a line lies in both: its stretches are told by their ends, two by two. */
function sharedLength(one: readonly number[], other: readonly number[]): number {
  let [at, place, sum] = [0, 0, 0];
  while (at + 1 < one.length && place + 1 < other.length) {
    const [west, east] = [one[at] ?? 0, one[at + 1] ?? 0];
    const [otherWest, otherEast] = [other[place] ?? 0, other[place + 1] ?? 0];
    sum += Math.max(0, Math.min(east, otherEast) - Math.max(west, otherWest));
    if (east < otherEast) at += 2;
    else place += 2;
  }
  return sum;
}
