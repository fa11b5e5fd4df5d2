import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf, yearsAt } from "./observed-period.ts";
import { valueOnRoad } from "./road-value.ts";
import { type Road, RoadShape } from "./road.ts";

/** GRDP a head: 76.6 million đồng in 2022, 176 in 2030 (docs/indicators.md works these by hand). */
function road(shape: Road["shape"], start = 76.6, end = 176): Pick<Road, "shape" | "baseline" | "points" | "span"> {
  const point = { comparator: ">=", value2: null, comparedWith: null, note: null } as const;
  return {
    shape,
    span: null,
    baseline: { period: "2022", value: start, source: null, note: null },
    points: [{ ...point, period: "2030", value: end }],
  };
}
const at = (period: string) => yearsAt(periodOf(period).to);

describe("the value on a road", () => {
  test.for([
    { shape: "linear", period: "2024", expected: 101.45 },
    { shape: "linear", period: "2026", expected: 126.3 },
    { shape: "constant-growth", period: "2024", expected: 94.3086 },
    { shape: "constant-growth", period: "2026", expected: 116.1103 },
    { shape: "s-shape", period: "2024", expected: 92.1313 },
    { shape: "s-shape", period: "2026", expected: 126.3 },
    { shape: "milestones", period: "2024", expected: 101.45 },
    { shape: "level", period: "2024", expected: 176 },
  ] as const)("$shape in $period", ({ shape, period, expected }) => {
    expect(valueOnRoad(road(shape), at(period))).toBeCloseTo(expected, 3);
  });

  test("knows nothing before it begins and after it ends", () => {
    expect(valueOnRoad(road("linear"), at("2021"))).toBeUndefined();
    expect(valueOnRoad(road("linear"), at("2031"))).toBeUndefined();
    expect(valueOnRoad(road("level"), at("2031"))).toBeUndefined();
    expect(valueOnRoad({ ...road("linear"), baseline: null }, at("2024"))).toBeUndefined();
  });

  test("a level of one year asks nothing of the years before", () => {
    const [point] = road("level").points;
    if (!point) throw new Error("no point");
    const ofYear = { ...road("level"), span: "2025", points: [{ ...point, period: "2025" }] };
    expect(valueOnRoad(ofYear, at("2024"))).toBeUndefined();
    expect(valueOnRoad(ofYear, at("2025"))).toBe(176);
  });

  test("passes through the document's own milestones", () => {
    const [point] = road("linear").points;
    if (!point) throw new Error("no point");
    const between = { ...road("milestones"), points: [{ ...point, period: "2025", value: 100 }, point] };
    expect(valueOnRoad(between, at("2025"))).toBe(100);
    expect(valueOnRoad(between, at("2027"))).toBeCloseTo(130.4, 6);
  });

  const figure = fc.double({ min: 0.1, max: 1_000, noNaN: true });
  const shapes = RoadShape.options.filter((shape) => shape !== "level" && shape !== "average");

  test("begins at the baseline, ends at the target and never leaves the span between them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        figure,
        figure,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shape, a, b, t) => {
          const way = road(shape, a, b);
          const [from, to] = [at("2022"), at("2030")];
          expect(valueOnRoad(way, from)).toBeCloseTo(a, 9);
          expect(valueOnRoad(way, to)).toBeCloseTo(b, 9);
          const value = valueOnRoad(way, from + (to - from) * t) ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
        },
      ),
      { seed: 7 },
    );
  });

  test("goes one way only", () => {
    const times = Array.from({ length: 33 }, (_, step) => at("2022") + step / 4);
    fc.assert(
      fc.property(fc.constantFrom(...shapes), figure, figure, (shape, a, b) => {
        const values = times.map((time) => valueOnRoad(road(shape, a, b), time) ?? Number.NaN);
        const steps = values.slice(1).map((value, step) => Math.sign(b - a) * (value - (values[step] ?? 0)));
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1e-9);
      }),
      { seed: 8 },
    );
  });
});
