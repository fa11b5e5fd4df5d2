import type { Outcome } from "#shared/outcome.ts";
import { tellingChanges } from "./changes.ts";
import type { Database, OpenTransaction } from "./database.ts";

/** Carries a refusal out of Kysely's transaction, which rolls back only when something is thrown. */
class RolledBack extends Error {
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("rolled back by a refusal");
    this.outcome = outcome;
  }
}

/**
 * Runs a use case in one transaction: a refusal rolls back, everything else commits.
 *
 * Joins a transaction that is already open. Then an inner refusal is only returned, and the outer use case must return it too
 * to undo what was written. Nothing is tried twice.
 */
export async function inTransaction<Result extends Outcome<unknown>>(
  db: Database,
  run: (transaction: OpenTransaction) => Promise<Result>,
): Promise<Result> {
  if (isOpenTransaction(db)) return run(db);

  try {
    return await tellingChanges(db, () =>
      db.transaction().execute(async (transaction) => {
        const outcome = await run(transaction);
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      }),
    );
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as Result;
    throw error;
  }
}

function isOpenTransaction(db: Database): db is OpenTransaction {
  return db.isTransaction;
}
