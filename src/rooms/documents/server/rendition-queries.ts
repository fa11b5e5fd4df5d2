import { z } from "zod";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant } from "#shared/plain-date.ts";
import { type Database, jsonb } from "#store/index.ts";
import {
  Comparison,
  type DocumentId,
  FileKind,
  ReadingNotice,
  type Rendition,
  RenditionId,
  type SourceFile,
  type TextId,
} from "../model/index.ts";
import { documentTables } from "./tables.ts";

/** How a stored file is called where nothing but its bytes matter: it is only ever handed out as an attachment. */
const MEDIA_TYPE = "application/octet-stream";

/** False when the document has this file already. */
export async function insertRendition(
  db: Database,
  act: Act,
  rendition: SourceFile & {
    readonly id: RenditionId;
    readonly documentId: DocumentId;
    /** The text that was read from it; null for another copy. */
    readonly textId: TextId | null;
    readonly comparison?: Comparison;
  },
): Promise<boolean> {
  const tables = documentTables(db);
  await tables
    .insertInto("stored_file")
    .values({
      workspace_id: act.workspaceId,
      sha256: rendition.sha256,
      size_bytes: rendition.sizeBytes,
      media_type: MEDIA_TYPE,
      created_at: act.at,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "sha256"]).doNothing())
    .execute();
  const inserted = await tables
    .insertInto("document_rendition")
    .values({
      workspace_id: act.workspaceId,
      id: rendition.id,
      document_id: rendition.documentId,
      text_id: rendition.textId,
      sha256: rendition.sha256,
      file_name: rendition.fileName,
      kind: rendition.kind,
      size_bytes: rendition.sizeBytes,
      notices: jsonb(rendition.notices),
      differences: rendition.comparison ? jsonb(rendition.comparison) : null,
      created_at: act.at,
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "document_id", "sha256"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function listRenditionRows(
  db: Database,
  workspaceId: WorkspaceId,
  documentId: DocumentId,
): Promise<Rendition[]> {
  const rows = await documentTables(db)
    .selectFrom("document_rendition")
    .select(["id", "text_id", "file_name", "kind", "size_bytes", "sha256", "notices", "differences", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", documentId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: RenditionId.parse(row.id),
    fileName: row.file_name,
    kind: FileKind.parse(row.kind),
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdAt: Instant.parse(row.created_at),
    isRead: row.text_id !== null,
    notices: z.array(ReadingNotice).parse(row.notices),
    comparison: Comparison.nullable().parse(row.differences),
  }));
}

export async function findRendition(
  db: Database,
  workspaceId: WorkspaceId,
  documentId: DocumentId,
  renditionId: RenditionId,
): Promise<{ readonly sha256: string; readonly fileName: string } | undefined> {
  const row = await documentTables(db)
    .selectFrom("document_rendition")
    .select(["sha256", "file_name"])
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", documentId)
    .where("id", "=", renditionId)
    .executeTakeFirst();
  return row && { sha256: row.sha256, fileName: row.file_name };
}

/** The rendition that is this file. */
export async function findRenditionOfFile(
  db: Database,
  workspaceId: WorkspaceId,
  documentId: DocumentId,
  sha256: string,
): Promise<RenditionId | undefined> {
  const row = await documentTables(db)
    .selectFrom("document_rendition")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("document_id", "=", documentId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row && RenditionId.parse(row.id);
}

/** The files that the words of a document were read from. */
export async function listReadFiles(db: Database, workspaceId: WorkspaceId, documentId: DocumentId) {
  const files = await listRenditionRows(db, workspaceId, documentId);
  return files
    .filter(({ isRead }) => isRead)
    .map(({ id, kind, notices }) => ({ id, kind, isRecognised: notices.some((notice) => notice.kind === "recognised-text") })); // prettier-ignore
}

/** Makes a file that was read another copy of its document: with where it differs from what is read now. */
export async function setAside(
  transaction: Database,
  act: Act,
  { documentId, renditionId, comparison }: { documentId: DocumentId; renditionId: string; comparison: Comparison },
): Promise<void> {
  await documentTables(transaction)
    .updateTable("document_rendition")
    .set({ text_id: null, differences: jsonb(comparison) })
    .where("workspace_id", "=", act.workspaceId)
    .where("document_id", "=", documentId)
    .where("id", "=", renditionId)
    .execute();
}

/** Undefined when there is no such document. */
export async function findInternalFlag(
  db: Database,
  workspaceId: WorkspaceId,
  documentId: DocumentId,
): Promise<boolean | undefined> {
  const row = await documentTables(db)
    .selectFrom("document")
    .select("is_internal")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", documentId)
    .executeTakeFirst();
  return row?.is_internal;
}

/** One file that says "Lưu hành nội bộ" is enough. */
export async function markInternal(db: Database, workspaceId: WorkspaceId, documentId: DocumentId): Promise<void> {
  await documentTables(db)
    .updateTable("document")
    .set({ is_internal: true })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", documentId)
    .execute();
}

/** Which of these documents must never be published ("Lưu hành nội bộ"). */
export async function listInternal(
  db: Database,
  workspaceId: WorkspaceId,
  documentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (documentIds.length === 0) return new Set();
  const rows = await documentTables(db)
    .selectFrom("document")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", documentIds)
    .where("is_internal", "=", true)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
