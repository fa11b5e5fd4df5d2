export { findReading, insertReferences, listFaces } from "./document-queries.ts";
export { type FileContent, type FileReader, type FileToRead, type ReadRefusalCode } from "./files/file-reader.ts";
export { readFile } from "./files/read-file.ts";
export { readMember, takeMember } from "./files/read-member.ts";
export { type KeptReading, keepReading } from "./keep-reading.ts";
export type { PageNotice, PageNoticeKind, PagedReading, PageRefusal } from "./pdf/paged-reading.ts";
export { type PageSettings, readPdf, readPictures } from "./pdf/read-pages.ts";
export { type KeptPages, keptPagesIn } from "./scan/kept-pages.ts";
