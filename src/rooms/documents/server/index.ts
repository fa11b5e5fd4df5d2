export { findReading, insertReferences, listFaces } from "./document-queries.ts";
export { type KeptReading, keepReading } from "./keep-reading.ts";
