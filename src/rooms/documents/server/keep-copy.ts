import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type Comparison, type DocumentId, RenditionId, safeFileName, type SourceFile } from "../model/index.ts";
import { insertRendition, markInternal } from "./rendition-queries.ts";

/**
 * Keeps another copy of a document (the signed PDF beside the Word draft that was read), with where the two differ. The same file
 * again changes nothing. Called by use cases of rooms below, which ask their own policy first.
 */
export async function keepCopy(
  db: Database,
  act: Act,
  kept: { readonly documentId: DocumentId; readonly source: SourceFile; readonly comparison: Comparison },
): Promise<Outcome<{ isNew: boolean }, never>> {
  const { documentId, source, comparison } = kept;
  return inTransaction(db, async (transaction) => {
    const fileName = safeFileName(source.fileName);
    const rendition = { id: newId(RenditionId), documentId, textId: null, ...source, fileName, comparison };
    if (source.isInternal) await markInternal(transaction, act.workspaceId, documentId);
    if (!(await insertRendition(transaction, act, rendition))) return done({ isNew: false });
    await appendAudit(transaction, act, {
      act: "rendition-kept",
      subject: { kind: "document", id: documentId },
      after: { renditionId: rendition.id, fileName, sha256: source.sha256, differences: comparison.differences.length },
    });
    return done({ isNew: true });
  });
}
