import type { FileRefusalCode } from "#file-kit/index.ts";

/** What a file that was not read is over HTTP: 413 when it is too large, 409 when a person stopped the reading, else 422. */
export const FILE_STATUS: Readonly<Record<FileRefusalCode, number>> = {
  "file-empty": 422,
  "file-too-large": 413,
  "file-encrypted": 422,
  "file-broken": 422,
  "file-has-doctype": 422,
  "file-names-doubled": 422,
  "file-names-unsafe": 422,
  "file-has-too-many-parts": 422,
  "file-unpacks-too-large": 422,
  "file-nested-too-deep": 422,
  "file-table-too-wide": 422,
  "file-merged-too-large": 422,
  "file-not-spreadsheet": 422,
  "file-too-long": 422,
  "file-too-slow": 422,
  "file-too-heavy": 422,
  "reading-cancelled": 409,
};
