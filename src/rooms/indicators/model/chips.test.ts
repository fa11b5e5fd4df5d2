import { describe, expect, test } from "vitest";
import { levelOf } from "./chips.ts";

describe("a level in Vietnamese figures", () => {
  test.for([
    {
      case: "at least",
      target: { comparator: ">=", value: 8.5, value2: null, unit: "%/năm" },
      expected: "≥ 8,5 %/năm",
    },
    { case: "a range", target: { comparator: "range", value: 40, value2: 45, unit: "%" }, expected: "40–45 %" },
    { case: "thousands", target: { comparator: "~", value: 7500, value2: null, unit: "USD" }, expected: "~ 7.500 USD" },
    { case: "without a unit", target: { comparator: "=", value: 3, value2: null, unit: "" }, expected: "3" },
  ] as const)("$case", ({ target, expected }) => {
    expect(levelOf(target)).toBe(expected);
  });
});
