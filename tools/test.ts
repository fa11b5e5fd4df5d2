// npm test: every suite, then the journeys, then one closing line.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkout, renewBuild } from "./launch/launch.mjs";
import { run } from "./run.ts";
import { addCounts, closingLine, countOf, isGood, type Counts, type VitestReport } from "./test-counts.ts";

const reports = join(checkout, ".cache", "test");

/** Runs one vitest configuration with its human reporter showing, and counts from its JSON report. */
async function runSuites(name: string, args: readonly string[]): Promise<Counts> {
  const reportFile = join(reports, `${name}.json`);
  await rm(reportFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const exitCode = await run("vitest", ["run", ...args, ...reporters], reportFile);
  if (!existsSync(reportFile)) {
    console.error(`vitest ended with exit code ${exitCode} and left no report for "${name}".`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = countOf(JSON.parse(await readFile(reportFile, "utf8")) as VitestReport);
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Runs everything that this call asks for. A build that fails is a failure, and then there is nothing to journey through. */
async function runAll(chosen: readonly string[]): Promise<Counts> {
  const built = renewBuild();
  const suites = await runSuites("suites", chosen);
  if (!built) return addCounts(suites, { passed: 0, failed: 1, skipped: 0 });

  const journeys = join("journeys", "vitest.config.ts");
  if (chosen.length > 0 || !existsSync(join(checkout, journeys))) return suites;
  return addCounts(suites, await runSuites("journeys", ["--config", journeys]));
}

await mkdir(reports, { recursive: true });
const counts = await runAll(process.argv.slice(2));
process.exitCode = isGood(counts) ? 0 : 1;
console.log(closingLine(counts));
