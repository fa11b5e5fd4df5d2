import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Database } from "./database.ts";
import { hasErrorCode } from "./error-code.ts";

export type PutFile = { readonly sha256: string; readonly sizeBytes: number };
export type SweepSettings = {
  /** Younger files are left alone: the transaction that will name them may still be open. */
  readonly olderThanMs: number;
  readonly at: Date;
};

/** Files by their content. An object store can take the place of the folder behind this. */
export type FileStore = {
  /** Safe on disk when it returns; the row of `stored_file` commits afterwards. */
  readonly put: (bytes: Uint8Array) => Promise<PutFile>;
  /** Throws when there is no such file, or when its content is no longer what it was. */
  readonly get: (sha256: string) => Promise<Uint8Array>;
  /** Removes a file at once, when no row of any workspace names it any more. */
  readonly eraseUnused: (db: Database, sha256: string) => Promise<void>;
  /** Removes half-written files, and files that no row of any workspace names. Returns how many. */
  readonly sweepOrphans: (db: Database, settings: SweepSettings) => Promise<number>;
};

const SHA256 = /^[0-9a-f]{64}$/;

export async function openFiles(dataFolder: string): Promise<FileStore> {
  const folder = join(dataFolder, "files");
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  return {
    put: (bytes) => put(folder, incoming, bytes),
    get: (sha256) => get(folder, sha256),
    eraseUnused: async (db, sha256) => {
      const path = pathOf(folder, sha256);
      if (!(await findWanted(db, [sha256])).has(sha256)) await rm(path, { force: true });
    },
    sweepOrphans: (db, settings) => sweepOrphans(folder, incoming, db, settings),
  };
}

/** Two levels, so that no folder grows to a million names. */
function pathOf(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new RangeError("A file is named by 64 hexadecimal digits");
  return join(folder, sha256.slice(0, 2), sha256);
}

async function put(folder: string, incoming: string, bytes: Uint8Array): Promise<PutFile> {
  const sha256 = sha256Of(bytes);
  const stored = { sha256, sizeBytes: bytes.byteLength };
  const target = pathOf(folder, sha256);
  if (await touch(target)) return stored;

  const partial = join(incoming, randomUUID());
  const handle = await open(partial, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  const created = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  if (created !== undefined) await syncFolder(folder);
  await rename(partial, target);
  await syncFolder(dirname(target));
  return stored;
}

async function get(folder: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(pathOf(folder, sha256));
  if (sha256Of(bytes) !== sha256) throw new Error(`The stored file ${sha256} was changed on disk`);
  return bytes;
}

async function sweepOrphans(folder: string, incoming: string, db: Database, settings: SweepSettings): Promise<number> {
  let removed = 0;
  for (const name of await listOld(incoming, settings)) {
    await rm(join(incoming, name), { force: true });
    removed += 1;
  }
  for (const shard of await readdir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    const old = (await listOld(join(folder, shard), settings)).filter((name) => SHA256.test(name));
    const wanted = await findWanted(db, old);
    for (const sha256 of old) {
      // Somebody may have put the same content again meanwhile.
      if (wanted.has(sha256) || !(await isOld(pathOf(folder, sha256), settings))) continue;
      await rm(pathOf(folder, sha256), { force: true });
      removed += 1;
    }
  }
  return removed;
}

async function findWanted(db: Database, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  if (sha256s.length === 0) return new Set();
  const rows = await db
    .$pickTables<"stored_file">()
    .selectFrom("stored_file")
    .select("sha256")
    .distinct()
    .where((expression) => expression("sha256", "=", expression.fn.any(expression.val(sha256s))))
    .execute();
  return new Set(rows.map((row) => row.sha256));
}

async function listOld(folder: string, settings: SweepSettings): Promise<readonly string[]> {
  const old: string[] = [];
  for (const name of await readdir(folder)) {
    if (await isOld(join(folder, name), settings)) old.push(name);
  }
  return old;
}

async function isOld(path: string, settings: SweepSettings): Promise<boolean> {
  try {
    return settings.at.getTime() - (await stat(path)).mtimeMs > settings.olderThanMs;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** Makes a file young again, so that a sweep which runs just now leaves it. False when it is not there. */
async function touch(path: string): Promise<boolean> {
  try {
    const touchedAt = new Date();
    await utimes(path, touchedAt, touchedAt);
    return true;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return false;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
