import { join } from "node:path";
import { expect, test } from "vitest";
import { readWithout } from "./words-left-out.soak.ts";

const text = join(import.meta.dirname, "../examples/quang-nam/plan.txt");
const tasksOf = ({ prediction }: { prediction: object }) =>
  (prediction as { assignments: unknown[] }).assignments.length;

test("a text is read by lists that have lost the phrases, and only there", async () => {
  const whole = await readWithout({ text, unknown: [] });
  expect(whole.phrases.length).toBeGreaterThan(1_000);
  expect(tasksOf(whole)).toBeGreaterThan(50);
  expect(tasksOf(await readWithout({ text, unknown: whole.phrases }))).toBeLessThan(20);
  expect(tasksOf(await readWithout({ text, unknown: [] }))).toBe(tasksOf(whole));
});
