import type { FileRefusalCode } from "#file-kit/index.ts";
import type { PageWords } from "../../model/layout/page-words.ts";
import type { TextPage } from "../../model/text-page.ts";

/** What a reader should know of the way pages were read. */
export type PageNoticeKind =
  | "running-lines" // heads and feet that come again, left out
  | "page-numbers" // left out
  | "footnotes" // read after the text
  | "recognised-pages" // read by recognition: no text, or text that says nothing
  | "garbled-pages" // of these: their text was nonsense
  | "unread-pages" // pictures that recognition found no words in
  | "weak-words" // recognised without certainty
  | "repaired-labels" // labels given back by their sequence
  | "slanted-text"; // stamps and watermarks, left out

export type PageNotice = { readonly kind: PageNoticeKind; readonly count: number };
/** The text of a file that is made of pages, with the place of every word. */
export type PagedReading = {
  readonly text: string;
  readonly pages: readonly TextPage[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly notices: readonly PageNotice[];
  readonly secrecyMark: string | null;
  readonly isInternal: boolean;
};

/** The words of pages before they are laid out; `scanned` are the pages whose words only recognition can give. */
export type FoundPages = {
  readonly pages: readonly (PageWords & { readonly turn: number })[];
  readonly scanned: readonly number[];
  readonly garbled: number;
  readonly slanted: readonly string[];
};

export type PageRefusal =
  | FileRefusalCode
  | "file-not-pdf"
  | "file-not-picture"
  | "picture-too-large"
  | "file-has-too-many-pages";
