import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("works are started in order, and each one before the last has ended", async () => {
  const seen: string[] = [];
  const work = (name: string, ms: number) => async () => {
    seen.push(`${name} begins`);
    await pause(ms);
    seen.push(`${name} ends`);
  };
  await inTurn([work("one", 60), work("two", 10)]);
  expect(seen).toEqual(["one begins", "two begins", "two ends", "one ends"]);
});

test("throws what failed, when the others have ended too", async () => {
  let hasEnded = false;
  const failing = inTurn([
    () => Promise.reject(new Error("the first")),
    async () => {
      await pause(30);
      hasEnded = true;
    },
    () => Promise.reject(new Error("the second")),
  ]);
  await expect(failing).rejects.toThrow("the first");
  expect(hasEnded).toBe(true);
});
