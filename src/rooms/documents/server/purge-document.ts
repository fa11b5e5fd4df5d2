import { forgetEntries, forgetValues } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import {
  appendAudit,
  type Database,
  eraseAuditOf,
  hasAudit,
  type FileStore,
  forgetUnusedFiles,
  inTransaction,
  purgeRow,
} from "#store/index.ts";
import { type DocumentId, mayPurgeDocuments } from "../model/index.ts";
import { findInternalFlag } from "./rendition-queries.ts";

export type Purged = { readonly rows: number; readonly files: number };

/**
 * Erases a document that should never have come in, such as one whose secrecy mark was a picture: its files, texts and clauses, and
 * whatever any room made of it. The audit keeps that it was there, who erased it, when and why, and none of its words.
 *
 * The bytes go before the commit: should it fail, a document without its file is better than a secret that stayed.
 */
export async function purgeDocument(
  db: Database,
  files: FileStore,
  act: Act,
  input: { readonly documentId: DocumentId; readonly reason: string },
): Promise<Outcome<Purged, NotAllowed | "document-not-found">> {
  const allowed = mayPurgeDocuments(act.actor);
  if (!allowed.ok) return allowed;
  const { documentId, reason } = input;
  return inTransaction(db, async (transaction) => {
    const recorded = { act: "document-purged", subject: { kind: "document", id: documentId } } as const;
    if ((await findInternalFlag(transaction, act.workspaceId, documentId)) === undefined) {
      // Asked twice, by two people who both saw it: the second is told that it is gone.
      const isGone = await hasAudit(transaction, act, recorded);
      return isGone ? done({ rows: 0, files: 0 }) : refuse("document-not-found");
    }
    const ids = await purgeRow(transaction, act.workspaceId, "document", documentId);
    await forgetValues(transaction, act.workspaceId, ids);
    await forgetEntries(transaction, act.workspaceId, ids);
    const unused = await forgetUnusedFiles(transaction, act.workspaceId);
    for (const sha256 of unused) await files.eraseUnused(transaction, sha256);
    await eraseAuditOf(transaction, act, ids);
    await appendAudit(
      transaction,
      { ...act, reason },
      { ...recorded, after: { rows: ids.length, files: unused.length } },
    );
    return done({ rows: ids.length, files: unused.length });
  });
}
