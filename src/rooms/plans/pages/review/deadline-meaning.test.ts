import { expect, test } from "vitest";
import { planWording, type PlanWord } from "../../model/wording.ts";
import { deadlineMeaning } from "./deadline-meaning.ts";

const say = (key: PlanWord, params: Readonly<Record<string, string | number>> = {}): string =>
  planWording[key].vi.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(params[name]));

test.for([
  ["date", "2025-05-30", "30/05/2025"],
  ["month", "2025-12", "12/2025"],
  ["quarter", "2025-Q4", "quý 4/2025"],
  ["year", "2030", "2030"],
  ["recurring", "quarterly", "hằng quý"],
  ["recurring", "annual before 12-15", "hằng năm, trước 15/12"],
  ["recurring", "monthly before 25", "hằng tháng, trước 25"],
] as const)("a deadline of %s %s reads %s", ([kind, value, words]) => {
  expect(deadlineMeaning({ kind, value }, say)).toBe(words);
});
