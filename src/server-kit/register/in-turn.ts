import { setImmediate as nextTurn } from "node:timers/promises";

/** Puts together what goes out, and answers with the sending of it. */
export type Prepare = () => () => Promise<unknown>;

/**
 * Works of a transaction, in order: each is put together while the one before it is carried out, and sent when that one has ended, so
 * that a connection has one statement at a time. Throws what failed first, and sends nothing after it.
 */
export async function inTurn(works: readonly Prepare[]): Promise<void> {
  let sending = Promise.allSettled<unknown>([]);
  for (const prepare of works) {
    // What was sent leaves the process before the next work takes it.
    await nextTurn();
    const prepared = attempt(prepare);
    await succeeded(sending);
    if ("problem" in prepared) throw prepared.problem;
    sending = Promise.allSettled([prepared.send()]);
  }
  await succeeded(sending);
}

function attempt(prepare: Prepare): { readonly send: () => Promise<unknown> } | { readonly problem: unknown } {
  try {
    return { send: prepare() };
  } catch (problem) {
    return { problem };
  }
}

async function succeeded(sending: Promise<PromiseSettledResult<unknown>[]>): Promise<void> {
  for (const ended of await sending) if (ended.status === "rejected") throw ended.reason;
}
