import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../open.ts";
import { outageOf } from "../outage.ts";
import { startJoinedProcess } from "./joined-process.ts";

async function givenStore(): Promise<Store & { readonly folder: string }> {
  const parent = await mkdtemp(join(tmpdir(), "lotrinh-supervise-"));
  const folder = join(parent, "data");
  const store = await openStore({ dataFolder: folder });
  onTestFinished(async () => {
    await store.close();
    await rm(parent, { recursive: true, force: true });
  });
  return { ...store, folder };
}

async function postmasterOf({ location }: Store): Promise<number> {
  return Number.parseInt(await readFile(join(location, "cluster", "postmaster.pid"), "utf8"), 10);
}

/** Asks until another postmaster answers; every failure on the way must be an outage that the edge can name. */
async function answerAfterDeathOf(former: number, store: Store, statement: string): Promise<unknown> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    try {
      const { rows } = await store.pool.query<{ value: unknown }>(statement);
      // The last processes of a killed server still answer for a moment.
      if ((await postmasterOf(store)) !== former) return rows[0]?.value;
    } catch (error) {
      if (outageOf(error) !== "database-restarting") throw error;
    }
    if (Date.now() > deadline) throw new Error("The server was not started again in time");
    await pause(50);
  }
}

/** Kills the postmaster without a goodbye; returns its number. */
async function killPostmaster(store: Store): Promise<number> {
  const pid = await postmasterOf(store);
  process.kill(pid, "SIGKILL");
  return pid;
}

describe("a PostgreSQL that dies under a running process", { timeout: 60_000 }, () => {
  test("is started again, and what was saved is there", async () => {
    const store = await givenStore();
    await store.pool.query("create table kept as select 7 as value");
    const former = await killPostmaster(store);
    expect(await answerAfterDeathOf(former, store, "select value from kept")).toBe(7);
    // The server answers a moment before whoever started it has counted.
    await expect.poll(() => store.restarts()).toBe(1);
  });

  test("comes back by itself when only one of its processes was killed", async () => {
    const store = await givenStore();
    const former = await postmasterOf(store);
    const { rows } = await store.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    expect(await answerAfterDeathOf(0, store, "select 1 as value")).toBe(1);
    expect([await postmasterOf(store), store.restarts()]).toEqual([former, 0]);
  });

  test("is started once by two processes that both miss it, and one of them may die too", async () => {
    const store = await givenStore();
    const other = await startJoinedProcess(store.folder);
    const first = await killPostmaster(store);
    expect(await answerAfterDeathOf(first, store, "select 1 as value")).toBe(1);
    expect(await other.ask("select 2")).toBe("[[2]]");
    await other.kill();
    const second = await killPostmaster(store);
    expect(await answerAfterDeathOf(second, store, "select 3 as value")).toBe(3);
  });
});
