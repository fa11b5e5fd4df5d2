import { expect, test } from "vitest";
import { IndicatorId } from "../../model/index.ts";
import { countRows, emptyRow, rowsOf, withPlaces } from "./row-drafts.ts";

const indicatorId = IndicatorId.parse("019d0000-0000-7000-8000-000000000001");
const [thangBinh, dienBan] = [
  { id: "p1", name: "Huyện Thăng Bình" },
  { id: "p2", name: "Thị xã Điện Bàn" },
];

test("a draft without a place is one row of the answering body's own; with places it is a row for each", () => {
  const draft = { ...emptyRow(), code: "HO", industry: " 2018:C ", places: [thangBinh, dienBan] };
  expect(rowsOf({ ...draft, places: [] }, indicatorId)).toEqual([{ indicatorId, placeId: null, industry: "2018:C", group: null }]); // prettier-ignore
  expect(rowsOf(draft, indicatorId).map(({ placeId }) => placeId)).toEqual(["p1", "p2"]);
  expect(countRows([draft, emptyRow()])).toBe(3);
});

test("a place is chosen once, however often it is added", () => {
  const once = withPlaces([dienBan], [thangBinh, dienBan]);
  expect(once.map(({ id }) => id)).toEqual(["p2", "p1"]);
  expect(withPlaces(once, [thangBinh])).toEqual(once);
});
