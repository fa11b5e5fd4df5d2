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
    const { start, length } = windowOf(windowMinutes, at);
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

/** Takes back what one attempt that succeeded has counted. */
export async function forgiveAttempt(db: Database, { key, windowMinutes }: AttemptLimit, at: Date): Promise<void> {
  const { start } = windowOf(windowMinutes, at);
  await identityTables(db)
    .updateTable("attempt")
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where("key", "=", key)
    .where("window_start", "=", new Date(start).toISOString())
    .execute();
}

function windowOf(windowMinutes: number, at: Date): { readonly start: number; readonly length: number } {
  const length = windowMinutes * MINUTE_MS;
  return { start: Math.floor(at.getTime() / length) * length, length };
}

/** Whoever got in starts from nothing; windows of yesterday are swept on the way. */
export async function forgiveAttempts(db: Database, key: string, at: Date): Promise<void> {
  const yesterday = new Date(at.getTime() - 24 * 60 * MINUTE_MS).toISOString();
  await identityTables(db)
    .deleteFrom("attempt")
    .where((row) => row.or([row("key", "=", key), row("window_start", "<", yesterday)]))
    .execute();
}
