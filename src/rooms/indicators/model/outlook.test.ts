import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { StatedValue } from "./observation.ts";
import { outlookOf } from "./outlook.ts";

const yearly = { frequency: "year", accumulation: "flow", direction: "rise" } as const;
function values(figures: Readonly<Record<string, number>>, breaks: readonly string[] = []): StatedValue[] {
  return Object.entries(figures).map(([period, value]) =>
    StatedValue.parse({
      period,
      value,
      stage: "official",
      source: "x",
      certainty: "high",
      breaksBefore: breaks.includes(period) ? "đổi" : null,
    }),
  );
}
const ON = PlainDate.parse("2026-11-25");
const RISING = { "2018": 50, "2019": 53, "2020": 55, "2021": 59, "2022": 61, "2023": 66 };

describe("the outlook", () => {
  test("goes on from the values in a row", () => {
    const outlook = outlookOf(yearly, undefined, values(RISING), ON);
    expect(outlook).toMatchObject({ kind: "forecast", values: 6, probability: null });
    if (outlook.kind !== "forecast") throw new Error("no forecast");
    expect(outlook.forecast.points[0]).toMatchObject({ period: "2024" });
    expect(outlook.forecast.points[0]?.value).toBeGreaterThan(60);
  });

  test("begins anew after a gap and at a break, and says when that leaves too little", () => {
    const { "2020": _gap, ...gapped } = RISING;
    expect(outlookOf(yearly, undefined, values(gapped), ON)).toEqual({ kind: "too-little", values: 3 });
    expect(outlookOf(yearly, undefined, values(RISING, ["2021"]), ON)).toEqual({ kind: "too-little", values: 3 });
    expect(outlookOf(yearly, undefined, [], ON)).toEqual({ kind: "too-little", values: 0 });
  });
});
