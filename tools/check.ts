// npm run check: everything that can be judged without running the programme. All steps run; one failure fails the check.
import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout, dist, findNode24, renewBuild } from "./launch/launch.mjs";
import { capture, captureProgram, type Captured } from "./run.ts";
import { LIMITS_KB, measureRoutes, overweight } from "./sizes.ts";
import { inspectWalls } from "./walls.ts";

type Verdict = { readonly good: boolean; readonly note?: string; readonly details?: string };
type Step = { readonly name: string; readonly judge: () => Promise<Verdict> };

const LONG_FILE_LINES = 200;

function verdictOf({ exitCode, output }: Captured): Verdict {
  return exitCode === 0 ? { good: true } : { good: false, details: output.trim() };
}

async function judgeWalls(): Promise<Verdict> {
  const { moduleCount, violations } = await inspectWalls(checkout);
  return {
    good: violations.length === 0,
    note: `${moduleCount} modules`,
    details: violations.map(({ rule, from, to, comment }) => `${rule}: ${from} → ${to}\n    ${comment}`).join("\n"),
  };
}

async function judgeDeadCode(): Promise<Verdict> {
  if (!existsSync(join(checkout, "src", "cli", "main.ts")) || !existsSync(join(checkout, "src", "web", "index.html"))) {
    return { good: true, note: "left out until src/cli/main.ts and src/web/index.html stand: nothing is reached yet" };
  }
  return verdictOf(await capture("knip", ["--no-progress", "--no-config-hints"]));
}

async function judgeSizes(): Promise<Verdict> {
  if (!existsSync(join(checkout, "src", "cli", "main.ts")))
    return { good: true, note: "left out, src/cli/main.ts is not written yet" };
  if (!existsSync(join(checkout, "src", "web", "index.html")))
    return { good: true, note: "left out, src/web/index.html is not written yet" };
  if (!renewBuild()) return { good: false, details: "The build failed; its own words stand above." };
  const sizes = await measureRoutes(join(dist, "web"));
  if (!sizes) return { good: false, details: "dist/web has no manifest." };
  const most = (kind: keyof typeof LIMITS_KB): string =>
    `${kind} ${Math.max(...sizes.map((size) => size[kind])).toFixed(0)}/${LIMITS_KB[kind]} kB`;
  const broken = overweight(sizes);
  return {
    good: broken.length === 0,
    note: `${sizes.length} routes, at most ${most("javaScript")}, ${most("css")}, ${most("fonts")}`,
    details: broken.join("\n"),
  };
}

/** Only a report: a long file must be a table or a generated one, and that is for a reader to judge. */
async function reportLongFiles(): Promise<Verdict> {
  const long: { path: string; lines: number }[] = [];
  for await (const path of glob("{src,tools,journeys,bench,soak}/**/*.{ts,tsx,css}", { cwd: checkout })) {
    const lines = (await readFile(join(checkout, path), "utf8")).split("\n").length - 1;
    if (lines > LONG_FILE_LINES && !path.includes(".generated.")) long.push({ path, lines });
  }
  const longest = long.toSorted((one, other) => other.lines - one.lines).slice(0, 5);
  const names = longest.map(({ path, lines }) => `${path} ${lines}`).join(", ");
  return { good: true, note: `${long.length} files above ${LONG_FILE_LINES} lines${names ? `: ${names}` : ""}` };
}

const STEPS: readonly Step[] = [
  { name: "format", judge: async () => verdictOf(await capture("oxfmt", ["--check", "."])) },
  { name: "lint", judge: async () => verdictOf(await capture("oxlint", ["--deny-warnings"])) },
  { name: "types", judge: async () => verdictOf(await capture("tsc", ["--project", "tsconfig.json"])) },
  { name: "walls", judge: judgeWalls },
  { name: "dead code", judge: judgeDeadCode },
  { name: "sizes", judge: judgeSizes },
  {
    name: "generated",
    judge: async () => verdictOf(await captureProgram(findNode24(), ["tools/generate.ts", "--check"])),
  },
  { name: "length", judge: reportLongFiles },
];

const failed: string[] = [];
for (const { name, judge } of STEPS) {
  const startedAt = performance.now();
  const verdict = await judge().catch((error: unknown): Verdict => ({ good: false, details: String(error) }));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  console.log(`${verdict.good ? "✓" : "✗"} ${name.padEnd(10)} ${seconds} s${verdict.note ? `   ${verdict.note}` : ""}`);
  if (verdict.good) continue;
  failed.push(name);
  if (verdict.details) console.log(verdict.details.replaceAll(/^/gm, "    "));
}
console.log(failed.length === 0 ? "All checks passed." : `Failed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
