import { glob, readFile } from "node:fs/promises";
import { compileMessage } from "@lingui/message-utils/compileMessage";
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

/** The names that a sentence asks for, also within what its plural and select say. */
function mentioned(sentence: string): string[] {
  const namesIn = (part: unknown): string[] => {
    if (!Array.isArray(part)) return [];
    const [name, kind, cases] = part as [string, unknown?, Record<string, unknown>?];
    const said = typeof cases === "object" ? Object.values(cases).filter(Array.isArray) : [];
    return [...(kind === undefined || typeof kind === "string" ? [name] : []), ...said.flat().flatMap(namesIn)];
  };
  const parts = compileMessage(sentence);
  return [...new Set((Array.isArray(parts) ? parts : []).flatMap(namesIn))].toSorted();
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
    expect(mentioned("{name} has {count, plural, other {# of {what}}}{k, select, a {b} other {}}")).toEqual(["count", "k", "name", "what"]); // prettier-ignore
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
