import { existsSync } from "node:fs";
import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasErrorCode } from "../error-code.ts";

/** The number in `postmaster.pid`, whether or not that process lives. */
export async function readPostmasterPid(cluster: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(join(cluster, "postmaster.pid"), "utf8"), 10);
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
 * Removes a `postmaster.pid` whose number now belongs to a stranger, after a power cut or a restarted container; PostgreSQL
 * would take that stranger for itself and refuse to start. A number that nobody has is left to PostgreSQL, which checks
 * its shared memory too. Call it under the start lock.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const pid = await readPostmasterPid(cluster);
  if (pid === undefined || !existsSync(`/proc/${pid}`) || (await hasProcessIn(cluster))) return;
  await rm(join(cluster, "postmaster.pid"), { force: true });
}

async function hasProcessIn(cluster: string): Promise<boolean> {
  for (const entry of await readdir("/proc")) {
    if (/^\d+$/.test(entry) && (await worksIn(cluster, entry))) return true;
  }
  return false;
}
