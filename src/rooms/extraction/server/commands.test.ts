import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { registerExtractionCommands } from "./commands.ts";

let folder = "";
let said = "";
let complained = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotrinh-extract-"));
  said = "";
  complained = "";
  vi.spyOn(process.stdout, "write").mockImplementation((words) => {
    said += String(words);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((words) => {
    complained += String(words);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<string | number | null | undefined> {
  process.exitCode = 0;
  const program = new Command("lotrinh").exitOverride();
  registerExtractionCommands(program);
  await program.parseAsync(words, { from: "user" });
  return process.exitCode;
}

function givenFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("lotrinh extract", () => {
  test("prints the prediction of a file", async () => {
    const file = givenFile("a.txt", "Sở Y tế chủ trì rà soát các trạm.");
    expect(await run("extract", file)).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ assignments: [{ leads: ["Sở Y tế"] }] });
  });

  test("writes one file for each document of a folder", async () => {
    givenFile("a.txt", "Sở Y tế chủ trì rà soát các trạm.");
    givenFile("b.md", "Sở Nội vụ chủ trì rà soát biên chế.");
    givenFile("c.png", "x");
    const out = join(folder, "out");
    expect(await run("extract", folder, "--out", out)).toBe(0);
    expect(JSON.parse(readFileSync(join(out, "a.json"), "utf8"))).toHaveProperty("coverage");
    expect(JSON.parse(readFileSync(join(out, "b.json"), "utf8"))).toMatchObject({
      assignments: [{ leads: ["Sở Nội vụ"] }],
    });
  });

  test("says a refusal in both languages and goes on with the other files", async () => {
    const bad = givenFile("bad.txt", Uint8Array.of(0x53, 0xe9, 0xe1));
    const good = givenFile("good.txt", "Sở Y tế chủ trì rà soát các trạm.");
    expect(await run("extract", bad, good)).toBe(1);
    expect(complained).toContain("UTF-8");
    expect(said).toContain("Sở Y tế");
  });

  test("gives a program the code of the refusal", async () => {
    expect(await run("extract", join(folder, "none.txt"), "--json")).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ code: "path-not-found" });
  });

  test("refuses a column that there is none of, and names those there are", async () => {
    const file = givenFile("a.txt", "Sở Y tế chủ trì rà soát các trạm.");
    expect(await run("extract", file, "--format", "table", "--columns", "tt,mau")).toBe(1);
    expect(complained).toContain("mau");
    expect(complained).toContain("chu-tri");
  });
});

describe("lotrinh text", () => {
  test("prints every clause with its anchor", async () => {
    const file = givenFile("a.txt", "I. VIỆC\n1. Sở Y tế\n- Rà soát các trạm.");
    expect(await run("text", file)).toBe(0);
    expect(said).toContain("I.1.g1 [bullet] - Rà soát các trạm.");
  });
});

describe("the checks of lotrinh extract", () => {
  const PLAN = "I. NHIỆM VỤ\n1. Sở Công Thương thực hiện Chương trình khuyến công quốc gia giai đoạn 2021 - 2025.";
  type Printed = { checks: { code: string; title: string; places: { reason: string }[] }[] };

  test("say what is wrong, why, and where, with no database", async () => {
    expect(await run("extract", givenFile("a.txt", PLAN))).toBe(0);
    const { checks } = JSON.parse(said) as Printed;
    expect(checks.map(({ code }) => code)).toEqual(["no-deadline", "no-product"]);
    expect(checks[0]).toMatchObject({ title: "chưa nêu thời hạn", count: 1, places: [{ anchor: "I.1" }] });
  });

  test("say what is over by the day that is named", async () => {
    await run("extract", givenFile("a.txt", PLAN), "--as-of", "2026-01-01");
    const { checks } = JSON.parse(said) as Printed;
    expect(checks.find(({ code }) => code === "programme-period-over")?.places[0]?.reason).toContain("2025");
  });

  test("refuse a day that there is none of", async () => {
    expect(await run("extract", givenFile("a.txt", PLAN), "--as-of", "2026-02-30")).toBe(1);
    expect(complained).toContain("2026-02-30");
  });
});
