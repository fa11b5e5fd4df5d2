import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { checkValue } from "./check-values.ts";
import { estimateErrorOf } from "./estimate-error.ts";
import { StatedValue } from "./observation.ts";

const ON = PlainDate.parse("2026-11-25");
const PLACES = ["01890000-0000-7000-8000-00000000000a", "01890000-0000-7000-8000-00000000000b"];
const share = { frequency: "quarter", accumulation: "share", endedOn: null, unit: { vi: "%" } } as const;
const amount = { ...share, accumulation: "flow", unit: { vi: "tỷ đồng" } } as const;

function stated(period: string, value: number | null, more: Partial<StatedValue> = {}): StatedValue {
  return StatedValue.parse({ period, value, stage: "official", source: "báo cáo", certainty: "high", ...more });
}
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("a value", () => {
  test.for([
    { case: "785 % of a share", value: stated("2026-Q3", 785), code: "value-out-of-range" },
    { case: "below nothing", value: stated("2026-Q3", -1), code: "value-out-of-range" },
    { case: "none at all", value: stated("2026-Q3", null), code: "value-missing" },
    { case: "a reversed span", value: stated("2026-Q3", null, { low: 80, high: 70 }), code: "value-span-reversed" },
    { case: "a quarter that is not over", value: stated("2026-Q4", 78.5), code: "period-not-over" },
  ])("is refused: $case", ({ value, code }) => {
    expect(checkValue(share, value, [], ON)).toMatchObject([{ weight: "refused", code }]);
  });

  const steady = [stated("2025-Q3", 100), stated("2025-Q4", 102), stated("2026-Q1", 103), stated("2026-Q2", 105)];

  test("that jumps is asked about; a break explains it", () => {
    expect(codes(checkValue(amount, stated("2026-Q3", 160), steady, ON))).toEqual(["value-jumps"]);
    expect(checkValue(amount, stated("2026-Q3", 108), steady, ON)).toEqual([]);
    expect(checkValue(amount, stated("2026-Q3", 160, { breaksBefore: "mở rộng phạm vi" }), steady, ON)).toEqual([]);
  });

  test("that changes a known one by more than a tenth is asked about", () => {
    expect(codes(checkValue(amount, stated("2026-Q2", 120), steady, ON))).toEqual(["value-revised-far"]);
    expect(checkValue(amount, stated("2026-Q2", 107), steady, ON)).toEqual([]);
  });

  test("that is less than the sum of its parts is asked about; shares never add up", () => {
    const parts = PLACES.map((placeId, at) => stated("2026-Q2", 60 + at, { placeId }));
    expect(codes(checkValue(amount, stated("2026-Q2", 100), parts, ON))).toEqual(["value-not-sum"]);
    expect(checkValue(amount, stated("2026-Q2", 121), parts, ON)).toEqual([]);
    expect(checkValue(share, stated("2026-Q2", 60), parts, ON)).toEqual([]);
  });
});

describe("parts", () => {
  const of = (value: number, part: Partial<StatedValue>) => stated("2026-Q2", value, part);
  const [here] = PLACES;
  const placeId = here ?? null;

  test("by industry add up within one version of VSIC and one level of it", () => {
    const known = [of(100, {}), of(70, { industry: "2018:C" })];
    expect(codes(checkValue(amount, of(40, { industry: "2018:D" }), known, ON))).toEqual(["value-not-sum"]);
    expect(checkValue(amount, of(40, { industry: "2007:D" }), known, ON)).toEqual([]);
    expect(checkValue(amount, of(40, { industry: "2018:10" }), known, ON)).toEqual([]);
  });

  test("of a place are held against that place", () => {
    const known = [of(500, {}), of(100, { placeId }), of(70, { placeId, industry: "2018:C" })];
    expect(codes(checkValue(amount, of(40, { placeId, industry: "2018:D" }), known, ON))).toEqual(["value-not-sum"]);
    expect(checkValue(amount, of(30, { placeId, industry: "2018:D" }), known, ON)).toEqual([]);
  });

  test("by group overlap, so that each alone is at most the whole", () => {
    const known = [of(100, {}), of(80, { group: "nữ" })];
    expect(checkValue(amount, of(90, { group: "nông thôn" }), known, ON)).toEqual([]);
    expect(codes(checkValue(amount, of(110, { group: "nông thôn" }), known, ON))).toEqual(["value-not-sum"]);
  });
});

describe("the error of estimates", () => {
  const version = (period: string, stage: StatedValue["stage"], value: number, recordedAt: string) => ({
    ...stated(period, value, { stage }),
    recordedAt: recordedAt as never,
  });

  test("holds the first estimate against the surest figure", () => {
    const known = [
      version("2022", "estimated", 110, "2022-12-20T00:00:00.000Z"),
      version("2022", "estimated", 108, "2023-01-20T00:00:00.000Z"),
      version("2022", "official", 100, "2023-09-20T00:00:00.000Z"),
      version("2023", "estimated", 95, "2023-12-20T00:00:00.000Z"),
      version("2023", "preliminary", 100, "2024-06-20T00:00:00.000Z"),
      version("2024", "estimated", 90, "2024-12-20T00:00:00.000Z"),
    ];
    expect(estimateErrorOf(known)).toEqual({ count: 2, meanPercent: 7.5, biasPercent: 2.5 });
    expect(estimateErrorOf(known.slice(5))).toBeUndefined();
  });
});
