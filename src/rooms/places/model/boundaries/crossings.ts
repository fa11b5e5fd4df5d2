import type { Point, Ring } from "./boundary.ts";

type Side = { readonly from: Point; readonly to: Point; readonly west: number; readonly east: number };
export type Crossings = { readonly count: number; readonly first: Point | null };

/** Pairs of sides that a file may cost. Real outlines need a few dozen for each point; a hostile one is told as not checked. */
export type Budget = { left: number };
export const CROSSING_BUDGET = 60_000_000;

/**
 * Where the outline of a polygon crosses itself, or one ring another. Rings that touch in a point do not cross.
 *
 * @returns `null` when the budget ran out
 */
export function findCrossings(rings: readonly Ring[], budget: Budget): Crossings | null {
  let open: Side[] = [];
  let count = 0;
  let first: Point | null = null;
  for (const side of sidesOf(rings)) {
    open = open.filter(({ east }) => east >= side.west);
    budget.left -= open.length;
    if (budget.left < 0) return null;
    for (const other of open) {
      if (!doCross(side, other)) continue;
      count += 1;
      first ??= meetingOf(side, other);
    }
    open.push(side);
  }
  return { count, first };
}

/** From west to east, so that a side meets only those that are still open. */
function sidesOf(rings: readonly Ring[]): Side[] {
  const sides = rings.flatMap((ring) =>
    ring.slice(1).map((to, at): Side => {
      const from = ring[at] ?? to;
      return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
    }),
  );
  return sides.toSorted((one, other) => one.west - other.west);
}

function doCross(one: Side, other: Side): boolean {
  if (Math.max(one.from[1], one.to[1]) < Math.min(other.from[1], other.to[1])) return false;
  if (Math.max(other.from[1], other.to[1]) < Math.min(one.from[1], one.to[1])) return false;
  return (
    turnOf(one.from, one.to, other.from) * turnOf(one.from, one.to, other.to) < 0 &&
    turnOf(other.from, other.to, one.from) * turnOf(other.from, other.to, one.to) < 0
  );
}

/** Above 0 when the way turns left at the second point. Only its sign counts, so that products of tiny turns do not vanish. */
function turnOf(from: Point, over: Point, to: Point): number {
  return Math.sign((over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0]));
}

function meetingOf({ from, to }: Side, other: Side): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const [ex, ey] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const along = ((other.from[0] - from[0]) * ey - (other.from[1] - from[1]) * ex) / (dx * ey - dy * ex);
  return [from[0] + along * dx, from[1] + along * dy];
}
