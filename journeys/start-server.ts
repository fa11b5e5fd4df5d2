import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { z } from "zod";

const runFile = promisify(execFile);
export const checkout = join(import.meta.dirname, "..");

/** The line of `lotrinh serve --json`. */
const Ready = z.object({ ready: z.literal(true), address: z.url() });
const LONGEST_START_MS = 180_000;
const LONGEST_STOP_MS = 90_000;

export type RunningServer = {
  readonly address: string;
  /** Runs a command of the built program on the server's data and answers with what it printed. */
  readonly run: (...words: readonly string[]) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Names the folder that holds the example already; without it each server lays it out anew. */
export const EXAMPLE_DATA = "LOTRINH_JOURNEY_EXAMPLE";

/** The built program on a free port with a data folder of its own, the bundled example loaded. `settings` go before the defaults. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = await makePassableFolder("lotrinh-journey-");
  const data = join(folder, "data");
  const example = process.env[EXAMPLE_DATA];
  // The database refuses files of another owner, and Node's own copy would make them ours.
  if (example !== undefined) await runFile("cp", ["-a", "--reflink=auto", example, data]);
  const server = await serveFolder(data, settings);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A new folder that the database's account may pass through; else root's cluster would lie outside of it and no copy would hold it. */
export async function makePassableFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o711);
  return folder;
}

/** The built program on the data folder, which it makes where there is none. */
export async function serveFolder(
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const program = join(checkout, "dist", "lotrinh.js");
  if (!existsSync(program)) throw new Error(`${program} is missing: run npm run build first.`);
  const defaults = { PORT: "0", HOST: "127.0.0.1", LOTRINH_DATA: data, LOG_LEVEL: "error" };
  const env = { ...process.env, ...defaults, ...settings };
  const child = spawn(process.execPath, [program, "serve", "--json"], {
    cwd: checkout,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await addressOf(child);
  return {
    address,
    run: async (...words) => (await runFile(process.execPath, [program, ...words], { cwd: checkout, env })).stdout,
    stop: () => stopServer(child),
  };
}

/** A server that does not end is killed, and the journey is told: a child that lives on would keep the whole run from ending. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_STOP_MS);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
  if (child.exitCode !== 0) throw new Error(`The server did not end well (${child.signalCode ?? child.exitCode}).`);
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The server was started without a standard output.");
  const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const ready = Ready.safeParse(line.startsWith("{") ? JSON.parse(line) : undefined);
      if (ready.success) return ready.data.address;
    }
    throw new Error(`The server ended before it was ready (${child.signalCode ?? child.exitCode}).`);
  } finally {
    clearTimeout(timer);
  }
}
