// npm test: every suite, then the journeys, then one closing line.
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkout, renewBuild } from "./launch/launch.mjs";
import { run } from "./run.ts";
import { addCounts, closingLine, countOf, failuresOf, isGood, type Counts, type VitestReport } from "./test-counts.ts";

const reports = join(checkout, ".cache", "test");

/** What failed, told once more above the closing line: the log before it is thousands of lines long. */
const failures: string[] = [];

/** Runs one vitest configuration with its human reporter showing, and counts from its JSON report. */
async function runSuites(name: string, args: readonly string[]): Promise<Counts> {
  const reportFile = join(reports, `${name}.json`);
  await rm(reportFile, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const exitCode = await run("vitest", ["run", ...args, ...reporters], reportFile);
  if (!existsSync(reportFile)) {
    failures.push(`FAILED ${name}: vitest ended with exit code ${exitCode} and left no report.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = JSON.parse(await readFile(reportFile, "utf8")) as VitestReport;
  const counts = countOf(report);
  failures.push(...failuresOf(report));
  if (exitCode === 0 || counts.failed > 0) return counts;
  failures.push(
    `FAILED ${name}: vitest ended with exit code ${exitCode} although no test failed; see its "Unhandled Errors".`,
  );
  return { ...counts, failed: 1 };
}

/** Runs everything that this call asks for. A build that fails is a failure, and then there is nothing to journey through. */
async function runAll(chosen: readonly string[]): Promise<Counts> {
  const built = renewBuild();
  const suites = await runSuites("suites", chosen);
  if (!built) {
    failures.push("FAILED build: see what it printed first.");
    return addCounts(suites, { passed: 0, failed: 1, skipped: 0 });
  }

  const journeys = join("journeys", "vitest.config.ts");
  if (chosen.length > 0 || !existsSync(join(checkout, journeys))) return suites;
  return addCounts(suites, await runSuites("journeys", ["--config", journeys]));
}

await mkdir(reports, { recursive: true });
const counts = await runAll(process.argv.slice(2));
process.exitCode = isGood(counts) ? 0 : 1;
for (const failure of failures) console.log(failure);
console.log(closingLine(counts));
