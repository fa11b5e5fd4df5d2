import { createHash } from "node:crypto";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { DocumentId, isInternalText, type Reading, type SourceFile, TextId } from "../model/index.ts";
import { findTextByContent, insertReading } from "./document-queries.ts";
import { keepSource } from "./keep-source.ts";
import { markInternal } from "./rendition-queries.ts";

export type KeptReading = { readonly documentId: DocumentId; readonly textId: TextId; readonly isNew: boolean };

/**
 * Keeps a reading as a new document with its first text version, and the files that it was read from. The same canonical text again
 * adds only files that are not there yet, and gives the document that is already there. Called by use cases of rooms below, which ask
 * their own policy first.
 */
export async function keepReading(
  db: Database,
  act: Act,
  reading: Reading,
  title: string,
  sources: readonly SourceFile[] = [],
): Promise<Outcome<KeptReading, never>> {
  return inTransaction(db, async (transaction) => {
    const sha256 = createHash("sha256").update(reading.text, "utf8").digest("hex");
    const isInternal = isInternalText(reading.text) || sources.some((source) => source.isInternal);
    const known = await findTextByContent(transaction, act.workspaceId, sha256);
    if (known) {
      for (const source of sources) await keepSource(transaction, act, { ...known, source });
      if (isInternal) await markInternal(transaction, act.workspaceId, known.documentId);
      return done({ ...known, isNew: false });
    }

    const documentId = newId(DocumentId);
    const textId = newId(TextId);
    await insertReading(transaction, act, {
      documentId,
      textId,
      sha256,
      title,
      reading,
      isInternal,
    });
    for (const source of sources) await keepSource(transaction, act, { documentId, textId, source });
    await appendAudit(transaction, act, {
      act: "document-kept",
      subject: { kind: "document", id: documentId },
      after: { title, face: reading.face, textId, sha256, clauses: reading.clauses.length },
    });
    return done({ documentId, textId, isNew: true });
  });
}
