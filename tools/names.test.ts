import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkout } from "./launch/launch.mjs";

/** Words that say nothing about the thing, or remember history. */
const FORBIDDEN = new Set(
  "util utils helper helpers common misc manager managers service services data info base impl new old v2".split(" "),
);

/** `user-data.ts`, `UserData` and `userData2` all hold the word "data"; `database` does not. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase());
}

function forbiddenIn(name: string): string[] {
  return wordsOf(name).filter((word) => FORBIDDEN.has(word));
}

async function listSources(): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob("src/**/*.{ts,tsx,css}", { cwd: checkout })) paths.push(path);
  return paths.toSorted();
}

describe("names", () => {
  test("a forbidden word is seen wherever it stands in a name", () => {
    expect(forbiddenIn("plan-utils.ts")).toEqual(["utils"]);
    expect(forbiddenIn("PlanService")).toEqual(["service"]);
    expect(forbiddenIn("NewPlanData")).toEqual(["new", "data"]);
    expect(forbiddenIn("test-database.ts")).toEqual([]);
    expect(forbiddenIn("renewal.ts")).toEqual([]);
  });

  test("no file below src has a forbidden word in its name", async () => {
    const sources = await listSources();
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((path) => forbiddenIn(basename(path)).length > 0)).toEqual([]);
  });

  test("no exported type below src has a forbidden word in its name", async () => {
    const declaration = /^export (?:declare )?(?:abstract )?(?:type|interface|class) (\w+)/gm;
    const offenders: string[] = [];
    for (const path of await listSources()) {
      if (path.endsWith(".generated.ts")) continue;
      for (const [, name = ""] of (await readFile(join(checkout, path), "utf8")).matchAll(declaration)) {
        if (forbiddenIn(name).length > 0) offenders.push(`${path}: ${name}`);
      }
    }
    expect(offenders).toEqual([]);
  });
});
