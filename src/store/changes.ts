import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import { WorkspaceId } from "#shared/act.ts";
import type { Database } from "./database.ts";

/*
 * Pages learn that something changed and ask again; they are never told what. So a change is only the kinds of the subjects that the
 * audit names ("assignment"), and a lost one costs a late page, not a wrong one.
 *
 * NOTIFY inside a transaction makes all commits of a PostgreSQL wait for each other. So what changed is collected beside the
 * transaction and told after its commit, a few times a second, over the connection that listens.
 */

export type Change = {
  readonly workspaceId: WorkspaceId;
  /** Empty: something may have been missed, everything is to be asked again. */
  readonly kinds: readonly string[];
};
export type Changes = {
  readonly subscribe: (workspaceId: WorkspaceId, listen: (change: Change) => void) => () => void;
};
type Collected = Map<WorkspaceId, Set<string>>;

const CHANNEL = "lotrinh_changes";
const TELL_EVERY_MS = 150;
const RECONNECT_MS = 1_000;
/** A notification holds 8,000 bytes. */
const KINDS_AT_MOST = 60;

const collecting = new AsyncLocalStorage<Collected>();
const tellers = new WeakMap<Database, (collected: Collected) => void>();

/** Runs a transaction of `db` and tells afterwards what it changed; nothing when it was rolled back. */
export async function tellingChanges<Result>(db: Database, run: () => Promise<Result>): Promise<Result> {
  const tell = tellers.get(db);
  if (!tell) return run();
  const collected: Collected = new Map();
  const result = await collecting.run(collected, run);
  if (collected.size > 0) tell(collected);
  return result;
}

export function noteChange(workspaceId: WorkspaceId, kinds: Iterable<string>): void {
  const collected = collecting.getStore();
  if (collected) merge(collected, workspaceId, kinds);
}

const Told = z.object({ workspaceId: WorkspaceId, kinds: z.array(z.string()) });

/** Hears the changes that any process of the database made, and tells those of this one. */
export async function openChanges({
  db,
  pool,
}: {
  readonly db: Database;
  readonly pool: pg.Pool;
}): Promise<Changes & { readonly close: () => Promise<void> }> {
  const listeners = new Map<WorkspaceId, Set<(change: Change) => void>>();
  const waiting: Collected = new Map();
  const closing = new AbortController();
  let client: pg.PoolClient | undefined;

  const hear = (change: Change) => {
    for (const listen of listeners.get(change.workspaceId) ?? []) listen(change);
  };
  async function connect(): Promise<void> {
    const connected = await pool.connect();
    connected.on("notification", ({ channel, payload }) => {
      if (channel === CHANNEL) hear(Told.parse(JSON.parse(payload ?? "")));
    });
    connected.once("error", () => void reconnect(connected));
    connected.once("end", () => void reconnect(connected));
    await connected.query(`listen ${CHANNEL}`);
    client = connected;
  }
  async function reconnect(broken: pg.PoolClient): Promise<void> {
    if (client !== broken) return;
    client = undefined;
    broken.release(true);
    while (!closing.signal.aborted && !client) {
      await pause(RECONNECT_MS, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      if (!closing.signal.aborted) await connect().catch(() => undefined);
    }
    // What was told meanwhile was not heard here.
    if (client) for (const workspaceId of listeners.keys()) hear({ workspaceId, kinds: [] });
  }
  async function tellWaiting(): Promise<void> {
    const told = [...waiting];
    waiting.clear();
    for (const [workspaceId, kinds] of told) {
      const payload = JSON.stringify({ workspaceId, kinds: kinds.size > KINDS_AT_MOST ? [] : [...kinds] });
      await client?.query("select pg_notify($1, $2)", [CHANNEL, payload]);
    }
  }

  await connect();
  tellers.set(db, (collected) => {
    for (const [workspaceId, kinds] of collected) merge(waiting, workspaceId, kinds);
  });
  // A connection that breaks here is mended above, and then everybody asks everything again.
  const timer = setInterval(() => void tellWaiting().catch(() => undefined), TELL_EVERY_MS);
  timer.unref();
  return {
    subscribe: (workspaceId, listen) => {
      const own = listeners.get(workspaceId) ?? new Set();
      listeners.set(workspaceId, own.add(listen));
      return () => {
        own.delete(listen);
        if (own.size === 0 && listeners.get(workspaceId) === own) listeners.delete(workspaceId);
      };
    },
    close: async () => {
      closing.abort();
      clearInterval(timer);
      tellers.delete(db);
      const last = client;
      client = undefined;
      last?.release(true);
    },
  };
}

function merge(into: Collected, workspaceId: WorkspaceId, kinds: Iterable<string>): void {
  const known = into.get(workspaceId) ?? new Set<string>();
  for (const kind of kinds) known.add(kind);
  into.set(workspaceId, known);
}
