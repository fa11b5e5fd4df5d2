import { describe, expect, test } from "vitest";
import { IndicatorId, type Observation } from "#rooms/indicators/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { figureRowOf, type OwnedFigure } from "./figure-row.ts";

const day = (text: string) => PlainDate.parse(text);
const THIRD_QUARTER = { from: day("2026-07-01"), to: day("2026-09-30"), cutoff: day("2026-09-14") };

type Stated = readonly [period: string, value: number, stage?: Observation["stage"], breaks?: string];
function owned(accumulation: OwnedFigure["indicator"]["accumulation"], ...stated: readonly Stated[]): OwnedFigure {
  return {
    indicator: {
      id: IndicatorId.parse("0198c000-0000-7000-8000-000000000009"),
      code: "IIP",
      name: { vi: "Chỉ số", en: "Index" },
      unit: { vi: "tỷ đồng", en: "billion" },
      accumulation,
    },
    values: stated.map(([period, value, stage = "official", breaks]) => ({
      period,
      value,
      stage,
      placeId: null,
      industry: null,
      breaksBefore: breaks ?? null,
    })),
    road: null,
  };
}
const road = (value: number): OwnedFigure["road"] => ({
  shape: "level",
  baseline: null,
  span: null,
  points: [{ period: "2026", comparator: ">=", value, value2: null, comparedWith: null, note: null }],
});

describe("a row of figures", () => {
  test("is empty where nothing is known", () => {
    expect(figureRowOf(owned("flow"), THIRD_QUARTER, undefined)).toMatchObject({
      plan: null,
      toDate: null,
      estimate: null,
      cumulative: null,
      samePeriod: null,
      againstSame: null,
      againstPlan: null,
      stage: null,
      typed: [],
    });
  });

  test("adds up a flow, tells what is sure up to the cut-off, and compares what has accumulated", () => {
    const months: Stated[] = ["01", "02", "03", "04", "05", "06", "07", "08"].map((month) => [`2026-${month}`, 10]);
    const row = figureRowOf(
      { ...owned("flow", ...months, ["2026-09", 12, "estimated"], ["2025-9M", 80]), road: road(120) },
      THIRD_QUARTER,
      undefined,
    );
    expect(row).toMatchObject({
      toDate: 20,
      estimate: 32,
      cumulative: 92,
      plan: 120,
      samePeriod: 80,
      stage: "estimated",
    });
    expect(row.againstSame).toBeCloseTo(115, 10);
    expect(row.againstPlan).toBeCloseTo(76.6667, 3);
  });

  test("leaves a sum empty where a month is missing: nothing is interpolated", () => {
    const row = figureRowOf(owned("flow", ["2026-07", 10], ["2026-09", 12, "estimated"]), THIRD_QUARTER, undefined);
    expect(row).toMatchObject({ toDate: 10, estimate: null, cumulative: null });
  });

  test("holds a share against the same day a year before in points, never in percent", () => {
    const row = figureRowOf(
      { ...owned("share", ["2026-Q3", 31], ["2025-Q3", 30]), road: road(33) },
      THIRD_QUARTER,
      undefined,
    );
    expect(row).toMatchObject({ estimate: 31, samePeriod: 30, againstSame: 1, againstPlan: -2, comparedBy: "points" });
  });

  test("a rate speaks of its own span: a quarter's is not that of nine months, and what is known from January is cumulative", () => {
    const nineMonths = { ...THIRD_QUARTER, from: day("2026-01-01") };
    const quarters = owned("rate", ["2025-Q3", 5.2], ["2026-Q1", -3.5], ["2026-Q2", 4.4], ["2026-Q3", -1.25]);
    expect(figureRowOf(quarters, nineMonths, undefined)).toMatchObject({ toDate: -3.5, estimate: null, againstSame: null, againstPlan: null }); // prettier-ignore
    const known = owned("rate", ["2025-Q3", 5.2], ["2026-8M", 3.1], ["2026-Q3", -1.25], ["2026-9M", 2.5]);
    expect(figureRowOf(known, nineMonths, undefined)).toMatchObject({ toDate: 3.1, estimate: 2.5, cumulative: 2.5 });
    const quarter = figureRowOf(known, THIRD_QUARTER, undefined);
    expect(quarter).toMatchObject({ toDate: null, estimate: -1.25, cumulative: 2.5, samePeriod: 5.2 });
    expect(quarter.againstSame).toBeCloseTo(-6.45, 10);
    const against = { ...known, road: road(8) };
    expect(figureRowOf(against, THIRD_QUARTER, undefined).againstPlan).toBe(-5.5);
  });

  test("does not compare over a break of the series, nor with nothing or less", () => {
    const broken = owned("stock", ["2025-Q3", 30], ["2026-Q3", 31, "official", "Cách tính mới"]);
    expect(figureRowOf(broken, THIRD_QUARTER, undefined)).toMatchObject({ samePeriod: null, againstSame: null });
    expect(
      figureRowOf(owned("stock", ["2025-Q3", 0], ["2026-Q3", 31]), THIRD_QUARTER, undefined).againstSame,
    ).toBeNull();
  });

  test("takes a figure that the body typed, says so, and reckons with it", () => {
    const typed = { toDate: null, estimate: 40, cumulative: 100 };
    const row = figureRowOf({ ...owned("flow", ["2025-9M", 80]), road: road(200) }, THIRD_QUARTER, typed);
    expect(row).toMatchObject({ estimate: 40, cumulative: 100, againstSame: 125, againstPlan: 50, stage: "estimated" });
    expect(row.typed).toEqual(["estimate", "cumulative"]);
  });

  test("a month that begins after the cut-off is no figure to date", () => {
    const row = figureRowOf(owned("flow", ["2026-07", 10], ["2026-08", 10], ["2026-09", 9]), THIRD_QUARTER, undefined);
    expect(row).toMatchObject({ toDate: 20, estimate: 29 });
  });
});
