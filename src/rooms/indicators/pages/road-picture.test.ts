import { expect, test } from "vitest";
import { Indicator, RoadPoint, Road, StatedValue } from "../model/index.ts";
import { csvLines } from "./chart-files.ts";
import { type RoadPicture, roadPicture, shownSpan } from "./road-picture.ts";

const EMPTY: RoadPicture = { values: [], gaps: [], breaks: [], aside: [], road: [], points: [], band: [] };
const road = [{ at: 2021, value: 0 }, { at: 2031, value: 10 }]; // prettier-ignore
const band = (low: number, high: number) => [{ at: 2026, period: "2025", value: 5, low, high }];

test("a band that reaches far is cut at the height of what is known, and that is told; a narrow one stands whole", () => {
  expect(shownSpan({ ...EMPTY, road, band: band(-80, 100) })).toEqual({ span: [-10, 20], isBandCut: true });
  expect(shownSpan({ ...EMPTY, road, band: band(-2, 12) })).toEqual({ span: [-2, 12], isBandCut: false });
  expect(shownSpan({ ...EMPTY, road: [{ at: 2025, value: 0 }] })).toEqual({ span: [0, 0], isBandCut: false });
  expect(shownSpan(EMPTY)).toEqual({ span: undefined, isBandCut: false });
});

test("the file of a chart holds what came, what is to be reached and what is forecast, each with its kind", () => {
  const observation = StatedValue.parse({ period: "2024", value: 3, stage: "official", source: 'Niên giám, "2024"', certainty: "high" }); // prettier-ignore
  const picture: RoadPicture = {
    ...EMPTY,
    values: [{ at: 2025, value: 3, observation, isUnsure: false, stretch: 0 }],
    points: [
      { at: 2031, value: 6.5, point: RoadPoint.parse({ period: "2030", comparator: ">=", value: 6.5, value2: 7 }) },
    ],
    band: [{ at: 2025, period: null, value: 3, low: 3, high: 3 }, ...band(-2, 12)],
  };
  expect(csvLines(picture)).toEqual([
    'observed,2024,3,,,official,high,"Niên giám, ""2024""",',
    "target,2030,6.5,6.5,7,>=,,,",
    "forecast,2025,5,-2,12,,,,",
  ]);
});

test("a level that holds in every period is drawn beside all that came; what a half year told is named, not drawn", () => {
  const indicator = Indicator.parse({ id: crypto.randomUUID(), version: 1, code: "VA", name: { vi: "VA", en: "VA" }, unit: { vi: "%", en: "%" }, direction: "rise", accumulation: "rate", frequency: "year", dueAfterDays: 120 }); // prettier-ignore
  const road = Road.parse({ id: crypto.randomUUID(), indicatorId: indicator.id, edition: 1, reason: null, setBy: "x", setOn: "2026-01-01", isCurrent: true, code: "R", name: { vi: "R", en: "R" }, shape: "level", baseline: null, points: [{ period: "2030", comparator: ">", value: 10 }], document: "D", basis: "B", certainty: "high" }); // prettier-ignore
  const stated = (period: string, value: number) => StatedValue.parse({ period, value, stage: "preliminary", source: "s", certainty: "high" }); // prettier-ignore
  const values = [stated("2022", 17.5), stated("2022-6M", 22.7), stated("2023-6M", -30)];
  const picture = roadPicture(indicator, road, values, { kind: "too-little", values: 1 });
  expect(picture.road.at(0)).toEqual({ at: 2023, value: 10 });
  expect(picture.road.at(-1)).toEqual({ at: 2031, value: 10 });
  expect(picture.aside.map(({ period }) => period)).toEqual(["2023-6M", "2022-6M"]);
  expect(roadPicture(indicator, road, [], { kind: "too-little", values: 0 }).road.at(0)).toEqual({ at: 2030, value: 10 }); // prettier-ignore
});

test("a line ends where a period is unknown; the gap is told apart from a break, over which nothing leads", () => {
  const indicator = Indicator.parse({ id: crypto.randomUUID(), version: 1, code: "Q", name: { vi: "Q", en: "Q" }, unit: { vi: "tỷ đồng", en: "bn" }, direction: "rise", accumulation: "stock", frequency: "quarter", dueAfterDays: 30 }); // prettier-ignore
  const stated = (period: string, value: number, breaksBefore: string | null = null) => StatedValue.parse({ period, value, stage: "official", source: "s", certainty: "high", breaksBefore }); // prettier-ignore
  const known = [stated("2024-Q1", 1), stated("2024-Q2", 2), stated("2025-Q1", 5), stated("2025-Q4", 9, "Cách tính mới"), stated("2026-Q1", 10)]; // prettier-ignore
  const { values, gaps } = roadPicture(indicator, undefined, known, { kind: "too-little", values: 2 });
  const [first, second, third, fourth, fifth] = values.map(({ stretch }) => stretch);
  expect([second === first, third === second, fourth === third, fifth === fourth]).toEqual([true, false, false, true]);
  expect(gaps.map(({ value, gap }) => [value, gap])).toEqual([[2, 1], [5, 1]]); // prettier-ignore
});
