import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../open.ts";
import { startJoinedProcess } from "./joined-process.ts";
import { readPostmasterPid, worksIn } from "./postmaster.ts";

const STARTED = "select pg_postmaster_start_time()::text";
const isRoot = process.getuid?.() === 0;

/** An empty data folder; `mode` 0o700 hides it from the account that runs PostgreSQL for root. */
async function givenDataFolder(mode = 0o755): Promise<string> {
  const outer = await mkdtemp(join(tmpdir(), "lotrinh-embedded-"));
  await chmod(outer, mode);
  onTestFinished(() => rm(outer, { recursive: true, force: true }));
  return join(outer, "data");
}

async function open(dataFolder: string): Promise<Store> {
  const store = await openStore({ dataFolder });
  onTestFinished(store.close);
  return store;
}

async function ask(store: Store, statement: string): Promise<string> {
  return JSON.stringify((await store.pool.query({ text: statement, rowMode: "array" })).rows);
}

async function postmasterOf(location: string): Promise<number | undefined> {
  const cluster = join(location, "cluster");
  const pid = await readPostmasterPid(cluster);
  return pid !== undefined && (await worksIn(cluster, pid)) ? pid : undefined;
}

describe("the embedded server", { timeout: 60_000 }, () => {
  test("two processes that open at once share one server, and the last one out stops it", async () => {
    const folder = await givenDataFolder();
    const [one, other] = await Promise.all([startJoinedProcess(folder), startJoinedProcess(folder)]);
    expect(await one.ask(STARTED)).toBe(await other.ask(STARTED));
    await one.ask("create table kept (number integer)");
    await one.ask("insert into kept values (7)");
    await one.close();

    expect(await other.ask("select number from kept")).toBe("[[7]]");
    const location = join(folder, "postgres");
    expect(await postmasterOf(location)).toBeDefined();
    await other.close();
    expect(await postmasterOf(location)).toBeUndefined();
  });

  test("after its starter is killed the server is joined again, and the data are there", async () => {
    const folder = await givenDataFolder();
    const starter = await startJoinedProcess(folder);
    await starter.ask("create table kept as select 7 as number");
    const started = await starter.ask(STARTED);
    await starter.kill();

    const store = await open(folder);
    expect(await ask(store, STARTED)).toBe(started);
    expect(await ask(store, "select number from kept")).toBe("[[7]]");
    await store.close();
    expect(await postmasterOf(store.location)).toBeUndefined();
  });

  test("after starter and server are killed the next one starts it, and the data are there", async () => {
    const folder = await givenDataFolder();
    const starter = await startJoinedProcess(folder);
    await starter.ask("create table kept as select 7 as number");
    const pid = await postmasterOf(join(folder, "postgres"));
    if (pid !== undefined) process.kill(pid, "SIGKILL");
    await starter.kill();

    expect(await ask(await open(folder), "select number from kept")).toBe("[[7]]");
  });

  test("a postmaster.pid whose number a stranger got is no obstacle", async () => {
    const folder = await givenDataFolder();
    const { location, close } = await openStore({ dataFolder: folder });
    const pidFile = join(location, "cluster", "postmaster.pid");
    const lines = (await readFile(pidFile, "utf8")).split("\n");
    await close();
    await writeFile(pidFile, [process.ppid, ...lines.slice(1)].join("\n"), { mode: 0o644 });
    expect(await ask(await open(folder), "select 1")).toBe("[[1]]");
  });

  test("a socket's lock whose number a process of the same account got is no obstacle", async () => {
    const folder = await givenDataFolder();
    const running = await open(await givenDataFolder());
    const { location, close } = await openStore({ dataFolder: folder });
    const lockFile = join(location, "sockets", ".s.PGSQL.5432.lock");
    const lines = (await readFile(lockFile, "utf8")).split("\n");
    await close();
    await writeFile(lockFile, [await postmasterOf(running.location), ...lines.slice(1)].join("\n"));
    expect(await ask(await open(folder), "select 1")).toBe("[[1]]");
  });

  test("a process that opens the same folder twice leaves when both are closed", async () => {
    const folder = await givenDataFolder();
    const [one, other] = await Promise.all([open(folder), open(folder)]);
    await one.close();
    expect(await ask(other, "select 1")).toBe("[[1]]");
    await other.close();
    expect(await postmasterOf(other.location)).toBeUndefined();
  });

  test("a deep folder puts its sockets where their path is short enough", async () => {
    const folder = join(await givenDataFolder(), "d".repeat(60), "e".repeat(60));
    expect(await ask(await open(folder), "select 1")).toBe("[[1]]");
  });

  test("names and words sort as in Vietnamese, and durability is on", async () => {
    const store = await open(await givenDataFolder());
    const sorted = `select string_agg(word, ' ' order by word collate "vi-x-icu")
      from unnest(array['đa', 'dê', 'da', 'ê', 'em', 'ă', 'an']) as word`;
    expect(await ask(store, sorted.replaceAll("\n", " "))).toBe(`[["an ă da dê đa em ê"]]`);
    expect(await ask(store, "select current_setting('fsync'), current_setting('listen_addresses')")).toBe(
      `[["on",""]]`,
    );
    expect(store).toMatchObject({ isEmbedded: true, serverVersion: 18 });
  });

  test.runIf(isRoot)("root's cluster lies outside a folder that nobody can enter, and a copy is refused", async () => {
    const folder = await givenDataFolder(0o700);
    const store = await open(folder);
    onTestFinished(() => rm(store.location, { recursive: true, force: true }));
    expect(dirname(store.location)).toBe("/var/lib/lotrinh");
    await ask(store, "create table kept as select 7 as number");

    const copy = `${folder}-copy`;
    await mkdir(copy);
    await cp(folder, copy, { recursive: true });
    await expect(openStore({ dataFolder: copy })).rejects.toMatchObject({ code: "data-folder-copied" });
    await rm(folder, { recursive: true });
    const moved = await open(copy);
    expect(await ask(moved, "select number from kept")).toBe("[[7]]");
    await moved.close();
    await store.close();
  });
});
