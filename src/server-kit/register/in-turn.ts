import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Starts each piece of work of a transaction as soon as the one before it has been sent, so that what the next one takes with it is put
 * together meanwhile. On one connection the statements are carried out in this order. Ends when all have ended, and throws what
 * failed first: a statement that were still to come would run after the rollback, on its own.
 */
export async function inTurn(works: readonly (() => Promise<unknown>)[]): Promise<void> {
  const started: Promise<PromiseSettledResult<unknown>[]>[] = [];
  for (const work of works) {
    started.push(Promise.allSettled([work()]));
    await nextTurn();
  }
  for (const [ended] of await Promise.all(started)) if (ended?.status === "rejected") throw ended.reason;
}
