import { expect, test } from "vitest";
import { PlainDate } from "./plain-date.ts";

test.for([
  ["2024-02-29", true],
  ["0001-01-01", true],
  ["9999-12-31", true],
  ["2026-02-29", false],
  ["2026-2-3", false],
  // PostgreSQL has no year 0 either: asked for, it would be an outage instead of a refusal.
  ["0000-01-01", false],
] as const)("%s is a day: %s", ([day, isDay]) => {
  expect(PlainDate.safeParse(day).success).toBe(isDay);
});
