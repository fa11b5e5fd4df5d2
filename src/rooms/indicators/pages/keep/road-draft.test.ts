import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { IndicatorId, type Road, RoadFields, RoadId } from "../../model/index.ts";
import { EMPTY_POINT, roadDraftOf, roadFieldsOf } from "./road-draft.ts";

const fields = RoadFields.parse({
  code: "GRDP-2030",
  name: { vi: "GRDP đến năm 2030", en: "GRDP in 2030" },
  shape: "milestones",
  baseline: { period: "2020", value: 94_500.5, source: "Niên giám", note: "giá so sánh" },
  points: [
    { period: "2025", comparator: ">=", value: 120_000, note: "giữa kỳ" },
    { period: "2030", comparator: "=", value: 150_000, value2: 160_000 },
    { period: "2030", comparator: ">=", value: null, comparedWith: "bình quân cả nước" },
  ],
  document: "72/QĐ-TTg",
  basis: "Mục II",
  certainty: "medium",
});
const road: Road = { ...fields, id: RoadId.parse("01890000-0000-7000-8000-000000000001"), indicatorId: IndicatorId.parse("01890000-0000-7000-8000-000000000002"), edition: 1, reason: null, setBy: "a", setOn: PlainDate.parse("2026-01-01"), isCurrent: true }; // prettier-ignore

test.for(["vi", "en"] as const)("a road that nobody changed goes out as it came in (%s)", (locale) => {
  expect(roadFieldsOf(roadDraftOf(road, "", locale), road, locale)).toEqual({ ok: true, value: fields });
});

test("what cannot be read is named; a point needs a figure or what it is compared with; a level has no baseline", () => {
  const draft = roadDraftOf(road, "", "vi");
  const problem = (part: object) => {
    const read = roadFieldsOf({ ...draft, ...part }, undefined, "vi");
    return read.ok ? null : [read.refusal.code, read.refusal.params["words"]];
  };
  expect(problem({ points: [{ ...EMPTY_POINT, period: "năm 30", value: "5" }] })).toEqual([
    "period-unreadable",
    "năm 30",
  ]);
  expect(problem({ points: [{ ...EMPTY_POINT, period: "2030", value: "nhiều" }] })).toEqual([
    "number-unreadable",
    "nhiều",
  ]);
  expect(problem({ points: [{ ...EMPTY_POINT, period: "2030" }] })).toEqual(["point-empty", "2030"]);
  const level = roadFieldsOf({ ...draft, shape: "level" }, road, "vi");
  expect(level.ok && level.value.baseline).toBeNull();
  const average = roadFieldsOf({ ...draft, shape: "average", span: "2021-2030" }, road, "vi");
  expect(average.ok && average.value.span).toBe("2021/2030");
});
