import type { Point, Polygon } from "./boundary.ts";

export type Area = { readonly at: number; readonly polygons: readonly Polygon[]; readonly isHeld?: boolean };

/** A side of an outline; `turn` is +1 where who goes with rising first coordinate enters the shape there, -1 where it leaves. */
export type TurningSide = {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly from: Point;
  readonly slope: number;
  readonly turn: 1 | -1;
};

/**
 * The sides that no neighbour draws the other way round. A border that two shapes share to the point bounds no gap: walking over it
 * one leaves the one and enters the other. Of a file with shared borders hardly more than the coast is left.
 *
 * @param isTurned with the axes exchanged, so that strips run from north to south
 */
export function unsharedSides(areas: readonly Area[], isTurned: boolean): TurningSide[] {
  const open = new Map<string, TurningSide[]>();
  for (const { at, polygons } of areas) {
    for (const ring of polygons.flat()) {
      for (const [place, to] of ring.entries()) {
        const from = ring[place - 1];
        if (from) meet(open, at, isTurned ? swapped(from) : from, isTurned ? swapped(to) : to, isTurned);
      }
    }
  }
  return [...open.values()].flat();
}

function swapped([lon, lat]: Point): Point {
  return [lat, lon];
}

function meet(open: Map<string, TurningSide[]>, at: number, from: Point, to: Point, isTurned: boolean): void {
  // Along a strip it bounds none.
  if (from[1] === to[1]) return;
  const isRising = to[1] > from[1];
  const [foot, head] = isRising ? [from, to] : [to, from];
  // Outer rings go clockwise, so that the shape lies to the right; exchanging the axes mirrors that.
  const turn = isRising === isTurned ? -1 : 1;
  const key = `${foot[0]} ${foot[1]} ${head[0]} ${head[1]}`;
  const others = open.get(key) ?? [];
  const twin = others.findIndex((other) => other.turn !== turn);
  const slope = (head[0] - foot[0]) / (head[1] - foot[1]);
  const side: TurningSide = { at, low: foot[1], high: head[1], from: foot, slope, turn };
  open.set(key, twin < 0 ? [...others, side] : others.toSpliced(twin, 1));
}
