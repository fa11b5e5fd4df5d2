import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { done } from "#shared/outcome.ts";
import { appendAudits } from "../audit.ts";
import { verifyAudit } from "../audit-log.ts";
import { sealAudit } from "../audit-seal.ts";
import { inTransaction } from "../in-transaction.ts";
import { MIGRATIONS } from "../migrations/history.generated.ts";
import type { Store } from "../open.ts";
import { createEmptyDatabase, createTestDatabase, givenWorkspace } from "../test-database.ts";
import { importWorkspace } from "./import-workspace.ts";
import { keepBackup, listBackups, writeBackupFile } from "./keep-backups.ts";
import { listPortableTables, quoted } from "./portable-tables.ts";
import { restoreBackup } from "./restore.ts";

const folder = await mkdtemp(join(tmpdir(), "lotrinh-portable-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const MADE = { at: "2026-11-25T03:00:00.000Z", release: "0.1.0" };
const HARD = "tab\t, line\n, return\r, back\\slash, \\N, \\., đường Ố, 𝄞";

/** One that many tests read and none changes. */
const filled = await fill();
afterAll(filled.store.close);

async function givenFilled() {
  const filledAlone = await fill();
  onTestFinished(filledAlone.store.close);
  return filledAlone;
}

/** Two workspaces with words that a careless format would break, files, and a sealed record. */
async function fill() {
  const store = await createTestDatabase();
  const acts = [await givenWorkspace(store.db), await givenWorkspace(store.db)] as const;
  for (const act of acts) {
    const { workspaceId } = act;
    await store.pool.query("update workspace set name = $1 where workspace_id = $2", [HARD, workspaceId]);
    const file = await store.files.put(Buffer.from(`tệp ${workspaceId}`));
    await store.pool.query("insert into stored_file values ($1, $2, $3, 'text/plain', $4)", [
      workspaceId,
      file.sha256,
      file.sizeBytes,
      act.at,
    ]);
    const entries = Array.from({ length: 40 }, (_each, index) => ({
      act: "plan-renamed",
      subject: { kind: "plan", id: `p${index}` },
      after: { title: HARD.repeat(400) },
    }));
    await inTransaction(store.db, async (transaction) => done(await appendAudits(transaction, act, entries)));
    await sealAudit(store.db, workspaceId, MADE.at);
  }
  const file = join(await mkdtemp(join(folder, "made-")), "backup.tar.gz");
  const made = await writeBackupFile(store, file, MADE);
  return { store, acts, file, made };
}

async function givenEmpty(): Promise<Store> {
  const store = await createEmptyDatabase();
  onTestFinished(store.close);
  return store;
}

/** Every row of every table as text, in an order of its own. */
async function contentOf({ pool }: Store): Promise<Record<string, readonly string[]>> {
  const client = await pool.connect();
  try {
    const content: Record<string, readonly string[]> = {};
    for (const { name, columns } of await listPortableTables(client)) {
      const list = columns.map(quoted).join(", ");
      const { rows } = await client.query<{ row: string }>(
        `select row(${list})::text as row from ${quoted(name)} order by 1`,
      );
      content[name] = rows.map(({ row }) => row);
    }
    return content;
  } finally {
    client.release();
  }
}

/** The backup once more, with every entry handed to `change`: another content, or undefined to leave it out. */
async function rewritten(file: string, change: (name: string, content: Buffer) => Buffer | undefined): Promise<string> {
  const changed = `${file}.changed`;
  const archive = pack();
  const { extract } = await import("tar-stream");
  const source = Readable.from([gunzipSync(await readFile(file))]).pipe(extract());
  const written = pipeline(archive, createGzip(), createWriteStream(changed));
  for await (const entry of source) {
    const pieces: Buffer[] = [];
    for await (const bytes of entry as AsyncIterable<Buffer>) pieces.push(bytes);
    const content = change(entry.header.name, Buffer.concat(pieces));
    if (content) archive.entry({ name: entry.header.name }, content);
  }
  archive.finalize();
  await written;
  return changed;
}

describe("backup and restore", { timeout: 60_000 }, () => {
  test("brings back every row, every file and the audit heads in a fresh place", async () => {
    const { store, acts, file, made } = filled;
    const fresh = await givenEmpty();
    const restored = await restoreBackup(fresh, createReadStream(file));
    expect(restored).toMatchObject({ ok: true, value: { migrated: [] } });
    expect(await contentOf(fresh)).toEqual(await contentOf(store));
    expect(made).toMatchObject({ files: 2, missingFiles: [] });
    for (const { workspaceId } of acts) {
      const head = made.heads.find((each) => each.workspaceId === workspaceId)?.head;
      expect(await verifyAudit(fresh.db, workspaceId, { head })).toMatchObject({ isWhole: true, entries: 40 });
    }
    const { rows } = await fresh.pool.query<{ sha256: string }>("select sha256 from stored_file");
    for (const { sha256 } of rows) expect(await fresh.files.get(sha256)).toEqual(await store.files.get(sha256));
  });

  test("carries a table that nobody listed, and a restore that lacks it is refused", async () => {
    const { store } = await givenFilled();
    await store.pool.query("create schema planted");
    await store.pool.query("create table planted.forgotten (id integer)");
    await store.pool.query("insert into planted.forgotten values (7)");
    const file = join(folder, "planted.tar.gz");
    const { rows } = await writeBackupFile(store, file, MADE);
    const total = Object.values(await contentOf(store)).reduce((sum, table) => sum + table.length, 0);
    expect(rows).toBe(total);
    expect(await restoreBackup(await givenEmpty(), createReadStream(file))).toMatchObject({
      refusal: { code: "backup-unreadable", params: { problem: "planted.forgotten" } },
    });
  });

  test("says which files the folder no longer holds, and keeps the rest", async () => {
    const { store, file } = await givenFilled();
    const { rows } = await store.pool.query<{ sha256: string }>("select sha256 from stored_file order by 1 limit 1");
    await store.pool.query("update stored_file set sha256 = repeat('a', 64) where sha256 = $1", [rows[0]?.sha256]);
    const made = await writeBackupFile(store, file, MADE);
    expect(made).toMatchObject({ files: 1, missingFiles: ["a".repeat(64)] });
    expect((await restoreBackup(await givenEmpty(), createReadStream(file))).ok).toBe(true);
  });

  test("builds the schema as it was and migrates on", async () => {
    const { migrate } = await import("../migrate.ts");
    const older = await givenEmpty();
    await migrate(older, MIGRATIONS.slice(0, 6));
    await older.pool.query("insert into workspace values ($1, 'Cũ', $2)", [
      "01900000-0000-7000-8000-000000000001",
      MADE.at,
    ]);
    const file = join(folder, "older.tar.gz");
    await writeBackupFile(older, file, MADE);
    const fresh = await givenEmpty();
    const restored = await restoreBackup(fresh, createReadStream(file));
    expect(restored.ok && restored.value.migrated).toEqual(MIGRATIONS.slice(6).map(({ name }) => name));
    const { rows } = await fresh.pool.query("select name from workspace");
    expect(rows).toEqual([{ name: "Cũ" }]);
  });
});

/**
 * Written by release 0.1.0 on PostgreSQL 18, with the bundled example. It must be restored by every release after it, on every server
 * from PostgreSQL 15. When this says `backup-changed`, a migration that others already have was edited: write a new one instead.
 */
test(
  "the backup of the last release is restored, migrated on, and its record is whole",
  { timeout: 60_000 },
  async () => {
    const fresh = await givenEmpty();
    const restored = await restoreBackup(
      fresh,
      createReadStream(join(import.meta.dirname, "fixtures", "release-0.1.0.tar.gz")),
    );
    if (!restored.ok) throw new Error(JSON.stringify(restored.refusal));
    const { manifest, closing } = restored.value;
    expect(manifest).toMatchObject({ server: 18, release: "0.1.0" });
    const [head] = closing.heads;
    const verdict = await verifyAudit(fresh.db, head?.workspaceId ?? "", { head: head?.head });
    expect(verdict).toMatchObject({ isWhole: true, entries: 104 });
    const { rows } = await fresh.pool.query("select state from plan");
    expect(rows).toEqual([{ state: "published" }]);
  },
);

describe("a restore refuses and leaves nothing behind", { timeout: 60_000 }, async () => {
  const fresh = await createEmptyDatabase();
  afterAll(fresh.close);

  test.for<{ case: string; change: (name: string, content: Buffer) => Buffer | undefined; code: string }>([
    {
      case: "a row left out",
      change: (name, content) =>
        name.startsWith("tables/audit_payload/") ? content.subarray(content.indexOf(10) + 1) : content,
      code: "backup-damaged",
    },
    {
      case: "a table left out",
      change: (name, content) => (name.startsWith("tables/stored_file/") ? undefined : content),
      code: "backup-damaged",
    },
    {
      case: "a file changed",
      change: (name, content) => (name.startsWith("files/") ? Buffer.from("khác") : content),
      code: "backup-damaged",
    },
    {
      case: "the closing cut off",
      change: (name, content) => (name === "closing.json" ? undefined : content),
      code: "backup-damaged",
    },
    {
      case: "rows that break a rule of the table",
      change: (name, content) => (name.startsWith("tables/workspace/") ? Buffer.from("không\tphải\tuuid\n") : content),
      code: "backup-damaged",
    },
    {
      case: "a migration that this release does not know",
      change: (name, content) =>
        name === "manifest.json"
          ? Buffer.from(content.toString().replace('"2026-11-24-0130', '"2099-01-01-0000'))
          : content,
      code: "backup-newer",
    },
    {
      case: "a table that the schema does not have",
      change: (name, content) =>
        name === "manifest.json" ? Buffer.from(content.toString().replace('"workspace"', '"pg_authid"')) : content,
      code: "backup-unreadable",
    },
  ])("$case", async ({ change, code }) => {
    const changed = await rewritten(filled.file, change);
    expect(await restoreBackup(fresh, createReadStream(changed))).toMatchObject({ ok: false, refusal: { code } });
    expect(Object.values(await contentOf(fresh)).flat()).toEqual([]);
  });

  test("and can be run again where one was refused", async () => {
    expect((await restoreBackup(fresh, createReadStream(filled.file))).ok).toBe(true);
  });

  test.for<{ case: string; content: () => Buffer | Promise<Buffer> }>([
    { case: "no archive at all", content: () => Buffer.from("PK không phải") },
    { case: "an empty file", content: () => Buffer.alloc(0) },
    { case: "an archive of something else", content: () => gzipSync(Buffer.alloc(10_240)) },
    { case: "a name that climbs out of the folder", content: () => archiveOf({ name: "../../etc/passwd" }, "x") },
    { case: "a link", content: () => archiveOf({ name: "manifest.json", type: "symlink", linkname: "/etc/passwd" }) },
    { case: "a manifest larger than any", content: () => archiveOf({ name: "manifest.json" }, " ".repeat(17_000_000)) },
  ])("$case", async ({ content }) => {
    const file = join(await mkdtemp(join(folder, "hostile-")), "hostile.tar.gz");
    await writeFile(file, await content());
    expect(await restoreBackup(filled.store, createReadStream(file))).toMatchObject({
      ok: false,
      refusal: { code: "backup-unreadable" },
    });
  });

  test("a place that holds data", async () => {
    expect(await restoreBackup(filled.store, createReadStream(filled.file))).toMatchObject({
      refusal: { code: "restore-target-not-empty" },
    });
  });
});

async function archiveOf(
  header: { name: string; type?: "symlink"; linkname?: string },
  content?: string,
): Promise<Buffer> {
  const archive = pack();
  archive.entry(header, content ?? "");
  archive.finalize();
  const pieces: Buffer[] = [];
  for await (const bytes of archive as AsyncIterable<Buffer>) pieces.push(bytes);
  return gzipSync(Buffer.concat(pieces));
}

describe("import of a workspace", { timeout: 120_000 }, () => {
  test("brings one in under its own id, with its files and its record, and only once", async () => {
    const { acts, file, made } = filled;
    const here = await createTestDatabase();
    onTestFinished(here.close);
    await givenWorkspace(here.db);
    const [{ workspaceId }] = acts;
    const asked = { workspaceId, scratchFolder: folder };
    const imported = await importWorkspace(here, createReadStream(file), asked);
    expect(imported).toMatchObject({ ok: true, value: { workspaceId, name: HARD, release: "0.1.0" } });
    const entries = await here.pool.query("select 1 from audit_entry where workspace_id = $1", [workspaceId]);
    expect(entries.rowCount).toBe(40);
    const head = made.heads.find((each) => each.workspaceId === workspaceId)?.head;
    expect(await verifyAudit(here.db, workspaceId, { head })).toMatchObject({ isWhole: true });
    const { rows } = await here.pool.query<{ sha256: string }>("select sha256 from stored_file");
    expect(rows.length).toBe(1);
    expect((await here.files.get(rows[0]?.sha256 ?? "")).toString()).toContain(workspaceId);

    expect(await importWorkspace(here, createReadStream(file), asked)).toMatchObject({
      refusal: { code: "workspace-exists" },
    });
    expect((await readdir(folder)).filter((name) => name.startsWith("import-"))).toEqual([]);
  });

  test("asks which one, when the backup holds several", async () => {
    expect(await importWorkspace(filled.store, createReadStream(filled.file), { scratchFolder: folder })).toMatchObject(
      { refusal: { code: "workspace-not-in-backup" } },
    );
  });
});

test("the last fourteen backups are kept, and what people put beside them", { timeout: 60_000 }, async () => {
  const { store } = filled;
  const data = await mkdtemp(join(folder, "kept-"));
  for (let day = 1; day <= 16; day += 1) {
    await keepBackup(store, data, { ...MADE, at: `2026-11-${String(day).padStart(2, "0")}T18:00:00.000Z` });
    if (day === 1) await writeFile(join(data, "backups", "của-tôi.tar.gz"), "");
  }
  const names = await listBackups(data);
  expect([names.length, names[0]]).toEqual([14, "lotrinh-2026-11-03T18-00-00-000Z.tar.gz"]);
  expect(await readdir(join(data, "backups"))).toContain("của-tôi.tar.gz");
});
