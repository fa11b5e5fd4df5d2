import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Register } from "#server-kit/index.ts";
import { RecordFile } from "#server-kit/index.ts";
import { givenManyRows } from "#server-kit/register/given-many-rows.ts";
import { differencesOf, scanningLists } from "#server-kit/register/test-register.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { registers } from "./registers.ts";

const { db } = await openTestDatabase();
const named = registers.map((each): [string, Register] => [each.declaration.name, each]);

describe.for(named)("the register %s", ([name, { declaration }]) => {
  test("has the table and the indexes that it declares", async () => {
    expect(await differencesOf(db, declaration)).toEqual([]);
  });

  test("every bundled record names its source", async () => {
    const { records } = await bundled(name);
    expect(records.filter(({ source }) => (source.source ?? "").trim() === "")).toEqual([]);
  });
});

// The lists of all registers are made by the same code; each has the indexes, and the longest one is explained.
test("no list of zones reads the whole table", { timeout: 240_000 }, async () => {
  const act = await givenWorkspace(db);
  const zones = registers.find(({ declaration }) => declaration.name === "industrial-zone");
  if (!zones) throw new Error("No register of zones");
  await givenManyRows(db, act, zones.declaration, 60_000);
  expect(await scanningLists(db, act, zones.declaration)).toEqual([]);
});

async function bundled(name: string): Promise<RecordFile> {
  const file = new URL(`../../examples/quang-nam/registers/${name}.json`, import.meta.url);
  return RecordFile.parse(JSON.parse(await readFile(file, "utf8")));
}
