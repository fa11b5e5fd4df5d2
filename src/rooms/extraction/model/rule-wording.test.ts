import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "./extract.ts";
import { ruleWording } from "./rule-wording.ts";

test("every rule that fires on the example explains itself to a person", async () => {
  const text = await readFile(new URL("../../../../examples/quang-nam/plan.txt", import.meta.url), "utf8");
  const rules = new Set(extract(readText(text)).proposals.map(({ rule }) => rule));
  expect(rules.size).toBeGreaterThan(8);
  expect([...rules].filter((rule) => !(`extraction.rule.${rule}` in ruleWording))).toEqual([]);
});
