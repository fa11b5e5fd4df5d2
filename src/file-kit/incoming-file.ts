import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

/** Bytes that arrived and lie on disk under a name of ours, until whoever asked has read them. */
export type IncomingFile = {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Overwrites the bytes and removes the file: it may hold what must not be kept. */
  readonly remove: () => Promise<void>;
};

const MB = 1_000_000;
/** So many times the limit are received and dropped, so that a browser hears the refusal instead of a broken connection. */
const PATIENCE = 4;
const ZEROS = Buffer.alloc(MB);

/** A folder of this process for files on their way. Those that a killed process left behind are removed. */
export async function openIncomingFolder(dataFolder: string): Promise<string> {
  const all = join(dataFolder, "incoming");
  await mkdir(all, { recursive: true, mode: 0o700 });
  for (const name of await readdir(all)) {
    if (!isAlive(Number(name.split("-")[0]))) await rm(join(all, name), { recursive: true, force: true });
  }
  const own = join(all, `${process.pid}-${randomUUID()}`);
  await mkdir(own, { mode: 0o700 });
  return own;
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Writes what arrives to a file in `folder`, up to the limit. Nothing stays behind when it is refused or breaks off. */
export async function receiveFile(
  arriving: AsyncIterable<Buffer>,
  folder: string,
  largestMb: number,
): Promise<Outcome<IncomingFile, "file-too-large" | "file-empty">> {
  const path = join(folder, randomUUID());
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const handle = await open(path, "wx", 0o600);
  let isWhole = false;
  try {
    for await (const chunk of arriving) {
      sizeBytes += chunk.length;
      if (sizeBytes > PATIENCE * largestMb * MB) break;
      if (sizeBytes > largestMb * MB) continue;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    isWhole = sizeBytes > 0 && sizeBytes <= largestMb * MB;
  } finally {
    await handle.close();
    if (!isWhole) await wipe(path);
  }
  if (sizeBytes === 0) return refuse("file-empty");
  if (!isWhole) return refuse("file-too-large", { limit: largestMb });
  return done({ path, sizeBytes, sha256: hash.digest("hex"), remove: () => wipe(path) });
}

/** Gives a folder of its own to whoever takes in files, and removes it with all that lies in it, overwritten, whatever comes of it. */
export async function inScratchFolder<Value>(parent: string, run: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(parent, "scratch-"));
  try {
    return await run(folder);
  } finally {
    for (const name of await readdir(folder)) await wipe(join(folder, name));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Overwrites a file that may hold what must not be kept, and removes it. */
export async function wipe(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    const { size } = await handle.stat();
    for (let at = 0; at < size; at += MB) await handle.write(ZEROS, 0, Math.min(MB, size - at), at);
    await handle.sync();
  } finally {
    await handle.close();
    await rm(path, { force: true });
  }
}
