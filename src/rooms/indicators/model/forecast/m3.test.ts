import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { forecastMany } from "../../server/forecast-many.ts";
import { readManySeries } from "./series-file.ts";

/** Half of the M3 competition lies beside the checkout of whoever has it; it does not belong to the project. */
const FILE = new URL("../../../../../../shared/forecast/m3-odd.csv", import.meta.url);

const LEVEL = 80;
/** Symmetric mean absolute percentage error of the best published method for each frequency. */
const BEST_PUBLISHED = { YEARLY: 16.6, QUARTERLY: 8.9, MONTHLY: 14.1 } as const;

describe.skipIf(!existsSync(FILE))("on half of the M3 competition (skipped without ../shared)", () => {
  test("forecasts are as good as the best published, and bands hold what they promise", async () => {
    const text = readFileSync(FILE, "utf8");
    const futures = futuresOf(text);
    const read = readManySeries(text);
    if (!read.ok) throw new Error(read.refusal.code);
    const forecasts = await forecastMany(read.value, LEVEL);
    expect(forecasts).toHaveLength(1415);

    const errors = new Map<string, number[]>();
    let within = 0;
    let all = 0;
    for (const { id, outcome } of forecasts) {
      if (!outcome.ok) throw new Error(`${id}: ${outcome.refusal.code}`);
      const { period, came } = futures.get(id) ?? { period: "", came: [] };
      const { points } = outcome.value;
      const error = meanOf(points.map(({ value }, at) => symmetricError(value, came[at] as number)));
      errors.set(period, [...(errors.get(period) ?? []), error]);
      within += points.filter(
        ({ low, high }, at) => low <= (came[at] as number) && (came[at] as number) <= high,
      ).length;
      all += points.length;
    }
    for (const [period, bound] of Object.entries(BEST_PUBLISHED)) {
      expect({ period, error: meanOf(errors.get(period) ?? []) }).toSatisfy(
        ({ error }: { error: number }) => error <= bound,
      );
    }
    expect(within / all).toBeGreaterThanOrEqual(0.75);
    expect(within / all).toBeLessThanOrEqual(0.85);
  }, 180_000);
});

function futuresOf(text: string) {
  const rows = text.trim().split("\n").slice(1);
  return new Map(
    rows.map((row) => {
      const [id = "", period = "", , , , , , future = ""] = row.split(",");
      return [id, { period, came: future.split(" ").map(Number) }] as const;
    }),
  );
}

function symmetricError(expected: number, came: number): number {
  return (200 * Math.abs(expected - came)) / (Math.abs(expected) + Math.abs(came));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
