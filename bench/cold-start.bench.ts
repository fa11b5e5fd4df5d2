import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Figure } from "./benchmark.ts";

const RUNS = 5;
const IDLE_MS = 3_000;
const TICKS_PER_SECOND = 100;
const entry = new URL("../dist/lotrinh.js", import.meta.url).pathname;

/** `dist/` on a migrated database with the example loaded: CPU from start to ready, memory when idle. Needs Linux and a build. */
export async function benchmark(): Promise<readonly Figure[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), "lotrinh-bench-"));
  try {
    await measureStart(dataFolder);
    const starts: { cpuSeconds: number; idleMegabytes: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) starts.push(await measureStart(dataFolder));
    const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
    return [
      { name: "start to ready", value: median(starts.map(({ cpuSeconds }) => cpuSeconds)), unit: "s CPU", atMost: 1 },
      {
        name: "memory when idle",
        value: median(starts.map(({ idleMegabytes }) => idleMegabytes)),
        unit: "MB",
        atMost: 150,
      },
    ];
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function measureStart(dataFolder: string) {
  const environment = {
    ...process.env,
    PORT: "0",
    LOTRINH_DATA: dataFolder,
    NODE_COMPILE_CACHE: join(dataFolder, "compile-cache"),
  };
  const server = spawn(process.execPath, [entry, "serve", "--json"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: server.stdout }), "line");
  if (!String(line).includes('"ready":true')) throw new Error(`The server said: ${String(line)}`);
  const cpuSeconds = await cpuSecondsOf(server);
  await pause(IDLE_MS);
  const status = await readFile(`/proc/${server.pid}/status`, "utf8");
  const idleMegabytes = Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1]) / 1024;
  server.kill("SIGTERM");
  await once(server, "exit");
  return { cpuSeconds, idleMegabytes };
}

async function cpuSecondsOf(server: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${server.pid}/stat`, "utf8");
  // The fields after the closing bracket of the name; user and system time are the 12th and 13th of them.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
