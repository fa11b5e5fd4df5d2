import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocx } from "../parse-docx.ts";
import { GOLDEN_CASES, type GoldenCase, goldenDocx } from "./given-goldens.ts";
import { type LibreOfficeShows, MEANT_DIFFERENCES } from "./meant-differences.ts";

const golden = JSON.parse(await readFile(join(import.meta.dirname, "libreoffice.generated.json"), "utf8")) as {
  readonly version: string;
  readonly shown: Readonly<Record<string, LibreOfficeShows>>;
};

/** Our reading in the shape of the golden: cells are lines of their own there, and margins stand around the text. */
async function readingOf(given: GoldenCase): Promise<LibreOfficeShows> {
  const outcome = await parseDocx(await goldenDocx(given));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { text, headers, footers } = outcome.value;
  const lines = text
    .split(/[\n|]| \/ /u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const printed = [...headers, ...lines, ...footers].join(" ");
  return { lines, printed };
}

/** What of our reading is not what LibreOffice shows; empty where they agree. */
function differenceOf(ours: LibreOfficeShows, theirs: LibreOfficeShows): Partial<LibreOfficeShows> {
  const isSame = JSON.stringify(ours.lines) === JSON.stringify(theirs.lines);
  return {
    ...(isSame ? {} : { lines: ours.lines }),
    ...(ours.printed === theirs.printed ? {} : { printed: ours.printed }),
  };
}

describe(`as ${golden.version} shows it`, () => {
  test.for(GOLDEN_CASES.map((given) => ({ case: given.name, given })))("$case", async ({ given }) => {
    const theirs = golden.shown[given.name];
    if (!theirs) throw new Error("The golden lacks this case: npm run goldens");
    const { reason: _, ...meant } = MEANT_DIFFERENCES[given.name] ?? { reason: "" };
    expect(differenceOf(await readingOf(given), theirs)).toEqual(meant);
  });

  test("names no difference of a case that is not there, each with its reason, and keeps no golden of one", () => {
    const names = new Set(GOLDEN_CASES.map(({ name }) => name));
    expect(Object.keys(MEANT_DIFFERENCES).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(golden.shown).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.values(MEANT_DIFFERENCES).filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  test("a number that is read otherwise is a difference", () => {
    const theirs = { lines: ["1. a", "2. b"], printed: "1. a 2. b" };
    expect(differenceOf(theirs, theirs)).toEqual({});
    const ours = { lines: ["1. a", "3. b"], printed: "1. a 3. b" };
    expect(differenceOf(ours, theirs)).toEqual(ours);
  });
});
