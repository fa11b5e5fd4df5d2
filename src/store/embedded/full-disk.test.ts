import { execFile } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../open.ts";
import { outageOf } from "../outage.ts";

const run = promisify(execFile);
const MEGABYTES = 220;

/** Only root may mount, and some sandboxes forbid it even then. */
const canMount = await tryMount();

async function tryMount(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-mount-"));
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
    await run("umount", [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function givenSmallDisk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-small-"));
  await run("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m,mode=755`, "tmpfs", folder]);
  onTestFinished(async () => {
    await run("umount", ["--lazy", folder]);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Takes all the room there is; returns the file to remove again. */
async function fillDisk(folder: string): Promise<string> {
  const file = join(folder, "ballast");
  const { bavail, bsize } = await statfs(folder);
  await writeFile(file, Buffer.alloc(bavail * bsize)).catch(() => undefined);
  return file;
}

async function writeUntilRefused({ pool, files }: Store): Promise<unknown> {
  for (let round = 0; round < 2_000; round += 1) {
    try {
      await pool.query("insert into kept select repeat(md5(random()::text), 300) from generate_series(1, 200)");
    } catch (error) {
      // The database may be recovering from having no room for its log; a file shows the reason itself.
      const refused = await files.put(Buffer.alloc(2_000_000, round)).catch((thrown: unknown) => thrown);
      return [outageOf(error), outageOf(refused)];
    }
  }
  return undefined;
}

async function countAfterOutage({ pool }: Store): Promise<number | undefined> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      await pool.query("insert into kept values ('sau khi có chỗ')");
      const { rows } = await pool.query<{ count: number }>("select count(*) as count from kept where word = 'đã lưu'");
      return rows[0]?.count;
    } catch (error) {
      if (outageOf(error) === undefined || Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}

describe.runIf(canMount)("a full disk", { timeout: 180_000 }, () => {
  test("is named, loses nothing, and is over when there is room again", async () => {
    const folder = await givenSmallDisk();
    const store = await openStore({ dataFolder: join(folder, "data") });
    await store.pool.query("create table kept (word text)");
    await store.pool.query("insert into kept values ('đã lưu')");
    const ballast = await fillDisk(folder);

    const [database, file] = (await writeUntilRefused(store)) as [string, string];
    expect(["disk-full", "database-restarting"]).toContain(database);
    expect(file).toBe("disk-full");

    await rm(ballast);
    expect(await countAfterOutage(store)).toBe(1);
    await store.close();
  });

  test("and a read-only one are said at the start", async () => {
    const folder = await givenSmallDisk();
    const ballast = await fillDisk(folder);
    await expect(openStore({ dataFolder: join(folder, "data") })).rejects.toMatchObject({ code: "disk-full" });
    await rm(ballast);
    const store = await openStore({ dataFolder: join(folder, "data") });
    await store.close();
    await run("mount", ["-o", "remount,ro", folder]);
    await expect(openStore({ dataFolder: join(folder, "data") })).rejects.toMatchObject({
      code: "data-folder-read-only",
    });
    await expect(openStore({ dataFolder: join(folder, "other") })).rejects.toMatchObject({
      code: "data-folder-read-only",
    });
  });
});
