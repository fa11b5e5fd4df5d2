import { createHash } from "node:crypto";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { appendAudit, type OpenTransaction } from "#store/index.ts";
import { type DocumentId, type Reading, TextId } from "../model/index.ts";
import { insertClauses } from "./document-queries.ts";
import { markInternal } from "./rendition-queries.ts";
import { documentTables } from "./tables.ts";

export type TextVersion = {
  readonly documentId: DocumentId;
  /** The text of another document whose words this one repeats: it goes when that one is purged, and is internal when that one is. */
  readonly baseTextId: TextId | null;
  readonly reading: Reading;
};

/** Keeps a further text of a document: mended words, or a plan's words with an amending document carried out. The same words again give the same text. */
export async function keepTextVersion(
  transaction: OpenTransaction,
  act: Act,
  { documentId, baseTextId, reading: { text, clauses } }: TextVersion,
): Promise<TextId> {
  const tables = documentTables(transaction);
  if (baseTextId !== null && (await isTextInternal(transaction, act, baseTextId)))
    await markInternal(transaction, act.workspaceId, documentId);
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  const texts = await tables
    .selectFrom("document_text")
    .select(["id", "number", "sha256"])
    .where("workspace_id", "=", act.workspaceId)
    .where("document_id", "=", documentId)
    .execute();
  const known = texts.find((version) => version.sha256 === sha256);
  if (known) return TextId.parse(known.id);
  const textId = newId(TextId);
  const number = 1 + Math.max(0, ...texts.map((version) => version.number));
  await tables
    .insertInto("document_text")
    .values({
      workspace_id: act.workspaceId,
      id: textId,
      document_id: documentId,
      number,
      content: text,
      sha256,
      source_sha256: null,
      base_text_id: baseTextId,
      created_at: act.at,
    })
    .execute();
  await insertClauses(transaction, act, textId, clauses);
  await appendAudit(transaction, act, {
    act: "document-text-kept",
    subject: { kind: "document", id: documentId },
    after: { textId, number, baseTextId, sha256, clauses: clauses.length },
  });
  return textId;
}

async function isTextInternal(transaction: OpenTransaction, act: Act, textId: TextId): Promise<boolean> {
  const row = await documentTables(transaction)
    .selectFrom("document_text as t")
    .innerJoin("document as d", (join) =>
      join.onRef("d.workspace_id", "=", "t.workspace_id").onRef("d.id", "=", "t.document_id"),
    )
    .select("d.is_internal")
    .where("t.workspace_id", "=", act.workspaceId)
    .where("t.id", "=", textId)
    .executeTakeFirst();
  return row?.is_internal ?? false;
}
