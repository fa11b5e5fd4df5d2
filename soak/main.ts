// npm run soak -- NAME [--seed N]: runs soak/NAME.soak.ts and writes its evidence to docs/evidence/NAME.json. Cut off, it goes on.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Soak } from "./soak.ts";

const checkout = join(import.meta.dirname, "..");
const DEFAULT_SEED = "7549";

async function listNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const path of glob("*.soak.ts", { cwd: import.meta.dirname })) names.push(basename(path, ".soak.ts"));
  return names.toSorted();
}

function commitOf(): string {
  return execFileSync("git", ["describe", "--always", "--dirty"], { cwd: checkout, encoding: "utf8" }).trim();
}

async function runSoak(name: string, seed: number): Promise<void> {
  const { soak } = (await import(`./${name}.soak.ts`)) as { soak: Soak };
  const stateFile = join(checkout, ".cache", "soak", `${name}-${seed}.json`);
  await mkdir(join(checkout, ".cache", "soak"), { recursive: true });
  const kept: unknown = existsSync(stateFile) ? JSON.parse(await readFile(stateFile, "utf8")) : undefined;
  const startedAt = performance.now();
  const evidence = await soak({
    seed,
    kept,
    keep: (state) => writeFile(stateFile, JSON.stringify(state)),
    say: (line) => console.log(line),
  });
  if (evidence["isWhole"] !== false) await rm(stateFile, { force: true });
  const machine = {
    commit: commitOf(),
    node: process.version,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
  };
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  const document = { name, ranAt: new Date().toISOString(), seed, secondsOfLastCall: seconds, ...machine, evidence };
  await mkdir(join(checkout, "docs", "evidence"), { recursive: true });
  await writeFile(join(checkout, "docs", "evidence", `${name}.json`), `${JSON.stringify(document, null, 2)}\n`);
  console.log(JSON.stringify(evidence, null, 2));
}

const { values, positionals } = parseArgs({
  options: { seed: { type: "string", default: DEFAULT_SEED } },
  allowPositionals: true,
});
const known = await listNames();
const [name] = positionals;
if (positionals.length !== 1 || name === undefined || !known.includes(name)) {
  console.log(known.length > 0 ? `Long runs: ${known.join(", ")}` : "There is no long run yet.");
  process.exitCode = positionals.length === 0 ? 0 : 2;
} else {
  await runSoak(name, Number(values.seed));
}
