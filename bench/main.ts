// npm run bench -- [NAME…] [--json]: runs bench/NAME.bench.ts and says which targets hold. Without a name it lists them.
import { execFileSync } from "node:child_process";
import { glob } from "node:fs/promises";
import { cpus } from "node:os";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Benchmark, Figure } from "./benchmark.ts";

async function listNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const path of glob("*.bench.ts", { cwd: import.meta.dirname })) names.push(basename(path, ".bench.ts"));
  return names.toSorted();
}

function holds({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean {
  return value <= atMost && value >= atLeast;
}

function lineOf(figure: Figure): string {
  const target = [
    figure.atMost === undefined ? "" : `≤ ${figure.atMost}`,
    figure.atLeast === undefined ? "" : `≥ ${figure.atLeast}`,
  ].join(" ");
  return `  ${holds(figure) ? "✓" : "✗"} ${figure.name}: ${figure.value.toFixed(2)} ${figure.unit} ${target}`.trimEnd();
}

function commitOf(): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const known = await listNames();
const unknown = positionals.filter((name) => !known.includes(name));

if (positionals.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`No such benchmark: ${unknown.join(", ")}.`);
  console.log(known.length > 0 ? `Benchmarks: ${known.join(", ")}` : "There is no benchmark yet.");
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    commit: commitOf(),
  };
  const results: { name: string; figures: readonly Figure[] }[] = [];
  for (const name of positionals) {
    const { benchmark } = (await import(`./${name}.bench.ts`)) as { benchmark: Benchmark };
    const figures = await benchmark();
    results.push({ name, figures });
    if (!values.json) console.log([name, ...figures.map(lineOf)].join("\n"));
  }
  if (values.json) console.log(JSON.stringify({ ...machine, ranAt: new Date().toISOString(), results }, null, 2));
  process.exitCode = results.every(({ figures }) => figures.every(holds)) ? 0 : 1;
}
