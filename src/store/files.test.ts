import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openFiles } from "./files.ts";
import { givenWorkspace, openTestDatabase } from "./test-database.ts";

const { db } = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), "lotrinh-files-"));
const files = await openFiles(folder);
afterAll(() => rm(folder, { recursive: true }));

const HOUR_MS = 3_600_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const pathOf = (sha256: string) => join(folder, "files", sha256.slice(0, 2), sha256);

async function makeOld(path: string): Promise<void> {
  const then = new Date(Date.now() - 2 * HOUR_MS);
  await utimes(path, then, then);
}

const sweep = () => files.sweepOrphans(db, { olderThanMs: HOUR_MS, at: new Date() });

describe("files", () => {
  test("a file comes back by its content, and the same content is kept once", async () => {
    const first = await files.put(bytesOf("Quyết định 1"));
    const again = await files.put(bytesOf("Quyết định 1"));
    expect(again).toEqual(first);
    expect(first.sizeBytes).toBe(bytesOf("Quyết định 1").byteLength);
    expect(new TextDecoder().decode(await files.get(first.sha256))).toBe("Quyết định 1");
    expect(await readdir(join(folder, "files", "incoming"))).toEqual([]);
    expect((await stat(pathOf(first.sha256))).mode & 0o077).toBe(0);
  });

  test("writers of the same content at the same time do not disturb each other", async () => {
    const puts = await Promise.all(Array.from({ length: 10 }, () => files.put(bytesOf("same"))));
    expect(new Set(puts.map((put) => put.sha256)).size).toBe(1);
  });

  test("a name that is no hash never becomes a path", async () => {
    await expect(files.get("../../etc/passwd")).rejects.toThrow(RangeError);
  });

  test("a file changed on disk is not handed out", async () => {
    const { sha256 } = await files.put(bytesOf("original"));
    await writeFile(pathOf(sha256), "changed");
    await expect(files.get(sha256)).rejects.toThrow(/changed on disk/);
  });

  test("the sweeper removes old orphans and leaves named and young files", async () => {
    const act = await givenWorkspace(db);
    const named = await files.put(bytesOf("named"));
    const orphan = await files.put(bytesOf("orphan"));
    const young = await files.put(bytesOf("young"));
    const row = { size_bytes: named.sizeBytes, media_type: "text/plain", created_at: act.at };
    await db
      .insertInto("stored_file")
      .values({ ...row, workspace_id: act.workspaceId, sha256: named.sha256 })
      .execute();
    const halfWritten = join(folder, "files", "incoming", "half");
    await writeFile(halfWritten, "half");
    for (const path of [pathOf(named.sha256), pathOf(orphan.sha256), halfWritten]) await makeOld(path);

    expect(await sweep()).toBe(2);
    await files.get(named.sha256);
    await files.get(young.sha256);
    await expect(files.get(orphan.sha256)).rejects.toThrow(/ENOENT/);
  });

  test("putting an old orphan again saves it from the sweeper", async () => {
    const { sha256 } = await files.put(bytesOf("again"));
    await makeOld(pathOf(sha256));
    await files.put(bytesOf("again"));
    expect(await sweep()).toBe(0);
    await files.get(sha256);
  });
});
