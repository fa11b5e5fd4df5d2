import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runProgram } from "./run.ts";

test.for([
  { case: "that ends by itself keeps its exit code", after: "process.exitCode = 3", exitCode: 3 },
  { case: "that has said everything and does not end is killed", after: "setInterval(() => {}, 1000)", exitCode: 1 },
])("a command $case", { timeout: 20_000 }, async ({ after, exitCode }) => {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-run-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "report.json");
  const program = `require("node:fs").writeFileSync(${JSON.stringify(file)}, "{}"); ${after}`;
  expect(await runProgram(process.execPath, ["--eval", program], { file, graceMs: 1_000 })).toBe(exitCode);
});
