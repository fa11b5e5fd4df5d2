import { createHash } from "node:crypto";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type DocumentId, readText, type SourceFile } from "../model/index.ts";
import { keepReading } from "./keep-reading.ts";
import { listRenditionRows } from "./rendition-queries.ts";

export const walkDocuments: GivenWalk = async (db, act, { mark }) => {
  const documentId = await givenDocument(db, act, `Văn bản ${mark}`);
  const doomed = await givenDocument(db, act, `Văn bản ${mark} cần xóa`);
  const [rendition] = await listRenditionRows(db, act.workspaceId, documentId);
  if (!rendition) throw new Error("The file of the document was not kept");
  const { textId } = await givenKept(db, act, `Văn bản ${mark}`);
  return {
    listWordPlaces: { params: { textId }, query: { start: 0, end: 5 } },
    showPage: { params: { textId, renditionId: rendition.id, page: 1 } },
    listRenditions: { params: { documentId } },
    downloadRendition: { params: { documentId, renditionId: rendition.id } },
    purgeDocument: { params: { documentId: doomed }, body: { reason: "Có dấu mật là hình" } },
  };
};

async function givenDocument(db: Database, act: Act, text: string): Promise<DocumentId> {
  return (await givenKept(db, act, text)).documentId;
}

async function givenKept(db: Database, act: Act, text: string) {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const source: SourceFile = {
    fileName: `${text}.txt`,
    kind: "picture",
    sha256,
    sizeBytes: 1,
    notices: [],
    isInternal: false,
    pages: [{ page: 1, width: 595, height: 842, turn: 0, words: [] }],
  };
  const kept = await keepReading(db, act, readText(text), text, [source]);
  if (!kept.ok) throw new Error("A document cannot be refused");
  return kept.value;
}
