import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done, refuse } from "#shared/outcome.ts";
import { HOSTILE_KINDS, hostileFile, wholeFiles } from "./hostile-files.ts";
import { listLeftovers, peakMemoryMb, readHostile, verdictOf } from "./read-hostile.ts";

const usualTmp = process.env["TMPDIR"];
const ownTmp = await mkdtemp(join(tmpdir(), "lotrinh-hostile-test-"));
const folder = join(ownTmp, "arriving");

beforeAll(async () => {
  await mkdir(folder);
  process.env["TMPDIR"] = ownTmp;
});
afterAll(async () => {
  if (usualTmp === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usualTmp;
  await rm(ownTmp, { recursive: true, force: true });
});

describe("files that are broken in every way", () => {
  test("the readers answer each, and leave nothing behind", { timeout: 240_000 }, async () => {
    const faults: unknown[] = [];
    for (let number = 0; number < 300; number += 14) {
      const file = await hostileFile(7, number);
      const verdict = await readHostile(file, folder);
      if (verdict.fault !== undefined) faults.push({ number, ...verdict });
    }
    expect(faults).toEqual([]);
    expect(await listLeftovers(folder)).toEqual([]);
  });

  test("the whole files that they are made of are read", { timeout: 240_000 }, async () => {
    const whole = await wholeFiles();
    for (const kind of HOSTILE_KINDS) {
      for (const [at, bytes] of whole[kind].entries()) {
        const verdict = await readHostile({ kind, name: `${at}.${kind}`, bytes }, folder);
        expect({ kind, at, ...verdict }).toEqual({ kind, at, came: "read" });
      }
    }
  });

  test("a file is the same every time, and another one is another", async () => {
    const [one, again, other] = await Promise.all([hostileFile(7, 31), hostileFile(7, 31), hostileFile(7, 131)]);
    expect(one.bytes.equals(again.bytes)).toBe(true);
    expect(one.bytes.equals(other.bytes)).toBe(false);
  });

  test("a crash, a hang and a file left lying about are seen", async () => {
    expect(await verdictOf(() => Promise.reject(new Error("planted")))).toMatchObject({ fault: "crash" });
    expect(await verdictOf(() => new Promise(() => {}), 20)).toMatchObject({ fault: "hang" });
    expect(await verdictOf(async () => refuse("file-broken"))).toEqual({ came: "file-broken" });
    expect(await verdictOf(async () => done("words"))).toEqual({ came: "read" });
    await writeFile(join(folder, "left"), "");
    await writeFile(join(ownTmp, "lotrinh-left"), "");
    expect((await listLeftovers(folder)).toSorted()).toEqual(["left", "lotrinh-left"]);
    expect((await peakMemoryMb()).own).toBeGreaterThan(10);
  });
});
