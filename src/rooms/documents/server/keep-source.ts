import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { appendAudit, type Database } from "#store/index.ts";
import { type DocumentId, RenditionId, safeFileName, type SourceFile, type TextId } from "../model/index.ts";
import { insertPages } from "./page-queries.ts";
import { findRenditionOfFile, insertRendition } from "./rendition-queries.ts";

/** Keeps the file as a rendition of its document, with its pages. The same file again adds only pages that are not there yet. */
export async function keepSource(
  transaction: Database,
  act: Act,
  kept: { readonly documentId: DocumentId; readonly textId: TextId; readonly source: SourceFile },
): Promise<void> {
  const { documentId, textId, source } = kept;
  const { pages = [], ...file } = source;
  const rendition = { id: newId(RenditionId), documentId, textId, ...file, fileName: safeFileName(source.fileName) };
  const isNew = await insertRendition(transaction, act, rendition);
  const id = isNew ? rendition.id : await findRenditionOfFile(transaction, act.workspaceId, documentId, source.sha256);
  if (id) await insertPages(transaction, act.workspaceId, { textId, renditionId: id }, pages);
  if (!isNew) return;
  await appendAudit(transaction, act, {
    act: "rendition-kept",
    subject: { kind: "document", id: documentId },
    after: { renditionId: rendition.id, fileName: rendition.fileName, sha256: source.sha256, notices: source.notices },
  });
}
