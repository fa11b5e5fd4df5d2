import { forgetEntries } from "#server-kit/index.ts";
import { mayPurgeDocuments } from "#rooms/documents/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import {
  appendAudit,
  type Database,
  eraseAuditOf,
  type FileStore,
  forgetUnusedFiles,
  hasAudit,
  inTransaction,
  purgeRow,
} from "#store/index.ts";
import type { AssignmentSourceId, NotAllowed } from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { listGivenBySource } from "./source-queries.ts";
import { assignmentTables } from "./tables.ts";

/**
 * Erases a document outside a plan that should never have come in, such as one whose secrecy mark was not copied with its words: the
 * words, all that it gave, what happened with it, and the values in the audit. That it was there, who erased it and why stays.
 */
export async function purgeSource(
  db: Database,
  act: Act,
  {
    sourceId,
    reason,
    files,
  }: { readonly sourceId: AssignmentSourceId; readonly reason: string; readonly files?: FileStore | undefined },
): Promise<Outcome<{ rows: number }, NotAllowed | "source-not-found">> {
  const allowed = mayPurgeDocuments(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const recorded = { act: "source-purged", subject: { kind: "assignment-source", id: sourceId } } as const;
    const source = await assignmentTables(transaction)
      .selectFrom("assignment_source")
      .select("id")
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", sourceId)
      .forUpdate()
      .executeTakeFirst();
    if (!source) {
      // Asked twice, by two people who both saw it: the second is told that it is gone.
      return (await hasAudit(transaction, act, recorded)) ? done({ rows: 0 }) : refuse("source-not-found");
    }
    const given = await listGivenBySource(transaction, act, sourceId);
    await appendCounts(
      transaction,
      act.workspaceId,
      given.map(({ id }) => id),
      -1,
    );
    const ids = await purgeRow(transaction, act.workspaceId, "assignment_source", sourceId);
    await forgetEntries(transaction, act.workspaceId, ids);
    const unused = await forgetUnusedFiles(transaction, act.workspaceId);
    for (const sha256 of unused) await files?.eraseUnused(transaction, sha256);
    await eraseAuditOf(transaction, act, ids);
    await appendAudit(transaction, { ...act, reason }, { ...recorded, after: { rows: ids.length } });
    return done({ rows: ids.length });
  });
}
