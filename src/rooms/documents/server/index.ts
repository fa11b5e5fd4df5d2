export { findReading, insertReferences, listFaces } from "./document-queries.ts";
export {
  type FileContent,
  type FileReader,
  type FileToRead,
  type ReadRefusalCode,
  type ReadSettings,
} from "./files/file-reader.ts";
export { readFile } from "./files/read-file.ts";
export { readMember, takeMember } from "./files/read-member.ts";
export { type KeptReading, keepReading } from "./keep-reading.ts";
