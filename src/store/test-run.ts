import { randomInt } from "node:crypto";
import type pg from "pg";

/** Held while a template database is made. */
export const TEMPLATE_LOCK = 7_549_002;

/** First half of the lock that a run holds as long as it lives; the second half is the run's number. */
const RUN_LOCK = 7_549_003;

const LARGEST_RUN = 2 ** 31 - 1;

/** Takes a number for this run and holds it on the session of the client. */
export async function holdRun(client: pg.Client): Promise<string> {
  for (;;) {
    const run = randomInt(LARGEST_RUN);
    if (await tryHold(client, run)) return String(run);
  }
}

export function databaseName(runId: string, name: string): string {
  return `lotrinh_test_${runId}_${name}`;
}

/** Drops the databases of runs that were killed. A run that lives holds its number, so its databases stay. */
export async function dropAbandonedDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^lotrinh_test_[0-9]+_'`,
  );
  for (const { datname } of rows) {
    const run = Number(datname.split("_")[2]);
    const isAbandoned = await isFree(client, run);
    if (isAbandoned) await client.query(`drop database if exists ${datname} with (force)`);
  }
}

async function isFree(client: pg.Client, run: number): Promise<boolean> {
  // The run's own session would get its own lock again, so the list of locks is asked instead.
  const { rowCount } = await client.query(
    "select 1 from pg_locks where locktype = 'advisory' and classid::bigint = $1 and objid::bigint = $2",
    [RUN_LOCK, run],
  );
  return rowCount === 0;
}

async function tryHold(client: pg.Client, run: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1::int, $2::int) as held", [
    RUN_LOCK,
    run,
  ]);
  return rows[0]?.held === true;
}
