import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type Indicator, IndicatorId } from "./indicator.ts";
import { StatedValue } from "./observation.ts";
import { Road, RoadFields, RoadId } from "./road.ts";
import { dueOnOf, neededOf, OFF_FROM, ON_ROAD_WITHIN, standingOf, statusOf } from "./standing.ts";

const ID = "01890000-0000-7000-8000-000000000001";

function road(fields: Partial<RoadFields>): Road {
  return Road.parse({
    id: RoadId.parse(ID),
    indicatorId: IndicatorId.parse(ID),
    edition: 1,
    reason: null,
    setBy: "A",
    setOn: "2026-01-01",
    isCurrent: true,
    code: "R",
    name: { vi: "Lộ trình", en: "Road" },
    shape: "constant-growth",
    baseline: { period: "2022", value: 76.6, source: null },
    points: [{ period: "2030", comparator: "~", value: 176 }],
    document: "KH",
    basis: "KH",
    certainty: "high",
    ...fields,
  });
}
function values(figures: Readonly<Record<string, number>>, breaks: readonly string[] = []): StatedValue[] {
  return Object.entries(figures).map(([period, value]) =>
    StatedValue.parse({
      period,
      value,
      stage: "official",
      source: "báo cáo",
      certainty: "high",
      breaksBefore: breaks.includes(period) ? "đổi phương pháp" : null,
    }),
  );
}
const yearly = { frequency: "year", accumulation: "flow", direction: "rise" } as const;
const rate = { ...yearly, accumulation: "rate" } as const;
const average = road({
  shape: "average",
  baseline: null,
  span: "2021/2030",
  points: RoadFields.shape.points.parse([{ period: "2030", comparator: ">", value: 8 }]),
});
const GROWTH = { "2021": 5.04, "2022": 11.2, "2023": -8.37, "2024": 7.1 };

describe("where an indicator stands", () => {
  test("GRDP a head of 84 in 2024 is 10.3 below a road of constant growth: behind, 13.1 % a year still needed", () => {
    const standing = standingOf(yearly, road({}), values({ "2022": 76.6, "2024": 84 }));
    expect(standing).toMatchObject({ status: "behind", reason: "judged", period: "2024", value: 84 });
    expect(standing.planned).toBeCloseTo(94.3086, 3);
    expect(standing.gap).toBeCloseTo(-10.3086, 3);
    expect(standing.needed).toMatchObject({ kind: "growth", years: 6 });
    expect(standing.needed?.value).toBeCloseTo(13.12, 2);
  });

  test("growth of 3.47 % a year on average to 2024 against 8 %: off, 11.1 % needed in each of the six years left", () => {
    const standing = standingOf(rate, average, values(GROWTH));
    expect(standing).toMatchObject({ status: "off", period: "2021/2024", planned: 8 });
    expect(standing.value).toBeCloseTo(3.472, 2);
    expect(standing.needed).toMatchObject({ kind: "average", years: 6 });
    expect(standing.needed?.value).toBeCloseTo(11.13, 2);
  });

  test("an average with a year missing is not judged", () => {
    const { "2022": _left, ...rest } = GROWTH;
    expect(standingOf(rate, average, values(rest)).reason).toBe("not-begun");
  });

  test.for([
    { case: "no road", road: undefined, values: values({ "2024": 84 }), reason: "no-road" },
    { case: "no value", road: road({}), values: [], reason: "no-value" },
    { case: "no baseline", road: road({ baseline: null }), values: values({ "2024": 84 }), reason: "no-baseline" },
    { case: "only the baseline", road: road({}), values: values({ "2022": 76.6 }), reason: "not-begun" },
    { case: "the target's year has passed", road: road({}), values: values({ "2031": 84 }), reason: "road-over" },
    { case: "a break after the baseline", road: road({}), values: values({ "2024": 84 }, ["2024"]), reason: "broken" },
    {
      case: "a target in words",
      road: road({
        points: RoadFields.shape.points.parse([
          { period: "2030", comparator: ">", value: null, comparedWith: "cả nước" },
        ]),
      }),
      values: values({ "2024": 84 }),
      reason: "no-measure",
    },
  ])("is unknown: $case", ({ road: own, values: known, reason }) => {
    expect(standingOf(yearly, own, known)).toMatchObject({ status: "unknown", reason });
  });

  test("quarters of a flow count as the year so far, and not while one is missing", () => {
    const quarterly = { ...yearly, frequency: "quarter" } as const;
    const level = road({
      shape: "level",
      points: RoadFields.shape.points.parse([{ period: "2026", comparator: ">=", value: 100 }]),
    });
    const half = standingOf(quarterly, level, values({ "2026-Q1": 25, "2026-Q2": 26 }));
    expect(half).toMatchObject({ status: "on-road", period: "2026-Q2", value: 51, planned: 50 });
    expect(standingOf(quarterly, level, values({ "2026-Q2": 26 })).reason).toBe("no-value");
  });

  test("where less is better, less is ahead", () => {
    const down = road({
      shape: "linear",
      baseline: { period: "2020", value: 40, source: null, note: null },
      points: RoadFields.shape.points.parse([{ period: "2030", comparator: "<", value: 20 }]),
    });
    expect(standingOf({ ...yearly, direction: "fall" }, down, values({ "2025": 25 })).status).toBe("ahead");
    expect(standingOf({ ...yearly, direction: "fall" }, down, values({ "2025": 38 })).status).toBe("off");
  });

  test.for([
    [ON_ROAD_WITHIN + 0.001, "ahead"],
    [ON_ROAD_WITHIN, "on-road"],
    [-ON_ROAD_WITHIN, "on-road"],
    [-ON_ROAD_WITHIN - 0.001, "behind"],
    [-OFF_FROM + 0.001, "behind"],
    [-OFF_FROM, "off"],
  ] as const)("%d of the way is %s", ([share, status]) => {
    expect(statusOf(share)).toBe(status);
  });

  test("more is never worse where more is better", () => {
    const order = ["off", "behind", "on-road", "ahead"];
    const figure = fc.double({ min: 1, max: 400, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const rank = (value: number) => order.indexOf(standingOf(yearly, road({}), values({ "2026": value })).status);
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
      }),
      { seed: 9 },
    );
  });

  test("the growth still needed leads to the target", () => {
    const figure = fc.double({ min: 1, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 20 }), (value, target, years) => {
        const needed = neededOf({ at: 2025, value }, { at: 2025 + years, value: target });
        expect(value * (1 + (needed?.value ?? 0) / 100) ** years).toBeCloseTo(target, 6);
      }),
      { seed: 10 },
    );
  });
});

describe("the day on which a value is due", () => {
  const indicator: Pick<Indicator, "frequency" | "dueAfterDays" | "endedOn"> = {
    frequency: "year",
    dueAfterDays: 120,
    endedOn: null,
  };

  test("rolls on with the last value", () => {
    expect(dueOnOf(indicator, ["2023", "2024"])?.dueOn).toBe("2026-04-30");
    expect(dueOnOf({ ...indicator, frequency: "quarter", dueAfterDays: 45 }, ["2026-Q4"])?.dueOn).toBe("2027-05-15");
  });

  test("counts the year so far as the quarter or month that ends with it, and as nothing of another kind", () => {
    const quarterly = { ...indicator, frequency: "quarter" as const, dueAfterDays: 45 };
    expect(dueOnOf(quarterly, ["2023-Q1", "2024-9M"])?.period.text).toBe("2024-Q4");
    expect(dueOnOf(quarterly, ["2023-Q1", "2024-10M"])?.period.text).toBe("2023-Q2");
    expect(dueOnOf({ ...quarterly, frequency: "month" }, ["2024-10M"])?.period.text).toBe("2024-11");
    expect(dueOnOf(indicator, ["2023", "2024-9M"])?.period.text).toBe("2024");
  });

  test("is none after the end, and stays where it was missed before", () => {
    const ended = { ...indicator, endedOn: PlainDate.parse("2025-06-30") };
    expect(dueOnOf(ended, ["2024"])).toBeUndefined();
    expect(dueOnOf(ended, ["2019"])?.dueOn).toBe("2021-04-30");
  });
});
