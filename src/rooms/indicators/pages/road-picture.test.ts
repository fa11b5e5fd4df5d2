import { expect, test } from "vitest";
import { RoadPoint, StatedValue } from "../model/index.ts";
import { csvLines } from "./chart-files.ts";
import { type RoadPicture, shownSpan } from "./road-picture.ts";

const EMPTY: RoadPicture = { values: [], breaks: [], road: [], points: [], band: [] };
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
