import { setTimeout as pause } from "node:timers/promises";
import { isAnswering } from "./connection.ts";
import type { ClusterHome } from "./cluster-home.ts";
import { readPostmasterPid, worksIn } from "./postmaster.ts";

const WATCH_MS = 250;
const LONGEST_WAIT_MS = 10_000;

export type Supervisor = {
  /** How often the server was started again because it had died. */
  readonly restarts: () => number;
  readonly stop: () => Promise<void>;
};

/**
 * Watches the server of a cluster and starts it again when it has died. Every process that joined watches; the start lock lets one
 * of them act, and the others find the server running. Never gives up: a full disk or a slow recovery ends some time.
 *
 * @param restart starts the server under the start lock, unless it answers
 */
export function superviseServer(home: ClusterHome, restart: () => Promise<boolean>): Supervisor {
  const stopping = new AbortController();
  let restarts = 0;

  async function watch(): Promise<void> {
    let waitMs = WATCH_MS;
    while (await hasPaused(waitMs, stopping.signal)) {
      const isAlive = (await isRunning(home)) || (await isAnswering(home.sockets));
      if (isAlive) {
        waitMs = WATCH_MS;
        continue;
      }
      try {
        if (await restart()) restarts += 1;
        waitMs = WATCH_MS;
      } catch {
        // The log of PostgreSQL says why; requests hear "restarting" or "disk full" meanwhile.
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
      }
    }
  }

  const watching = watch();
  return {
    restarts: () => restarts,
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function isRunning(home: ClusterHome): Promise<boolean> {
  const pid = await readPostmasterPid(home.cluster).catch(() => undefined);
  return pid !== undefined && worksIn(home.cluster, pid);
}

async function hasPaused(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(ms, undefined, { signal, ref: false });
    return true;
  } catch {
    return false;
  }
}
