import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "./launch/launch.mjs";

/** Commands installed in node_modules, started as files so that the Node which runs us runs them too. */
const ENTRY = {
  vitest: "vitest/vitest.mjs",
  tsc: "@typescript/native/bin/tsc",
  oxlint: "oxlint/bin/oxlint",
  oxfmt: "oxfmt/bin/oxfmt",
  knip: "knip/bin/knip.js",
} as const;
type Command = keyof typeof ENTRY;

/**
 * Runs in the foreground and returns the exit code.
 *
 * @param lastFile what the command writes last; once that is there it has a minute to end, and is killed then
 */
export function run(command: Command, args: readonly string[], lastFile?: string): Promise<number> {
  const last = lastFile === undefined ? undefined : { file: lastFile, graceMs: 60_000 };
  return runProgram(process.execPath, [entryOf(command), ...args], last);
}

/** A child that a test left running holds a pipe to vitest, which waits for its end for ever. */
export function runProgram(
  program: string,
  args: readonly string[],
  last?: { readonly file: string; readonly graceMs: number },
): Promise<number> {
  const child = spawn(program, args, { cwd: checkout, stdio: "inherit" });
  const endWatch = last ? killAfter(child, last) : undefined;
  return new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (exitCode) => resolve(exitCode ?? 1));
  }).finally(endWatch);
}

function killAfter(child: ChildProcess, { file, graceMs }: { file: string; graceMs: number }): () => void {
  let writtenAt: number | undefined;
  const timer = setInterval(() => {
    if (existsSync(file)) writtenAt ??= Date.now();
    if (writtenAt === undefined || Date.now() - writtenAt < graceMs) return;
    console.error(`It wrote ${file} and did not end: killed. Something that it started is still running.`);
    child.kill("SIGKILL");
    clearInterval(timer);
  }, 500);
  return () => clearInterval(timer);
}

export type Captured = { readonly exitCode: number; readonly output: string };

/** Runs quietly and returns what was said. */
export function capture(command: Command, args: readonly string[], cwd: string = checkout): Promise<Captured> {
  return captureProgram(process.execPath, [entryOf(command), ...args], cwd);
}

export function captureProgram(program: string, args: readonly string[], cwd: string = checkout): Promise<Captured> {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode: exitCode ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function entryOf(command: Command): string {
  return join(checkout, "node_modules", ENTRY[command]);
}
