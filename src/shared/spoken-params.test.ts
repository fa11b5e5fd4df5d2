import { expect, test } from "vitest";
import { spokenParams } from "./spoken-params.ts";

test("days are said as people read them, all else as it is", () => {
  const params = { first: "2026-12-01", number: "2026-12-01/UBND", at: "2026-12-01T00:00:00Z", count: 3 };
  expect(spokenParams(params)).toEqual({ ...params, first: "01/12/2026" });
});
