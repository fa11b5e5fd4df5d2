import { sql } from "kysely";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { identityTables } from "./tables.ts";

export type AttemptLimit = { readonly key: string; readonly most: number; readonly windowMinutes: number };

const MINUTE_MS = 60_000;

/**
 * Counts one attempt under each key and refuses when one is over its limit. The count stands in the database, so that two servers
 * count together and a restart forgives nothing.
 */
export async function countAttempt(
  db: Database,
  limits: readonly AttemptLimit[],
  at: Date,
): Promise<Outcome<void, "too-many-attempts">> {
  for (const { key, most, windowMinutes } of limits) {
    const length = windowMinutes * MINUTE_MS;
    const start = Math.floor(at.getTime() / length) * length;
    const { count } = await identityTables(db)
      .insertInto("attempt")
      .values({ key, window_start: new Date(start).toISOString(), count: 1 })
      .onConflict((conflict) =>
        conflict.columns(["key", "window_start"]).doUpdateSet({ count: sql<number>`attempt.count + 1` }),
      )
      .returning("count")
      .executeTakeFirstOrThrow();
    if (count > most) {
      return refuse("too-many-attempts", { minutes: Math.ceil((start + length - at.getTime()) / MINUTE_MS) });
    }
  }
  return done(undefined);
}

/** Whoever got in starts from nothing; windows of yesterday are swept on the way. */
export async function forgiveAttempts(db: Database, key: string, at: Date): Promise<void> {
  const yesterday = new Date(at.getTime() - 24 * 60 * MINUTE_MS).toISOString();
  await identityTables(db)
    .deleteFrom("attempt")
    .where((row) => row.or([row("key", "=", key), row("window_start", "<", yesterday)]))
    .execute();
}
