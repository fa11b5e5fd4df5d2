import { type Box, boxAround, type Paragraph } from "./page-words.ts";

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

/** Boxes of a citation, one for each line that it covers. */
export type Place = { readonly page: number; readonly boxes: readonly Box[] };

/** Where a citation stands: the boxes of its words, drawn together line by line, page by page. */
export function placesOf(
  placed: readonly PlacedWord[],
  span: { readonly start: number; readonly end: number },
): Place[] {
  const pages = new Map<number, Box[][]>();
  for (const { start, end, page, box } of placed) {
    if (end <= span.start || start >= span.end) continue;
    const lines = pages.get(page) ?? [];
    pages.set(page, lines);
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && isBeside(before, box)) line.push(box);
    else lines.push([box]);
  }
  return [...pages].map(([page, lines]) => ({ page, boxes: lines.map(boxAround) }));
}

function isBeside(before: Box, box: Box): boolean {
  const overlap = Math.min(before.y + before.height, box.y + box.height) - Math.max(before.y, box.y);
  const gap = box.x - (before.x + before.width);
  return (
    overlap > 0.3 * Math.min(before.height, box.height) &&
    gap < 3 * Math.max(before.height, box.height) &&
    gap > -box.width
  );
}
