import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./database.ts";

/**
 * Work that comes round by the clock, once for all processes of a database. `periodOf` names the period of an instant; the task is
 * due when its last run was of another one, so a machine that slept through the night catches up in the morning.
 */
export type PeriodicTask = {
  readonly name: string;
  readonly periodOf: (at: Date) => string;
  /** Waits for the next period when the task was never run: a fresh installation has nothing to back up. */
  readonly waitsAtFirst?: boolean;
  /** The tables whose rows it may change; the walk over routes and tasks sees that it changes no other. Absent: none. */
  readonly changes?: readonly string[];
  readonly run: (at: Date, signal: AbortSignal) => Promise<void>;
};
export type PeriodicRun = {
  readonly name: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly failure: string | null;
};
type Reporting = { readonly onFailure: (name: string, error: unknown) => void };

const LOOK_MS = 10_000;

/** Looks every few seconds what is due, and runs it. Outages are ridden out: what failed is due again in its next period. */
export function startPeriodic(
  db: Database,
  tasks: readonly PeriodicTask[],
  { onFailure }: Reporting,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  async function go(): Promise<void> {
    while (!stopping.signal.aborted) {
      for (const task of tasks) {
        if (stopping.signal.aborted) break;
        await runIfDue(db, task, new Date(), stopping.signal).catch((error: unknown) => onFailure(task.name, error));
      }
      await pause(LOOK_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }
  const going = go();
  return {
    stop: async () => {
      stopping.abort();
      await going;
    },
  };
}

/** True when this process ran the task. */
export async function runIfDue(db: Database, task: PeriodicTask, at: Date, signal: AbortSignal): Promise<boolean> {
  if (!(await claim(db, task, at))) return false;
  try {
    await task.run(at, signal);
    await record(db, task.name, null);
    return true;
  } catch (error) {
    await record(db, task.name, error instanceof Error ? error.message.slice(0, 500) : String(error));
    throw error;
  }
}

export async function listPeriodicRuns(db: Database): Promise<readonly PeriodicRun[]> {
  const rows = await periodicTables(db).selectFrom("control.periodic_run").selectAll().orderBy("name").execute();
  return rows.map((row) => ({
    name: row.name,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    failure: row.failure,
  }));
}

function periodicTables(db: Database) {
  return db.$pickTables<"control.periodic_run">();
}

/** One statement decides between processes: the row is written by whoever comes first in a period. */
async function claim(db: Database, { name, periodOf, waitsAtFirst = false }: PeriodicTask, at: Date): Promise<boolean> {
  const tables = periodicTables(db);
  const period = periodOf(at);
  const started = at.toISOString();
  const waiting = waitsAtFirst ? { finished_at: started, failure: "not due yet" } : {};
  const row = { name, period, started_at: started, ...waiting };
  const first = await tables
    .insertInto("control.periodic_run")
    .values(row)
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("name")
    .executeTakeFirst();
  if (first) return !waitsAtFirst;
  const claimed = await tables
    .updateTable("control.periodic_run")
    .set({ period, started_at: at.toISOString(), finished_at: null, failure: null })
    .where("name", "=", name)
    .where("period", "<>", period)
    .returning("name")
    .executeTakeFirst();
  return claimed !== undefined;
}

async function record(db: Database, name: string, failure: string | null): Promise<void> {
  await periodicTables(db)
    .updateTable("control.periodic_run")
    .set({ finished_at: new Date().toISOString(), failure })
    .where("name", "=", name)
    .execute();
}
