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
  holdDoomed,
  inTransaction,
} from "#store/index.ts";
import { type DocumentId, mayPurgeDocuments } from "../model/index.ts";
import { findInternalFlag } from "./rendition-queries.ts";

/**
 * Of the rows that a purge takes, how many have a history from a document that stays. The room that keeps such records answers; the
 * composition root passes it in.
 */
export type HistoriesLost = (transaction: Database, act: Act, doomed: readonly string[]) => Promise<number>;

/** Where the bytes lie, and the rooms that are asked what would be lost. */
export type PurgePorts = { readonly files: FileStore; readonly historiesLost: readonly HistoriesLost[] };

export type PurgeOrder = {
  readonly documentId: DocumentId;
  readonly reason: string;
  /** The person has seen that histories of earlier versions go too: a secret may not have to wait for them. */
  readonly withHistories?: boolean | undefined;
};

export type Purged = { readonly rows: number; readonly files: number };

/**
 * Erases a document that should never have come in, such as one whose secrecy mark was a picture: its files, texts and clauses, and
 * whatever any room made of it. The audit keeps that it was there, who erased it, when and why, and none of its words.
 *
 * A later version holds the assignments that it carried on from an earlier one, with all that happened to them. These would go too, so
 * the first asking is refused and says how many.
 *
 * The bytes go before the commit: should it fail, a document without its file is better than a secret that stayed.
 */
export async function purgeDocument(
  db: Database,
  { files, historiesLost }: PurgePorts,
  act: Act,
  { documentId, reason, withHistories = false }: PurgeOrder,
): Promise<Outcome<Purged, NotAllowed | "document-not-found" | "purge-takes-histories">> {
  const allowed = mayPurgeDocuments(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const recorded = { act: "document-purged", subject: { kind: "document", id: documentId } } as const;
    if ((await findInternalFlag(transaction, act.workspaceId, documentId)) === undefined) {
      // Asked twice, by two people who both saw it: the second is told that it is gone.
      const isGone = await hasAudit(transaction, act, recorded);
      return isGone ? done({ rows: 0, files: 0 }) : refuse("document-not-found");
    }
    const { ids, erase } = await holdDoomed(transaction, act.workspaceId, "document", documentId);
    if (!withHistories) {
      let count = 0;
      for (const countLost of historiesLost) count += await countLost(transaction, act, ids);
      if (count > 0) return refuse("purge-takes-histories", { count });
    }
    await erase();
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
