/** A place on the upright page, in points from its top left. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A word as it stands on a page: what a PDF draws, or what was recognised in a picture. */
export type PageWord = {
  readonly text: string;
  readonly box: Box;
  /** Height above the page's top of the line that the letters stand on; words of one line share it, figures above the line do not. */
  readonly baseline: number;
  /** Size of the letters. */
  readonly size: number;
  readonly isBold: boolean;
  /** 0–1, how sure the recognition is; null for words that the file itself holds. */
  readonly confidence: number | null;
};

/** A drawn line, upright or level: the border of a table, the stroke above footnotes. */
export type Ruling = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

export type PageWords = {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PageWord[];
  readonly rulings: readonly Ruling[];
};

/** A word in the order of reading, with what stands before it in its paragraph: nothing, a space, or the bar between two cells. */
export type Token = Pick<PageWord, "text" | "box" | "confidence"> & {
  readonly page: number;
  readonly before: "" | " " | " | ";
  /** The word as it was read, where the sequence of labels says otherwise; empty when the label was lost altogether. */
  readonly repairedFrom?: string;
};
export type Paragraph = readonly Token[];

export const rightOf = (box: Box): number => box.x + box.width;
const bottomOf = (box: Box): number => box.y + box.height;

export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, rightOf(box));
    bottom = Math.max(bottom, bottomOf(box));
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The words of a paragraph as they will stand in the text. */
export function wordsOf(paragraph: Paragraph): string {
  return paragraph.map((token, index) => (index === 0 ? token.text.trimStart() : token.before + token.text)).join("");
}
