import type { Box, Paragraph } from "./page-words.ts";

/** Where a stretch of the text stands in the original. */
export type PlacedWord = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly box: Box;
  readonly confidence: number | null;
  /** Set when the word is not as it was recognised: the label that its sequence demands. Empty: nothing was recognised. */
  readonly repairedFrom?: string;
};
export type PlacedText = { readonly text: string; readonly placed: readonly PlacedWord[] };

/** Paragraphs as one text, a line each, with the place of every word. */
export function placedText(paragraphs: readonly Paragraph[]): PlacedText {
  const placed: PlacedWord[] = [];
  let text = "";
  for (const paragraph of paragraphs) {
    if (text !== "") text += "\n";
    const lineStart = text.length;
    for (const { before, text: words, page, box, confidence, repairedFrom } of paragraph) {
      const glue = text.length === lineStart ? before.trimStart() : before;
      text += glue;
      if (text.endsWith("| ") && words.startsWith("|") && glue === "") text = text.trimEnd();
      const start = text.length;
      text += words;
      if (/\p{L}|\p{N}|[^\s|]/u.test(words))
        placed.push({
          start,
          end: text.length,
          page,
          box,
          confidence,
          ...(repairedFrom === undefined ? {} : { repairedFrom }),
        });
    }
    text = text.replace(/ +$/u, "");
  }
  return { text, placed };
}
