export { listInternal, listReadFiles, setAside } from "./rendition-queries.ts";
export { keepSource } from "./keep-source.ts";
export { compareCopies } from "./compare-copies.ts";
export { keepMendedText } from "./keep-mended-text.ts";
export { listWeakWords } from "./list-weak-words.ts";
export { countWeakWords } from "./page-queries.ts";
export { keepCopy } from "./keep-copy.ts";
export { type HistoriesLost, purgeDocument, type PurgePorts } from "./purge-document.ts";
export { listRenditions } from "./list-renditions.ts";
export { documentRoutes } from "./routes.ts";
export {
  findAnchor,
  findReading,
  findTextNumber,
  insertReferences,
  listAnchors,
  listFaces,
} from "./document-queries.ts";
export {
  type ArchiveMember,
  type FileContent,
  type FileReader,
  type FileToRead,
  type ReadRefusalCode,
  type ReadSettings,
} from "./files/file-reader.ts";
export { readFile } from "./files/read-file.ts";
export { READING_STATUS } from "./reading-status.ts";
export { LARGEST_FILE_MB } from "./files/file-reader.ts";
export { openPagesFolder } from "./scan/kept-pages.ts";
export { readMember, takeMember } from "./files/read-member.ts";
export { type KeptReading, keepReading } from "./keep-reading.ts";
export { keepTextVersion } from "./keep-text-version.ts";
