import { existsSync } from "node:fs";
import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasErrorCode } from "../error-code.ts";
import type { ClusterHome } from "./cluster-home.ts";

/** The number in `postmaster.pid`, whether or not that process lives. */
export function readPostmasterPid(cluster: string): Promise<number | undefined> {
  return readPid(pidFileOf(cluster));
}

function pidFileOf(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** Both of PostgreSQL's lock files begin with the number of the process that wrote them. */
async function readPid(lockFile: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(lockFile, "utf8"), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** Whether the process works in the cluster. Every process of PostgreSQL does; a zombie and a stranger with its number do not. */
export async function worksIn(cluster: string, pid: number | string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === cluster;
  } catch {
    return false;
  }
}

/**
 * Removes the lock files of cluster and socket whose number now belongs to a stranger: after a power cut, in a restarted container, or
 * in a copy of a folder whose server runs. PostgreSQL would take that stranger for its own and refuse to start. A number that nobody
 * has is left to PostgreSQL, which checks its shared memory too. Call it under the start lock.
 */
export async function removeStaleLocks({ cluster, sockets }: Pick<ClusterHome, "cluster" | "sockets">): Promise<void> {
  for (const lockFile of [pidFileOf(cluster), join(sockets, ".s.PGSQL.5432.lock")]) {
    const pid = await readPid(lockFile);
    if (pid === undefined || !existsSync(`/proc/${pid}`) || (await hasProcessIn(cluster))) continue;
    await rm(lockFile, { force: true });
  }
}

async function hasProcessIn(cluster: string): Promise<boolean> {
  for (const entry of await readdir("/proc")) {
    if (/^\d+$/.test(entry) && (await worksIn(cluster, entry))) return true;
  }
  return false;
}
