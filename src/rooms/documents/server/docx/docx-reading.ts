import type { FileRefusalCode } from "#file-kit/index.ts";
import type { ReadingNotice } from "../../model/index.ts";

export type DocxReading = {
  /** One paragraph a line; a table row is one line with its cells joined by ` | `; notes stand last. Not yet canonical. */
  readonly text: string;
  /** Lines of all headers, and of all footers, each once. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Lines of the text that are titles by their style. */
  readonly headings: readonly string[];
  readonly notices: readonly ReadingNotice[];
  /** As written, in a header, footer, text box or watermark, in the head of the text, or in capitals further down. */
  readonly secrecyMark: string | null;
  /** "Lưu hành nội bộ" stands in one of those places: to be kept, never to be published. */
  readonly isInternal: boolean;
};

export type DocxRefusal = FileRefusalCode | "file-not-docx";
