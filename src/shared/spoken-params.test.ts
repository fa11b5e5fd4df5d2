import { expect, test } from "vitest";
import { spokenParams } from "./spoken-params.ts";

test("days are said as people read them, all else as it is", () => {
  const params = { first: "2026-12-01", number: "2026-12-01/UBND", at: "2026-12-01T00:00:00Z", count: 3 };
  expect(spokenParams(params)).toEqual({ ...params, first: "01/12/2026" });
});

test("words that are no day are said back as they were typed", () => {
  expect(spokenParams({ day: "2026-02-30", other: "2026-13-45" })).toEqual({ day: "2026-02-30", other: "2026-13-45" });
});
