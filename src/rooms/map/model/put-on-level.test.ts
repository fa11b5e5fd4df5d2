import { expect, test } from "vitest";
import { PlaceId } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type NamedPlaceOnDay, putOnLevel } from "./put-on-level.ts";

const [province, district, commune, town] = [1, 2, 3, 4].map((at) =>
  PlaceId.parse(`01935000-0000-7000-8000-00000000000${at}`),
) as [PlaceId, PlaceId, PlaceId, PlaceId];
const LAST = PlainDate.parse("2025-06-30");
const places = new Map<PlaceId, NamedPlaceOnDay>([
  [province, { id: province, kind: "province", validFrom: null, validTo: null, parentId: null }],
  [district, { id: district, kind: "district", validFrom: null, validTo: LAST, parentId: province }],
  [town, { id: town, kind: "commune", validFrom: null, validTo: LAST, parentId: district }],
  [
    commune,
    { id: commune, kind: "commune", validFrom: PlainDate.parse("2025-07-01"), validTo: null, parentId: province },
  ],
]);

test.for([
  { who: commune, level: "commune", day: "2026-01-01", at: commune },
  { who: commune, level: "commune", day: "2024-12-31", at: "elsewhen" },
  { who: commune, level: "province", day: "2026-01-01", at: province },
  { who: commune, level: "district", day: "2026-01-01", at: "above" },
  { who: town, level: "district", day: "2025-06-30", at: district },
  { who: town, level: "commune", day: "2025-07-01", at: "elsewhen" },
  { who: district, level: "commune", day: "2025-06-30", at: "above" },
  { who: province, level: "commune", day: "2026-01-01", at: "above" },
] as const)("a record at $who is shown at $at on a map of the level $level on $day", ({ who, level, day, at }) => {
  const place = places.get(who);
  expect(place && putOnLevel(place, level, PlainDate.parse(day), (id) => places.get(id))).toBe(at);
});
