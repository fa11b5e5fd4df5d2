import { spawn } from "node:child_process";
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

/** Runs in the foreground and returns the exit code. */
export function run(command: Command, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [entryOf(command), ...args], { cwd: checkout, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (exitCode) => resolve(exitCode ?? 1));
  });
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
