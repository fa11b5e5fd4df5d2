import { describe, expect, test } from "vitest";
import type { Point, Polygon } from "./boundary.ts";
import { findGaps, GAP_BUDGET } from "./gaps.ts";

/** From corner to corner, clockwise as every outer ring is kept. */
function box(west: number, south: number, east: number, north: number): Point[] {
  return [[west, south], [west, north], [east, north], [east, south], [west, south]]; // prettier-ignore
}
function found(...shapes: (readonly Polygon[])[]) {
  const areas = shapes.map((polygons, at) => ({ at, polygons }));
  return findGaps(areas, { left: GAP_BUDGET });
}
const KM = (6_371.0072 * Math.PI) / 180;
const hectares = (lon: number, lat: number, at: number) => lon * lat * KM ** 2 * 100 * Math.cos((at * Math.PI) / 180);

describe("ground that no shape covers", () => {
  test("a hole between four shapes is told with its area, its place and all four", () => {
    // No border runs along a parallel to the last digit; one that did would be named by none of the two ways of cutting.
    const south: Polygon = [[[108, 15], [108, 15.1], [108.1, 15.101], [108.2, 15.1], [108.2, 15], [108, 15]]]; // prettier-ignore
    const north: Polygon = [[[108, 15.2], [108, 15.3], [108.2, 15.3], [108.2, 15.2], [108.1, 15.201], [108, 15.2]]]; // prettier-ignore
    const ring = [[south], [north], [[box(107.9, 15, 108, 15.3)]], [[box(108.2, 15, 108.3, 15.3)]]]; // prettier-ignore
    const [hole, ...more] = found(...ring) ?? [];
    expect([hole?.hectares, more]).toEqual([expect.closeTo(hectares(0.2, 0.1, 15.15), -1), []]);
    expect(new Set(hole?.neighbours)).toEqual(new Set([0, 1, 2, 3]));
    const [lon, lat] = hole?.at ?? [0, 0];
    expect(lon > 108 && lon < 108.2 && lat > 15.1 && lat < 15.2).toBe(true);
  });

  test.for([
    ["north to south", [[box(108, 15, 108.1, 15.5)]], [[box(108.1005, 15, 108.2, 15.5)]], hectares(0.0005, 0.5, 15.25)],
    ["west to east", [[box(108, 15, 108.5, 15.1)]], [[box(108, 15.1005, 108.5, 15.2)]], hectares(0.5, 0.0005, 15.1)],
    ["slanting", [[[[108, 15], [108, 15.2], [108.2, 15.2], [108, 15]]]], [[[[108.0005, 15], [108.2005, 15.2], [108.2005, 15], [108.0005, 15]]]], hectares(0.0005, 0.2, 15.1)],
  ] as const)("a narrow strip between two shapes that is open at both ends is told: %s", ([, one, other, area]) => {
    const gaps = found(one as never, other as never) ?? [];
    expect(gaps.map(({ neighbours }) => neighbours)).toEqual([[0, 1]]);
    expect(gaps[0]?.hectares).toBeCloseTo(area, -0.5);
  }); // prettier-ignore

  test("a border that bends from one way to the other is told once, with all of its strip", () => {
    const corner: Polygon = [[[108, 15], [108, 15.2], [108.1, 15.2], [108.1, 15.1], [108.2, 15.1], [108.2, 15], [108, 15]]]; // prettier-ignore
    const gaps = found([corner], [[box(108.1005, 15.1005, 108.2, 15.2)]]) ?? [];
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.hectares).toBeCloseTo(hectares(0.0005, 0.0995, 15.15) + hectares(0.0995, 0.0005, 15.1), 0);
  });

  test("shared borders are none, also slanting and around an island that fills a lake; an empty lake of one shape is its own", () => {
    const west: Polygon = [[[108, 15], [108, 15.3], [108.1, 15.3], [108.37, 15.013], [108.4, 15], [108, 15]]]; // prettier-ignore
    const east: Polygon = [[[108.1, 15.3], [108.5, 15.3], [108.5, 15], [108.4, 15], [108.37, 15.013], [108.1, 15.3]]]; // prettier-ignore
    expect(found([west], [east])).toEqual([]);
    const around: Polygon = [box(108, 15, 109, 16), box(108.4, 15.4, 108.6, 15.6).toReversed()];
    expect(found([around], [[box(108.4, 15.4, 108.6, 15.6)]])).toEqual([]);
    expect(found([around])?.map(({ neighbours }) => neighbours)).toEqual([[0]]);
  });

  test("a bay, a wide sound between two islands and a notch in one shape are no gaps between neighbours", () => {
    const bay: Polygon = [[[108, 15], [108, 15.3], [108.3, 15.3], [108.3, 15.2], [108.1, 15.2], [108.1, 15.1], [108.3, 15.1], [108.3, 15], [108, 15]]]; // prettier-ignore
    expect(found([bay])).toEqual([]);
    const northern = bay.map((ring) => ring.map(([lon, lat]): Point => [lat + 93, lon - 93]).toReversed());
    const southern = northern.map((ring) => ring.map(([lon, lat]): Point => [lon, 30.3 - lat]).toReversed());
    expect([found([northern]), found([southern])]).toEqual([[], []]);
    expect(found([[box(108, 15, 108.1, 15.1)]], [[box(108.11, 15, 108.2, 15.1)]])).toEqual([]);
    const notch: Polygon = [[[108, 15], [108, 15.3], [108.3, 15.3], [108.3, 15.1505], [108.1, 15.1505], [108.1, 15.15], [108.3, 15.15], [108.3, 15], [108, 15]]]; // prettier-ignore
    expect(found([notch])).toEqual([]);
  });

  test("an overlap beside it hides nothing; below a hectare it is rounding", () => {
    const three = [[[box(108, 15, 108.11, 15.1)]], [[box(108.1, 15, 108.2, 15.1)]], [[box(108.2005, 15, 108.3, 15.1)]]]; // prettier-ignore
    expect(found(...three)?.map(({ neighbours }) => neighbours)).toEqual([[1, 2]]);
    expect(found([[box(108, 15, 108.1, 15.1)]], [[box(108.1000002, 15, 108.2, 15.1)]])).toEqual([]);
  });

  test("of a file that would cost too much nothing is claimed", () => {
    expect(findGaps([{ at: 0, polygons: [[box(108, 15, 109, 16)]] }], { left: 1 })).toBeNull();
  });
});
