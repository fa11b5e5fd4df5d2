import { describe, expect, test } from "vitest";
import type { Point, Polygon } from "./boundary.ts";
import { findOverlaps, OVERLAP_BUDGET } from "./overlaps.ts";

/** From corner to corner, closed. */
function box(west: number, south: number, east: number, north: number): Point[] {
  return [[west, south], [west, north], [east, north], [east, south], [west, south]]; // prettier-ignore
}
function found(...shapes: (readonly Polygon[])[]) {
  const areas = shapes.map((polygons, at) => ({ at, polygons }));
  return findOverlaps(areas, { left: OVERLAP_BUDGET });
}
/** A degree along the equator on our sphere. */
const KM = (6_371.0072 * Math.PI) / 180;
const hectares = (lon: number, lat: number, at: number) => lon * lat * KM ** 2 * 100 * Math.cos((at * Math.PI) / 180);

describe("shapes that cover the same ground", () => {
  test("are told with the area that both have", () => {
    const [one] = found([[box(108, 15, 108.2, 15.2)]], [[box(108.1, 15.1, 108.3, 15.3)]]) ?? [];
    expect(one).toMatchObject({ one: 0, other: 1 });
    expect(one?.hectares).toBeCloseTo(hectares(0.1, 0.1, 15.15), -1);
  });

  test("a sliver along a border is told whichever way the border runs", () => {
    const northern = found([[box(108, 15, 109, 15.5)]], [[box(108, 15.499, 109, 16)]]);
    const eastern = found([[box(108, 15, 108.5, 16)]], [[box(108.499, 15, 109, 16)]]);
    expect(northern?.[0]?.hectares).toBeCloseTo(hectares(1, 0.001, 15.4995), 0);
    expect(eastern?.[0]?.hectares).toBeCloseTo(hectares(0.001, 1, 15.5), 0);
  });

  test("a slanting border that both share is none, nor do shapes that touch in a corner", () => {
    const west: Polygon = [[[108, 15], [108, 15.3], [108.1, 15.3], [108.37, 15.013], [108.4, 15], [108, 15]]]; // prettier-ignore
    const east: Polygon = [[[108.1, 15.3], [108.5, 15.3], [108.5, 15], [108.4, 15], [108.37, 15.013], [108.1, 15.3]]]; // prettier-ignore
    expect(found([west], [east], [[box(108.5, 14.9, 108.6, 15)]])).toEqual([]);
  });

  test("an island in a lake of another shape is none; filled, the lake is told", () => {
    const around: Polygon = [box(108, 15, 109, 16), box(108.4, 15.4, 108.6, 15.6).toReversed()];
    const island = [[box(108.4, 15.4, 108.6, 15.6)]];
    expect(found([around], island)).toEqual([]);
    expect(found([[box(108, 15, 109, 16)]], island)?.[0]?.hectares).toBeCloseTo(hectares(0.2, 0.2, 15.5), -1);
  });

  test("several parts count together, and the largest overlap comes first", () => {
    const parts = [[box(108, 15, 108.1, 15.1)], [box(108.5, 15, 108.6, 15.1)]];
    const over = [[box(108.05, 15, 108.55, 15.1)]];
    const twin = [[box(108.2, 15, 108.4, 15.1)]];
    const told = found(parts, over, twin) ?? [];
    expect(told.map(({ one, other }) => [one, other])).toEqual([[1, 2], [0, 1]]); // prettier-ignore
    expect(told[1]?.hectares).toBeCloseTo(hectares(0.1, 0.1, 15.05), 0);
  });

  test("less than a hectare is the rounding of coordinates", () => {
    expect(found([[box(108, 15, 108.1, 15.1)]], [[box(108.09999, 15, 108.2, 15.05)]])).toEqual([]);
    expect(found([[box(108, 15, 108.1, 15.1)]], [[box(108.0995, 15, 108.2, 15.05)]])).toHaveLength(1);
  });

  test("of a file that would cost too much nothing is claimed", () => {
    const ring = (shift: number): Point[] => {
      const points = Array.from({ length: 2_000 }, (_, at): Point => [108 + shift + (at % 2) / 10, 15 + at / 2_000]);
      return [...points, [107 + shift, 16], points[0] ?? [0, 0]];
    };
    expect(findOverlaps([{ at: 0, polygons: [[ring(0)]] }, { at: 1, polygons: [[ring(0.01)]] }], { left: 1_000 })).toBeNull(); // prettier-ignore
  });
});
