import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { readPostmasterPid, worksIn } from "../src/store/embedded/postmaster.ts";
import { checkout, makePassableFolder } from "./start-server.ts";

test("a server that is asked to stop while it starts takes its PostgreSQL with it", async () => {
  const folder = await makePassableFolder("lotrinh-stop-");
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  const cluster = join(data, "postgres", "cluster");
  const env = { ...process.env, PORT: "0", HOST: "127.0.0.1", LOTRINH_DATA: data, LOG_LEVEL: "error" };
  const server = spawn(process.execPath, [join(checkout, "dist", "lotrinh.js"), "serve"], { env, stdio: "ignore" });
  const ended = once(server, "exit");

  await expect.poll(() => readPostmasterPid(cluster), { timeout: 60_000 }).toBeDefined();
  const postmaster = (await readPostmasterPid(cluster)) ?? 0;
  expect(await worksIn(cluster, postmaster)).toBe(true);
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  // It has let go of its files a moment before it is gone.
  await pause(100);
  expect(await worksIn(cluster, postmaster)).toBe(false);
});
