export type StoreLimit = { readonly name: string; readonly value: number; readonly reason: string };

const TABLE = {
  poolSize: {
    name: "pool size",
    value: 10,
    reason: "Two cores are busy with about ten connections; an office server allows 100 in all.",
  },
  statementTimeoutMs: {
    name: "statement time, ms",
    value: 30_000,
    reason: "No list or save may take longer; a longer job splits its work.",
  },
  lockTimeoutMs: {
    name: "lock time, ms",
    value: 10_000,
    reason: "Somebody who waits longer for another's save should hear it rather than wait on.",
  },
  idleInTransactionTimeoutMs: {
    name: "idle time inside a transaction, ms",
    value: 60_000,
    reason: "A transaction forgotten by a bug must not hold its locks.",
  },
  connectTimeoutMs: {
    name: "connect time, ms",
    value: 10_000,
    reason: "A full pool or a dead server shows as an error, not as a page that never ends.",
  },
  embeddedStartTimeoutMs: {
    name: "start and stop time of the embedded server, ms",
    value: 60_000,
    reason: "Recovery after a power cut may replay some minutes of writes; measured start is 0.1 s.",
  },
} as const satisfies Record<string, StoreLimit>;

export type StoreLimits = { readonly [Name in keyof typeof TABLE]: number };

/** Every limit of the store with its reason, for `lotrinh doctor` and the operator's guide. */
export const STORE_LIMITS: Readonly<Record<keyof StoreLimits, StoreLimit>> = TABLE;

export function storeLimits(settings: Partial<StoreLimits> = {}): StoreLimits {
  const limits: Record<string, number> = {};
  for (const [name, limit] of Object.entries(TABLE)) limits[name] = limit.value;
  for (const [name, value] of Object.entries(settings)) limits[name] = value;
  return limits as StoreLimits;
}
