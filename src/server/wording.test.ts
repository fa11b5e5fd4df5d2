import { glob, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { LOCALES, type Sentences } from "#shared/sentences.ts";
import { say, serverTables } from "./wording.ts";

const SOURCES = new URL("../", import.meta.url);
/** `refuse("code"`, `new RefusedRequest(409, "code"`, `new StoreUnavailable("code"`, `new FileRefused("code"`. */
const REFUSES = /(?:\brefuse\(|\bRefusedRequest\(\s*\d+,|\bStoreUnavailable\(|\bFileRefused\()\s*"([a-z0-9-]+)"/gu;

async function refusalCodes(): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for await (const path of glob("**/*.ts", { cwd: SOURCES })) {
    if (path.includes(".test.")) continue;
    for (const [, code] of codesIn(await readFile(new URL(path, SOURCES), "utf8"))) codes.set(code ?? "", path);
  }
  return codes;
}

function codesIn(source: string) {
  return source.matchAll(REFUSES);
}

function unspoken(codes: Iterable<string>, tables: readonly Sentences[]): string[] {
  return [...codes].filter((code) => !tables.some((table) => `refusal.${code}` in table));
}

/** The names between braces, without what plural and select say around them. */
function mentioned(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)(?:,|\})/gu)].map(([, name]) => name ?? ""))].toSorted();
}

describe("sentences", () => {
  test("every refusal code in the sources has its sentence, in both languages", async () => {
    const codes = await refusalCodes();
    expect(codes.size).toBeGreaterThan(15);
    expect(unspoken(codes.keys(), serverTables)).toEqual([]);
  });

  test("a code without a sentence would be seen", () => {
    const [planted] = [...codesIn('return refuse("planted-code", { count });')];
    expect(unspoken([planted?.[1] ?? ""], serverTables)).toEqual(["planted-code"]);
  });

  test("both languages mention the same things", () => {
    for (const table of serverTables) {
      for (const [key, sentence] of Object.entries(table)) {
        expect({ key, mentioned: mentioned(sentence.en) }).toEqual({ key, mentioned: mentioned(sentence.vi) });
      }
    }
  });

  test("every sentence is a message that can be spoken", () => {
    for (const table of serverTables) {
      for (const [key, sentence] of Object.entries(table)) {
        for (const locale of LOCALES) {
          const params = Object.fromEntries(mentioned(sentence[locale]).map((name) => [name, 2]));
          expect(say(locale, key, params)).not.toMatch(/[{}]/u);
        }
      }
    }
  });
});
