import { describe, expect, test } from "vitest";
import { brokenDownPeriods, cutsOf } from "./breakdown.ts";
import { StatedValue } from "./observation.ts";
import { breakdownsOf, knownPeriods, readIndustry } from "./part.ts";

const [north, south] = ["01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000b"];
function stated(period: string, value: number, part: Partial<StatedValue> = {}): StatedValue {
  return StatedValue.parse({ period, value, stage: "official", source: "báo cáo", certainty: "high", ...part });
}
const VALUES = [
  stated("2024", 90),
  stated("2025", 100),
  stated("2025", 30, { placeId: north }),
  stated("2025", 60, { placeId: south }),
  stated("2025", 70, { industry: "2018:C" }),
  stated("2025", 20, { industry: "2018:D" }),
  stated("2025", 40, { industry: "2018:10" }),
  stated("2025", 55, { group: "nữ" }),
  stated("2025", 10, { placeId: north, industry: "2018:C" }),
];
const flow = { accumulation: "flow" } as const;

describe("a breakdown", () => {
  test("adds up by place, and by industry level after level; groups overlap and have no sum", () => {
    const cuts = cutsOf(flow, VALUES, "2025");
    expect(cuts.map(({ kind, parts, total, whole }) => [kind, parts.map(({ value }) => value), total, whole])).toEqual([
      ["place", [60, 30], 90, 100],
      ["industry", [70, 20], 90, 100],
      ["industry", [40], 40, 100],
      ["group", [55], null, 100],
    ]);
    expect(cutsOf({ accumulation: "share" }, VALUES, "2025").map(({ total }) => total)).toEqual([null, null, null, null]); // prettier-ignore
    expect(cutsOf(flow, VALUES, "2024")).toEqual([]);
    expect(brokenDownPeriods(VALUES)).toEqual(["2025"]);
  });

  test("is what the indicator says, and what its values are", () => {
    expect(breakdownsOf(["group"], VALUES.slice(0, 3))).toEqual(["place", "group"]);
    expect(breakdownsOf([], VALUES.slice(0, 2))).toEqual([]);
  });

  test("names an industry by the version of VSIC and its code", () => {
    expect(["2018:C", "VSIC 2018 c", "2018-2511", "2025/10"].map(readIndustry)).toEqual(["2018:C", "2018:C", "2018:2511", "2025:10"]); // prettier-ignore
    expect(["C", "2018:W", "2019:C", "2018:123456"].map(readIndustry)).toEqual([undefined, undefined, undefined, undefined]); // prettier-ignore
  });

  test("a part entered first does not move on the day of a whole that is missing", () => {
    expect(knownPeriods(VALUES)).toEqual(["2024", "2025"]);
    const ahead = [...VALUES, stated("2026", 12, { placeId: north })];
    expect(knownPeriods(ahead)).toEqual(["2024", "2025"]);
    expect(knownPeriods(ahead.slice(-1))).toEqual(["2026"]);
  });
});
