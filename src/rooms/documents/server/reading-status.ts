import { FILE_STATUS } from "#server-kit/index.ts";
import type { ReadRefusalCode } from "./files/file-reader.ts";

/**
 * What a document that was not read is over HTTP: as any file, 501 where the server lacks the program that reads its kind, and 403
 * where its words may not go to the one who asks.
 */
export const READING_STATUS: Readonly<Record<ReadRefusalCode, number>> = {
  ...FILE_STATUS,
  "document-not-found": 404,
  "purge-takes-histories": 409,
  "document-internal": 403,
  "document-secret": 422,
  "pasted-viqr-unclear": 422,
  "file-not-docx": 422,
  "file-has-too-many-pages": 422,
  "picture-too-large": 422,
  "file-kind-unsupported": 422,
  "file-encoding-unknown": 422,
  "file-viqr-unclear": 422,
  "file-needs-office": 501,
  "file-not-converted": 422,
  "file-archive-nested": 422,
  "file-archive-empty": 422,
  "file-member-missing": 422,
};
