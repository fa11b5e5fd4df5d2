import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { TextPage } from "./text-page.ts";

/** A stretch of a text version: UTF-16 offsets, `end` is exclusive. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const ClauseKind = z.enum([
  "letterhead", // national name, issuing body, number, place and date, type and summary
  "preamble", // legal bases and the words of issue, before the first numbered clause
  "part", // Phần, Chương
  "section", // I., Mục
  "article", // Điều 1.
  "point", // 1., 1.1.
  "letter", // a)
  "bullet", // -, +, •
  "paragraph",
  "table-row", // one row of a table, cells joined by " | "
  "closing", // signature block, recipients
]);
export type ClauseKind = z.infer<typeof ClauseKind>;

/**
 * A clause of the outline. Clauses do not overlap: `start`–`end` are the clause's own words (one paragraph, with its label), without
 * those of the clauses below it, which point here by `parent`. Blank lines belong to no clause.
 */
export const Clause = Span.extend({
  /** Place in the document, from 0; also its identity within a text version. */
  ordinal: z.int().nonnegative(),
  parent: z.int().nonnegative().nullable(),
  /** Stable within the document and readable: `II.1.a`, `dieu-3.2`, `II.1.p2` (second unlabelled paragraph below II.1). Unique. */
  anchor: z.string().min(1),
  kind: ClauseKind,
  /** The label as written: `II.`, `a)`, `-`, `Điều 3.`; empty for an unlabelled paragraph. */
  label: z.string(),
  /** The clause is a title of those below it, not a sentence that orders something by itself. */
  isHeading: z.boolean(),
  /** Depth in the outline, from 0. */
  depth: z.int().nonnegative(),
});
export type Clause = z.infer<typeof Clause>;

/** What the document says of itself. What it does not say stays null. */
export const DocumentFace = z.object({
  title: z.string().nullable(),
  /** `7549/KH-UBND`, as written. */
  number: z.string().nullable(),
  /** `Kế hoạch`, `Chỉ thị`, … */
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  /** The face carries TÀI LIỆU MINH HỌA: made to show the product, never issued by anyone. */
  isIllustration: z.boolean(),
});
export type DocumentFace = z.infer<typeof DocumentFace>;

/** A text version as it was read: canonical text (NFC, `\n` line ends, no other control characters) and its outline. */
export const Reading = z.object({
  text: z.string(),
  clauses: z.array(Clause),
  face: DocumentFace,
  /** The pages of the original with the place of each word, where the original is made of pages. */
  pages: z.array(TextPage).optional(),
});
export type Reading = z.infer<typeof Reading>;

export const DocumentId = z.uuid().brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;
export const TextId = z.uuid().brand<"TextId">();
export type TextId = z.infer<typeof TextId>;
