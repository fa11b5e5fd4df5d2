import { done } from "#shared/outcome.ts";
import { auditTables } from "./audit.ts";
import { blockHash } from "./audit-digests.ts";
import type { Database, OpenTransaction } from "./database.ts";
import { inTransaction } from "./in-transaction.ts";

/** PostgreSQL takes 65,535 parameters in a statement; a row of audit_block_entry takes four. */
const ROWS_PER_INSERT = 10_000;

/** The end of the chain. Kept elsewhere, it shows later whether somebody cut or rewrote what lies before it. */
export type AuditHead = { readonly number: number; readonly hash: string };

/**
 * Chains all entries it sees into one block and returns the head; `undefined` while there is neither entry nor block.
 * An entry of a transaction that is still open waits for the next block.
 */
export async function sealAudit(db: Database, workspaceId: string, at: string): Promise<AuditHead | undefined> {
  const outcome = await inTransaction(db, async (transaction) => {
    await lockChain(transaction, workspaceId);
    const head = await findHead(transaction, workspaceId);
    const entries = await takeUnsealed(transaction, workspaceId);
    if (entries.length === 0) return done(head);
    return done(await insertBlock(transaction, workspaceId, head, entries, at));
  });
  return shownHead(outcome.value);
}

export async function auditHead(db: Database, workspaceId: string): Promise<AuditHead | undefined> {
  return shownHead(await findHead(db, workspaceId));
}

type Head = { readonly number: number; readonly hash: Buffer };
type SealedEntry = { readonly id: string; readonly entry_digest: Buffer };

/** The row of the workspace, in a mode that lets others write in the workspace meanwhile. */
async function lockChain(transaction: OpenTransaction, workspaceId: string): Promise<void> {
  await auditTables(transaction)
    .selectFrom("workspace")
    .select("workspace_id")
    .where("workspace_id", "=", workspaceId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

async function findHead(db: Database, workspaceId: string): Promise<Head | undefined> {
  return auditTables(db)
    .selectFrom("audit_block")
    .select(["number", "hash"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
}

async function takeUnsealed(transaction: OpenTransaction, workspaceId: string): Promise<readonly SealedEntry[]> {
  const tables = auditTables(transaction);
  return tables
    .with("taken", (with_) =>
      with_.deleteFrom("audit_unsealed").where("workspace_id", "=", workspaceId).returning("entry_id"),
    )
    .selectFrom("audit_entry")
    .innerJoin("taken", "taken.entry_id", "audit_entry.id")
    .select(["audit_entry.id", "audit_entry.entry_digest"])
    .where("audit_entry.workspace_id", "=", workspaceId)
    .orderBy("audit_entry.id")
    .execute();
}

async function insertBlock(
  transaction: OpenTransaction,
  workspaceId: string,
  previous: Head | undefined,
  entries: readonly SealedEntry[],
  at: string,
): Promise<Head> {
  const tables = auditTables(transaction);
  const number = (previous?.number ?? 0) + 1;
  const previousHash = previous?.hash ?? null;
  const sealedAt = new Date(at).toISOString();
  const entryDigests = entries.map((entry) => entry.entry_digest);
  const hash = blockHash({ workspaceId, number, previousHash, sealedAt, entryDigests });
  await tables
    .insertInto("audit_block")
    .values({
      workspace_id: workspaceId,
      number,
      previous_hash: previousHash,
      hash,
      sealed_at: sealedAt,
      entry_count: entries.length,
    })
    .execute();

  const rows = entries.map((entry, position) => ({
    workspace_id: workspaceId,
    block_number: number,
    position,
    entry_id: entry.id,
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await tables
      .insertInto("audit_block_entry")
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
  return { number, hash };
}

function shownHead(head: Head | undefined): AuditHead | undefined {
  return head && { number: head.number, hash: head.hash.toString("hex") };
}
