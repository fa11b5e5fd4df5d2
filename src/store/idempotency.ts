import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "./database.ts";
import { jsonb } from "./jsonb.ts";

export type IdempotencyRefusal = "idempotency-key-reused" | "answer-forgotten";

export type IdempotentRequest = {
  readonly key: string;
  readonly endpoint: string;
  /** From `requestDigest`. */
  readonly requestDigest: string;
};

const STATUS_DONE = 200;
/** The status of an answer that was erased, because it may have repeated the words of a document that was purged. */
export const ANSWER_FORGOTTEN = 410;

/**
 * Runs a request once. The same key with the same request gets the stored answer; with another request it is refused.
 *
 * A second call of the same key waits on the row until the first one ends. A refusal rolls the row back with everything else,
 * so a request that was refused may be sent again with its key.
 */
export async function withIdempotency<Value, Code extends string>(
  transaction: Database,
  act: Act,
  request: IdempotentRequest,
  run: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | IdempotencyRefusal>> {
  if (!transaction.isTransaction) throw new Error("A key is claimed in the transaction of its request");
  if (!(await claimKey(transaction, act, request))) return replay<Value>(transaction, act, request);

  const outcome = await run();
  if (outcome.ok) await storeAnswer(transaction, act, request.key, outcome.value);
  return outcome;
}

function idempotencyTables(transaction: Database) {
  return transaction.$pickTables<"idempotency_key">();
}

async function claimKey(transaction: Database, act: Act, request: IdempotentRequest): Promise<boolean> {
  const claimed = await idempotencyTables(transaction)
    .insertInto("idempotency_key")
    .values({
      workspace_id: act.workspaceId,
      key: request.key,
      endpoint: request.endpoint,
      request_digest: request.requestDigest,
      created_at: act.at,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  return claimed !== undefined;
}

async function replay<Value>(
  transaction: Database,
  act: Act,
  request: IdempotentRequest,
): Promise<Outcome<Value, IdempotencyRefusal>> {
  const first = await idempotencyTables(transaction)
    .selectFrom("idempotency_key")
    .select(["endpoint", "request_digest", "status", "response"])
    .where("workspace_id", "=", act.workspaceId)
    .where("key", "=", request.key)
    .executeTakeFirstOrThrow();
  const isSameRequest = first.endpoint === request.endpoint && first.request_digest === request.requestDigest;
  if (!isSameRequest) return refuse("idempotency-key-reused");
  if (first.status === ANSWER_FORGOTTEN) return refuse("answer-forgotten");
  // The answer of an endpoint is JSON by its contract, so it comes back as it went in.
  return { ok: true, value: (first.response ?? undefined) as Value };
}

async function storeAnswer(transaction: Database, act: Act, key: string, value: unknown): Promise<void> {
  await idempotencyTables(transaction)
    .updateTable("idempotency_key")
    .set({ status: STATUS_DONE, response: value === undefined ? null : jsonb(value) })
    .where("workspace_id", "=", act.workspaceId)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
}
