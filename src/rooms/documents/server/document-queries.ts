import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { Clause, DocumentFace, DocumentId, normalisedNumber, type Reading, TextId } from "../model/index.ts";
import { documentTables } from "./tables.ts";

const ROWS_PER_INSERT = 1000;

export async function findTextByContent(db: Database, workspaceId: WorkspaceId, sha256: string) {
  const row = await documentTables(db)
    .selectFrom("document_text")
    .select(["id", "document_id"])
    .where("workspace_id", "=", workspaceId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row && { documentId: DocumentId.parse(row.document_id), textId: TextId.parse(row.id) };
}

export async function findTextContent(db: Database, workspaceId: WorkspaceId, textId: TextId) {
  return documentTables(db)
    .selectFrom("document_text")
    .select(["content", "number"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", textId)
    .executeTakeFirst();
}

export async function findTextNumber(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
): Promise<number | undefined> {
  return (await findTextContent(db, workspaceId, textId))?.number;
}

/** The text of another document whose words a text repeats; null where it repeats none. */
export async function findBaseText(db: Database, workspaceId: WorkspaceId, textId: TextId): Promise<TextId | null> {
  const row = await documentTables(db)
    .selectFrom("document_text")
    .select("base_text_id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", textId)
    .executeTakeFirst();
  return row?.base_text_id ? TextId.parse(row.base_text_id) : null;
}

export async function insertReading(
  db: Database,
  act: Act,
  kept: {
    documentId: DocumentId;
    textId: TextId;
    sha256: string;
    title: string;
    reading: Reading;
    isInternal: boolean;
  },
): Promise<void> {
  const tables = documentTables(db);
  const { face, text, clauses } = kept.reading;
  await tables
    .insertInto("document")
    .values({
      workspace_id: act.workspaceId,
      id: kept.documentId,
      title: kept.title,
      number: face.number,
      number_normalised: face.number && normalisedNumber(face.number),
      type: face.type,
      issuer: face.issuer,
      issued_on: face.issuedOn,
      is_illustration: face.isIllustration,
      is_internal: kept.isInternal,
      created_at: act.at,
      version: 1,
    })
    .execute();
  await tables
    .insertInto("document_text")
    .values({
      workspace_id: act.workspaceId,
      id: kept.textId,
      document_id: kept.documentId,
      number: 1,
      content: text,
      sha256: kept.sha256,
      source_sha256: null,
      created_at: act.at,
    })
    .execute();
  await insertClauses(db, act, kept.textId, clauses);
}

/** The outline of a text. */
export async function insertClauses(db: Database, act: Act, textId: TextId, clauses: readonly Clause[]): Promise<void> {
  const tables = documentTables(db);
  const rows = clauses.map((clause) => ({
    workspace_id: act.workspaceId,
    text_id: textId,
    ordinal: clause.ordinal,
    parent_ordinal: clause.parent,
    anchor: clause.anchor,
    kind: clause.kind,
    label: clause.label,
    is_heading: clause.isHeading,
    depth: clause.depth,
    start_offset: clause.start,
    end_offset: clause.end,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await tables
      .insertInto("clause")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

export async function findReading(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
): Promise<Reading | undefined> {
  const tables = documentTables(db);
  const text = await tables
    .selectFrom("document_text")
    .innerJoin("document", (join) =>
      join
        .onRef("document.workspace_id", "=", "document_text.workspace_id")
        .onRef("document.id", "=", "document_text.document_id"),
    )
    .select(["content", "title", "document.number", "type", "issuer", "issued_on", "is_illustration"])
    .where("document_text.workspace_id", "=", workspaceId)
    .where("document_text.id", "=", textId)
    .executeTakeFirst();
  if (!text) return undefined;
  const clauses = await tables
    .selectFrom("clause")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .orderBy("ordinal")
    .execute();
  return {
    text: text.content,
    face: faceOf(text),
    clauses: clauses.map((row) =>
      Clause.parse({
        ordinal: row.ordinal,
        parent: row.parent_ordinal,
        anchor: row.anchor,
        kind: row.kind,
        label: row.label,
        isHeading: row.is_heading,
        depth: row.depth,
        start: row.start_offset,
        end: row.end_offset,
      }),
    ),
  };
}

/** Keeps the numbers of cited documents, once each, at their first mention. */
export async function insertReferences(
  db: Database,
  act: Act,
  textId: TextId,
  references: readonly { id: string; number: string; start: number; end: number }[],
): Promise<void> {
  if (references.length === 0) return;
  await documentTables(db)
    .insertInto("document_reference")
    .values(
      references.map((reference) => ({
        workspace_id: act.workspaceId,
        id: reference.id,
        text_id: textId,
        number: reference.number,
        number_normalised: normalisedNumber(reference.number),
        start_offset: reference.start,
        end_offset: reference.end,
      })),
    )
    .execute();
}

/** The faces of several documents, by document id. */
export async function listFaces(
  db: Database,
  workspaceId: WorkspaceId,
  documentIds: readonly string[],
): Promise<Map<string, DocumentFace>> {
  if (documentIds.length === 0) return new Map();
  const rows = await documentTables(db)
    .selectFrom("document")
    .select(["id", "title", "number", "type", "issuer", "issued_on", "is_illustration"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", documentIds)
    .execute();
  return new Map(rows.map((row) => [row.id, faceOf(row)]));
}

type FaceRow = {
  readonly title: string;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly is_illustration: boolean;
};

function faceOf(row: FaceRow): DocumentFace {
  return DocumentFace.parse({
    title: row.title,
    number: row.number,
    type: row.type,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    isIllustration: row.is_illustration,
  });
}

/** Where a clause stands: its stable anchor. */
/** The anchor of every clause of a text by its place in the order. */
export async function listAnchors(
  db: Database,
  workspaceId: WorkspaceId,
  textId: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await documentTables(db)
    .selectFrom("clause")
    .select(["ordinal", "anchor"])
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .execute();
  return new Map(rows.map(({ ordinal, anchor }) => [ordinal, anchor]));
}

export async function findAnchor(
  db: Database,
  workspaceId: WorkspaceId,
  textId: TextId,
  ordinal: number,
): Promise<string | undefined> {
  const row = await documentTables(db)
    .selectFrom("clause")
    .select("anchor")
    .where("workspace_id", "=", workspaceId)
    .where("text_id", "=", textId)
    .where("ordinal", "=", ordinal)
    .executeTakeFirst();
  return row?.anchor;
}
