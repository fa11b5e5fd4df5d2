export { findReading, insertReferences, listFaces } from "./document-queries.ts";
export type { DocxNotice, DocxNoticeKind, DocxReading, DocxRefusal } from "./docx/docx-reading.ts";
export { readDocx } from "./docx/read-docx.ts";
export { type KeptReading, keepReading } from "./keep-reading.ts";
