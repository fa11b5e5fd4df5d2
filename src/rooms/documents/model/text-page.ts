import { z } from "zod";
import { canonicalText } from "./canonical-text.ts";

export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** A word of a text version with its place on the page of the original: points from the top left of the upright page. */
export const PagedWord = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  box: Box,
  /** 0–1 for what was recognised in a picture; null for words that the file itself holds. */
  confidence: z.number().min(0).max(1).nullable(),
  /** What was recognised where the sequence of labels says otherwise; empty when the label was lost. */
  repairedFrom: z.string().optional(),
});
export type PagedWord = z.infer<typeof PagedWord>;

/** A page of the original. `turn`: clockwise degrees by which it is turned to be read. */
export const TextPage = z.object({
  page: z.int().positive(),
  width: z.number().nonnegative(),
  height: z.number().nonnegative(),
  turn: z.number(),
  words: z.array(PagedWord),
});
export type TextPage = z.infer<typeof TextPage>;

const WEAK_BELOW = 0.7;

/** Recognised with doubt, or put back by its sequence: shown to a person beside the picture. */
export function isWeak({ confidence, repairedFrom }: PagedWord): boolean {
  return (confidence !== null && confidence < WEAK_BELOW) || repairedFrom !== undefined;
}

/** The pages of files that were read one after another into one text: their places counted from the start of the whole. */
export function pagesWithin(
  whole: string,
  parts: readonly { readonly text: string; readonly pages?: readonly TextPage[] | undefined }[],
): TextPage[][] {
  let at = 0;
  return parts.map(({ text, pages = [] }) => {
    const own = canonicalText(text);
    const [start, isThere] = [at, whole.startsWith(own, at)];
    at += own.length + 1;
    // Places are of the words as the file gave them; of a text that was changed since nobody knows where its words stand.
    if (!isThere || own !== text) return [];
    return pages.map((page) => ({
      ...page,
      words: page.words.map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
    }));
  });
}
