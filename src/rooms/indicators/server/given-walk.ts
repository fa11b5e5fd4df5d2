import type { GivenWalk } from "#server-kit/test-walk.ts";
import { IndicatorFields, RoadFields, StatedValue } from "../model/index.ts";
import { saveIndicator } from "./save-indicator.ts";

export const walkIndicators: GivenWalk = async (db, act, { mark, body }) => {
  const fields = IndicatorFields.parse({
    code: mark,
    name: { vi: `Chỉ tiêu ${mark}`, en: `Indicator ${mark}` },
    unit: { vi: "ha", en: "ha" },
    direction: "rise",
    accumulation: "stock",
    frequency: "year",
    dueAfterDays: 90,
    ownerId: body,
  });
  const saved = await saveIndicator(db, act, fields);
  if (!saved.ok) throw new Error(saved.refusal.code);
  const params = { indicatorId: saved.value.indicatorId };
  const road = RoadFields.parse({
    code: `L-${mark}`,
    name: { vi: `Lộ trình ${mark}`, en: `Road ${mark}` },
    shape: "linear",
    baseline: { period: "2020", value: 1, source: null },
    points: [{ period: "2030", comparator: ">=", value: 2 }],
    document: mark,
    basis: mark,
    certainty: "high",
  });
  const value = StatedValue.parse({ period: "2024", value: 1.5, stage: "official", source: mark, certainty: "high" });
  return {
    listIndicators: {},
    getIndicator: { params },
    saveIndicator: { body: { ...fields, code: `${mark}+` } },
    setRoad: { params, body: road },
    recordValues: { params, body: { values: [value] } },
    getOverview: {},
  };
};
