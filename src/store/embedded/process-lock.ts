import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Locks between processes that the kernel gives back when their holder dies, and never before.
 *
 * Node has no flock; SQLite takes the same kernel locks on an empty file. A pid file would need a guess whether its writer still
 * lives, and the guess can be wrong both ways.
 */
export type ProcessLock = { readonly release: () => void };

const POLL_MS = 20;
const SQLITE_BUSY = 5;

/** Node closes a database that nobody refers to, and with it the lock. */
const held = new Set<DatabaseSync>();

/** Held by one process at a time. `undefined` when another holds it in any way. */
export function tryLockAlone(file: string): ProcessLock | undefined {
  return tryLock(file, (handle) => handle.exec("begin exclusive"));
}

/** Held by any number of processes together, while nobody holds it alone. */
export function tryLockShared(file: string): ProcessLock | undefined {
  return tryLock(file, (handle) => {
    handle.exec("begin");
    handle.prepare("select count(*) from sqlite_schema").get();
  });
}

/** Runs while holding the lock alone; `undefined` when it was not to be had in time. */
export async function withLockAlone<Value>(
  file: string,
  timeoutMs: number,
  run: () => Promise<Value>,
): Promise<{ readonly value: Value } | undefined> {
  const deadline = Date.now() + timeoutMs;
  let lock = tryLockAlone(file);
  while (!lock) {
    if (Date.now() > deadline) return undefined;
    await pause(POLL_MS);
    lock = tryLockAlone(file);
  }
  try {
    return { value: await run() };
  } finally {
    lock.release();
  }
}

function tryLock(file: string, take: (handle: DatabaseSync) => void): ProcessLock | undefined {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    take(handle);
  } catch (error) {
    handle.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  held.add(handle);
  return {
    release: () => {
      if (held.delete(handle)) handle.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
