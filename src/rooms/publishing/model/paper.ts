import { z } from "zod";
import { AssignmentId } from "#rooms/assignments/model/index.ts";

const words = z.string().max(20_000);

const PaperColumn = z.object({
  title: z.string(),
  /** Share of the width, in whatever unit: the sum is the whole. */
  width: z.number().positive(),
  align: z.enum(["left", "center", "right"]),
});

export const PaperBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), level: z.union([z.literal(1), z.literal(2)]), words }),
  z.object({ kind: z.literal("paragraph"), words }),
]);
export type PaperBlock = z.infer<typeof PaperBlock>;

/** A table on pages of its own: what the body of the paper refers to. */
export const PaperAnnex = z.object({ title: words, columns: z.array(PaperColumn).min(1) });
export type PaperAnnex = z.infer<typeof PaperAnnex>;

/**
 * What a document says, by the components of Nghị định 30/2020/NĐ-CP, Điều 8. Number, place and day, signature and seal are not among
 * them: they stay blank until the document is issued.
 */
export const PaperContent = z.object({
  /** A công văn has no type name; its summary stands below the number ("V/v …"). */
  form: z.enum(["named", "letter"]),
  typeName: z.string().nullable(),
  /** Of the type (`BC`), as Annex III abbreviates it; the rest of the symbol is the clerk's. */
  symbol: z.string().nullable(),
  parentName: z.string().nullable(),
  issuerName: z.string(),
  summary: words,
  addressees: z.array(z.string()),
  blocks: z.array(PaperBlock),
  annexes: z.array(PaperAnnex),
  /** After "Như trên", before "Lưu". */
  recipients: z.array(z.string()),
  isInternal: z.boolean(),
});
export type PaperContent = z.infer<typeof PaperContent>;

/** A row of an annex. Its words are of an assignment, and go when the assignment is purged. */
export const PaperLine = z.object({
  annex: z.int().nonnegative(),
  /** A line over the whole width that names those below it. */
  isGroup: z.boolean(),
  cells: z.array(z.string()),
  assignmentId: AssignmentId.nullable(),
});
export type PaperLine = z.infer<typeof PaperLine>;

export type Paper = { readonly content: PaperContent; readonly lines: readonly PaperLine[] };

/** A day as papers write it: `05/12/2026`. */
export function dayOnPaper(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** A figure as papers write it; nothing where nothing is known. */
export function figureOnPaper(value: number | null): string {
  return value === null
    ? ""
    : new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2, signDisplay: "negative" }).format(value);
}

export function paragraph(text: string): PaperBlock {
  return { kind: "paragraph", words: text };
}

export function heading(level: 1 | 2, text: string): PaperBlock {
  return { kind: "heading", level, words: text };
}

/** Typed words as paragraphs, one for each line; a sentence that says so where nothing was written. */
export function paragraphsOf(text: string, none: string): PaperBlock[] {
  const lines = text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (lines.length === 0 ? [none] : lines).map(paragraph);
}
