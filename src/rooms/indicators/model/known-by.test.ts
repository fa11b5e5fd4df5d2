import { describe, expect, test } from "vitest";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { observationsBy, ownerOn, roadsBy } from "./known-by.ts";
import { Observation } from "./observation.ts";
import { Road } from "./road.ts";

const day = (text: string) => PlainDate.parse(text);
let next = 0;
const id = () => `01890000-0000-7000-8000-${String((next += 1)).padStart(12, "0")}`;

function version(period: string, value: number, stage: Observation["stage"], at: string, more = {}): Observation {
  const recorded = { answer: null, recordedBy: "A", recordedAt: Instant.parse(at), isCurrent: false };
  return Observation.parse({ id: id(), period, value, stage, source: "báo cáo", certainty: "high", ...recorded, ...more }); // prettier-ignore
}

const VERSIONS = [
  version("2025", 10, "estimated", "2025-12-20T03:00:00.000Z"),
  version("2025", 12, "official", "2026-06-01T03:00:00.000Z"),
  // Recorded after the official one, and less sure: it never stands.
  version("2025", 11, "preliminary", "2026-07-01T03:00:00.000Z"),
  version("2025", 4, "official", "2026-08-01T03:00:00.000Z", { group: "nữ" }),
];
const standing = (on: string) =>
  observationsBy(VERSIONS, day(on)).flatMap(({ value, isCurrent }) => (isCurrent ? [value] : []));

describe("what was known by a day", () => {
  test.for([
    { on: "2025-12-19", stood: [] },
    { on: "2025-12-20", stood: [10] },
    { on: "2026-05-31", stood: [10] },
    { on: "2026-06-01", stood: [12] },
    { on: "2026-07-31", stood: [12] },
    { on: "2026-08-01", stood: [12, 4] },
  ])("of a value the surest version recorded by $on", ({ on, stood }) => {
    expect(standing(on)).toEqual(stood);
  });

  test("a value recorded at half past midnight in Viet Nam belongs to the new day", () => {
    const late = version("2026-Q1", 1, "official", "2026-04-30T17:30:00.000Z");
    expect(observationsBy([late], day("2026-04-30"))).toEqual([]);
    expect(observationsBy([late], day("2026-05-01"))).toHaveLength(1);
  });

  test("of a road the last edition set by the day", () => {
    const points = [{ period: "2030", comparator: ">=", value: 90 }];
    const name = { vi: "Lộ trình", en: "Road" };
    const edition = (code: string, number: number, setOn: string) =>
      Road.parse({ id: id(), indicatorId: id(), code, name, shape: "linear", baseline: null, points, document: "Kế hoạch", basis: "Mục II", certainty: "high", edition: number, reason: null, setBy: "A", setOn, isCurrent: false }); // prettier-ignore
    const roads = [edition("A", 1, "2024-01-01"), edition("A", 2, "2025-07-01"), edition("B", 1, "2026-01-01")];
    const stood = (on: string) => roadsBy(roads, day(on)).flatMap((road) => (road.isCurrent ? [`${road.code}${road.edition}`] : [])); // prettier-ignore
    expect(stood("2023-12-31")).toEqual([]);
    expect(stood("2025-06-30")).toEqual(["A1"]);
    expect(stood("2025-07-01")).toEqual(["A2"]);
    expect(stood("2026-01-01")).toEqual(["A2", "B1"]);
  });

  test("the owner of the day, through two hand-overs", () => {
    const past = [
      { ownerId: "province", lastDay: day("2025-02-28") },
      { ownerId: "merged", lastDay: day("2025-06-30") },
    ];
    expect(["2025-02-28", "2025-03-01", "2025-06-30", "2025-07-01"].map((on) => ownerOn("city", past, day(on)))).toEqual(["province", "merged", "merged", "city"]); // prettier-ignore
    expect(ownerOn(null, [], day("2025-01-01"))).toBeNull();
  });
});
