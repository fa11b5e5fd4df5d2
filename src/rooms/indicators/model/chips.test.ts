import { describe, expect, test } from "vitest";
import { levelOf, targetChips } from "./chips.ts";
import { Target } from "./target.ts";

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

test("a target whose measure was confirmed tells in the margin how its road stands", () => {
  const target = Target.parse({
    id: "01890000-0000-7000-8000-000000000001",
    words: "GRDP bình quân đầu người đạt 176 triệu đồng",
    start: 0,
    end: 10,
    clause: 1,
    subject: null,
    comparator: "~",
    value: 176,
    value2: null,
    unit: "triệu đồng",
    year: 2030,
  });
  const measure = { targetId: target.id, status: "behind", value: 84, unit: "triệu đồng", period: "2024" } as const;
  const [level, event] = targetChips(target, [measure]);
  expect([level?.voice, event?.voice, event?.label, event?.text]).toEqual([
    "document",
    "event",
    "indicators.chip.behind",
    "84 triệu đồng",
  ]);
  expect(targetChips(target)).toHaveLength(1);
});
