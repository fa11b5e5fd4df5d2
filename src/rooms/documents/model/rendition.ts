import { z } from "zod";
import { Instant } from "#shared/plain-date.ts";
import { Comparison } from "./differences.ts";
import { FileKind, type FileReading, ReadingNotice } from "./file-reading.ts";
import type { TextPage } from "./text-page.ts";

export const RenditionId = z.uuid().brand<"RenditionId">();
export type RenditionId = z.infer<typeof RenditionId>;

/** A file of a document as it came in: what the document was read from, or another rendition of it. */
export const Rendition = z.object({
  id: RenditionId,
  fileName: z.string(),
  kind: FileKind,
  sizeBytes: z.int().nonnegative(),
  /** Of its bytes, so that anybody can compare it with the copy at hand. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  createdAt: Instant,
  /** The document's words were read from this file. */
  isRead: z.boolean(),
  /** What happened while it was read. */
  notices: z.array(ReadingNotice),
  /** Of another copy: where it differs from the words that were read. */
  comparison: Comparison.nullable(),
});
export type Rendition = z.infer<typeof Rendition>;

/** A file that a document was read from; its bytes are safe in the store already. */
export type SourceFile = {
  readonly fileName: string;
  readonly kind: FileReading["kind"];
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly notices: readonly ReadingNotice[];
  readonly isInternal: boolean;
  /** Its pages, with the places of words of the document's text. */
  readonly pages?: readonly TextPage[];
};
