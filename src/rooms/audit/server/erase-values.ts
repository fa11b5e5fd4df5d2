import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, eraseAuditPayload, findAuditEntry, inTransaction } from "#store/index.ts";
import { type AuditEntryId, mayEraseAuditValues, type NotAllowed } from "../model/index.ts";

export type EraseRefusal = NotAllowed | "audit-entry-not-found" | "audit-values-erased";

/** The values go for good; the entry keeps its digests, so the chain stays whole, and who erased why is an entry of its own. */
export async function eraseValues(
  db: Database,
  act: Act,
  input: { readonly entryId: AuditEntryId; readonly reason: string },
): Promise<Outcome<{ entryId: AuditEntryId }, EraseRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayEraseAuditValues(act.actor);
    if (!allowed.ok) return allowed;
    const entry = await findAuditEntry(transaction, act.workspaceId, input.entryId);
    if (!entry) return refuse("audit-entry-not-found");
    if (entry.erased_at !== null) return refuse("audit-values-erased");
    await eraseAuditPayload(transaction, { ...act, reason: input.reason }, input.entryId);
    return done({ entryId: input.entryId });
  });
}
