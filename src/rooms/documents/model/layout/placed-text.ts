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
  const lines: string[] = [];
  let from = 0;
  for (const paragraph of paragraphs) {
    let line = "";
    for (const { before, text: words, page, box, confidence, repairedFrom } of paragraph) {
      const glue = line === "" ? before.trimStart() : before;
      line += glue;
      if (line.endsWith("| ") && words.startsWith("|") && glue === "") line = line.trimEnd();
      const start = from + line.length;
      line += words;
      if (!/[^\s|]/u.test(words)) continue;
      const mark = repairedFrom === undefined ? {} : { repairedFrom };
      placed.push({ start, end: from + line.length, page, box, confidence, ...mark });
    }
    // A line at a time: the whole text would be walked again for each.
    lines.push(line.trimEnd());
    from += line.trimEnd().length + 1;
  }
  return { text: lines.join("\n"), placed };
}
