import { z } from "zod";
import type { TextPage } from "./text-page.ts";

/** What kind of file something was read from; judged by its content, never by its name. */
export const FileKind = z.enum(["docx", "xlsx", "text", "html", "doc", "odt", "pdf", "picture"]);
export type FileKind = z.infer<typeof FileKind>;

/** Ends of names of files that may be documents; what they hold is judged by content when they are read. */
export const DOCUMENT_ENDINGS: readonly string[] = [".docx", ".xlsx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".txt", ".md", ".png", ".jpg", ".jpeg", ".tif", ".tiff"]; // prettier-ignore
export const ARCHIVE_ENDING = ".zip";

/** What a reader should know of the way a file was read. */
export const ReadingNoticeKind = z.enum([
  "tracked-changes", // read as if all were accepted
  "hidden-text", // left out
  "text-box", // read after the paragraph that holds it
  "footnotes", // read after the text
  "endnotes",
  "header-footer", // kept apart
  "table-of-contents", // left out, it repeats the headings
  "old-encoding", // TCVN3, VNI or Windows-1258, converted to Unicode
  "annexes", // files of their own, read after the text
  "converted", // read by way of LibreOffice
  "page-parts", // scripts, styles, forms, navigation of a web page, left out
  "uncalculated-formula", // its cell is empty
  "comments", // not read, like all below
  "picture",
  "chart",
  "diagram",
  "embedded-object",
  "foreign-part",
  "numbering-field",
  "macros",
  // A scan or a PDF.
  "recognised-text", // read by machine from a picture of the page
  "weak-words", // recognised with doubt
  "numbering-repaired", // labels lost in recognition, put back by their sequence
  "garbled-text", // pages whose text says nothing, recognised instead
  "unread-pages", // pages in which nothing was recognised
  "page-numbers", // left out
  "slanted-text", // stamps and watermarks, left out
  "signature-lines", // e-signing block and copy certification, left out
]);
export type ReadingNoticeKind = z.infer<typeof ReadingNoticeKind>;

export const ReadingNotice = z.object({ kind: ReadingNoticeKind, count: z.int().positive() });
export type ReadingNotice = z.infer<typeof ReadingNotice>;

/** A file as it was read: its words, not yet canonical, and what happened on the way. */
export type FileReading = {
  readonly kind: FileKind;
  /** One paragraph a line; a table row is one line with its cells joined by ` | `. */
  readonly text: string;
  /** Lines of the text that the file itself makes titles, by their style. */
  readonly headings?: readonly string[];
  readonly notices: readonly ReadingNotice[];
  /** As written, wherever the file shows it. A reading with a mark is refused before anything of it is kept. */
  readonly secrecyMark: string | null;
  /** "Lưu hành nội bộ": kept, never published. */
  readonly isInternal: boolean;
  /** Where the file is made of pages: these, with the place of each word. The text is canonical then. */
  readonly pages?: readonly TextPage[];
};
