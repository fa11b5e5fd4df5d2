import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn, type Prepare } from "./in-turn.ts";

const seen: string[] = [];
const work =
  (name: string, ms: number, problem?: string): Prepare =>
  () => {
    seen.push(`${name} is put together`);
    return async () => {
      seen.push(`${name} goes out`);
      await pause(ms);
      seen.push(`${name} ends`);
      if (problem !== undefined) throw new Error(problem);
    };
  };

test("a work is put together while the one before is carried out, and goes out when that has ended", async () => {
  seen.length = 0;
  await inTurn([work("one", 60), work("two", 10)]);
  expect(seen).toEqual([
    "one is put together",
    "one goes out",
    "two is put together",
    "one ends",
    "two goes out",
    "two ends",
  ]);
});

test("what fails is thrown, and nothing goes out after it", async () => {
  seen.length = 0;
  await expect(inTurn([work("one", 30, "the first"), work("two", 10), work("three", 10)])).rejects.toThrow("the first");
  await pause(60);
  expect(seen).toEqual(["one is put together", "one goes out", "two is put together", "one ends"]);
});

test("what cannot be put together is thrown when what went out has ended", async () => {
  seen.length = 0;
  const unfit: Prepare = () => {
    throw new Error("unfit");
  };
  await expect(inTurn([work("one", 30), unfit])).rejects.toThrow("unfit");
  expect(seen.at(-1)).toBe("one ends");
});
