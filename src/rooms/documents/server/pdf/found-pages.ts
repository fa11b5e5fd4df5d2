import type { FileReading } from "../../model/index.ts";
import type { PageWords } from "../../model/layout/page-words.ts";
import type { TextPage } from "../../model/text-page.ts";

/** The words of pages before they are laid out; `scanned` are the pages whose words only recognition can give. */
export type FoundPages = {
  readonly pages: readonly (PageWords & { readonly turn: number })[];
  readonly scanned: readonly number[];
  readonly garbled: number;
  readonly slanted: readonly string[];
};

/** A file made of pages as it was read. */
export type PagedReading = FileReading & { readonly pages: readonly TextPage[] };
