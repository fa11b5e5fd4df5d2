import type { FileRefusalCode } from "#file-kit/index.ts";

/** What a reader should know of the way a file was read. */
export type DocxNoticeKind =
  | "tracked-changes" // read as if all were accepted
  | "hidden-text" // left out
  | "text-box" // read after the paragraph that holds it
  | "footnotes" // read after the text
  | "endnotes"
  | "header-footer" // kept apart
  | "table-of-contents" // left out, it repeats the headings
  | "comments" // not read, like all below
  | "picture"
  | "chart"
  | "diagram"
  | "embedded-object"
  | "foreign-part"
  | "numbering-field"
  | "macros";

export type DocxNotice = { readonly kind: DocxNoticeKind; readonly count: number };

export type DocxReading = {
  /** One paragraph a line; a table row is one line with its cells joined by ` | `; notes stand last. Not yet canonical. */
  readonly text: string;
  /** Lines of all headers, and of all footers, each once. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly notices: readonly DocxNotice[];
  /** As written, in a header, footer, text box or watermark, in the head of the text, or in capitals further down. */
  readonly secrecyMark: string | null;
  /** "Lưu hành nội bộ" stands in one of those places: to be kept, never to be published. */
  readonly isInternal: boolean;
};

export type DocxRefusal = FileRefusalCode | "file-not-docx";
