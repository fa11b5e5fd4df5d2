import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { appendAudit, type Database } from "#store/index.ts";
import { type DocumentId, RenditionId, safeFileName, type SourceFile, type TextId } from "../model/index.ts";
import { insertRendition } from "./rendition-queries.ts";

/** Keeps the file as a rendition of its document. The same file again changes nothing. */
export async function keepSource(
  transaction: Database,
  act: Act,
  kept: { readonly documentId: DocumentId; readonly textId: TextId; readonly source: SourceFile },
): Promise<void> {
  const { documentId, textId, source } = kept;
  const rendition = { id: newId(RenditionId), documentId, textId, ...source, fileName: safeFileName(source.fileName) };
  if (!(await insertRendition(transaction, act, rendition))) return;
  await appendAudit(transaction, act, {
    act: "rendition-kept",
    subject: { kind: "document", id: documentId },
    after: { renditionId: rendition.id, fileName: rendition.fileName, sha256: source.sha256, notices: source.notices },
  });
}
