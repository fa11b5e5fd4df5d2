import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { StoreLimits } from "../limits.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { type ClusterHome, prepareClusterHome } from "./cluster-home.ts";
import { connectionTo, type EmbeddedConnection, ensureDatabase, isAnswering } from "./connection.ts";
import { findNativeTree } from "./native-tree.ts";
import { type ProcessLock, tryLockAlone, tryLockShared, withLockAlone } from "./process-lock.ts";
import { findServerAccount, type ServerAccount } from "./server-account.ts";
import { createCluster, startServer, stopServer } from "./server-process.ts";
import { superviseServer } from "./supervise.ts";

export type JoinedServer = {
  readonly connection: EmbeddedConnection;
  /** Where the cluster lies; outside the data folder when root's PostgreSQL could not reach it there. */
  readonly location: string;
  /** How often this process started the server again because it had died. */
  readonly restarts: () => number;
  /** The last process that leaves stops the server. */
  readonly leave: () => Promise<void>;
};

/**
 * Joins the embedded server of a data folder, and starts it when it does not run.
 *
 * Starting and stopping happen under one lock. Every process that uses the server holds a second one shared; who leaves tries to
 * hold it alone and stops the server on success. Both come from the kernel, so a killed process leaves too: then the server
 * runs on until the next process joins and leaves.
 */
export async function joinEmbedded(dataFolder: string, limits: StoreLimits): Promise<JoinedServer> {
  const account = await findServerAccount();
  const created = await mkdir(dataFolder, { recursive: true });
  // `nobody` must pass through root's folder; what lies in it has modes of its own.
  if (created !== undefined) await chmod(dataFolder, account.isOther ? 0o711 : 0o700);
  const home = await prepareClusterHome(dataFolder, account);

  const joined = await underStartLock(home, limits, async () => {
    const membership = tryLockShared(home.joinLock);
    if (!membership) throw new Error(`${home.joinLock} is held alone outside the start lock`);
    try {
      if (!(await isAnswering(home.sockets))) await startOrCreate(home, account, limits);
      await ensureDatabase(home.sockets);
    } catch (error) {
      membership.release();
      throw error;
    }
    return membership;
  });
  const supervisor = superviseServer(home, () => restart(home, account, limits));
  return {
    connection: connectionTo(home.sockets),
    location: home.folder,
    restarts: supervisor.restarts,
    leave: async () => {
      await supervisor.stop();
      await leave(home, joined, limits);
    },
  };
}

/** False when another process was faster. */
async function restart(home: ClusterHome, account: ServerAccount, limits: StoreLimits): Promise<boolean> {
  return underStartLock(home, limits, async () => {
    if (await isAnswering(home.sockets)) return false;
    await startServer(home, await findNativeTree(account, home.copies), account, limits.embeddedStartTimeoutMs);
    return true;
  });
}

async function startOrCreate(home: ClusterHome, account: ServerAccount, limits: StoreLimits): Promise<void> {
  const tree = await findNativeTree(account, home.copies);
  const isCreated = await stat(join(home.cluster, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (!isCreated) await createCluster(home, tree, account);
  await startServer(home, tree, account, limits.embeddedStartTimeoutMs);
}

async function leave(home: ClusterHome, membership: ProcessLock, limits: StoreLimits): Promise<void> {
  await underStartLock(home, limits, async () => {
    membership.release();
    const alone = tryLockAlone(home.joinLock);
    if (!alone) return;
    try {
      await stopServer(home, limits.embeddedStartTimeoutMs);
    } finally {
      alone.release();
    }
  });
}

async function underStartLock<Value>(
  home: ClusterHome,
  limits: StoreLimits,
  run: () => Promise<Value>,
): Promise<Value> {
  const result = await withLockAlone(home.startLock, 2 * limits.embeddedStartTimeoutMs, run);
  if (!result) throw new StoreUnavailable("embedded-did-not-start", { log: home.log });
  return result.value;
}
