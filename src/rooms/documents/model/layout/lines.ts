import { labelOf } from "../clause-label.ts";
import { type Box, boxAround, median, type PageWord, rightOf } from "./page-words.ts";

/** Words side by side on one line of a page, without a wide gap between them. */
export type Line = {
  readonly words: readonly PageWord[];
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
};
/** All that stands at one height of a page, from left to right. */
export type Row = { readonly lines: readonly Line[]; readonly baseline: number; readonly size: number };

/** Baselines nearer than this share of the letters' size are one line; a figure above the line stays with it. */
const SAME_BASELINE = 0.45;
/** A gap of so many sizes of the letters is no space between two words. */
const WIDE_GAP = 1.5;
/** The tab after a label is wide too. */
const LONGEST_LABEL_TAB = 4;

export function rowsOf(words: readonly PageWord[]): Row[] {
  const rows: PageWord[][] = [];
  let baseline = -Infinity;
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && word.baseline - baseline <= SAME_BASELINE * Math.max(word.size, row[0]?.size ?? 0)) row.push(word);
    else {
      rows.push([word]);
      baseline = word.baseline;
    }
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.box.x - b.box.x);
    return {
      lines: splitAtGaps(sorted).map(lineOf),
      baseline: median(row.map((word) => word.baseline)),
      size: median(row.map(({ size }) => size)),
    };
  });
}

function splitAtGaps(words: readonly PageWord[]): PageWord[][] {
  const pieces: PageWord[][] = [];
  for (const word of words) {
    const piece = pieces.at(-1);
    const previous = piece?.at(-1);
    if (piece && previous && !isParted(piece, previous, word)) piece.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

function isParted(piece: readonly PageWord[], previous: PageWord, word: PageWord): boolean {
  const gap = (word.box.x - rightOf(previous.box)) / Math.max(previous.size, word.size);
  if (gap < WIDE_GAP) return false;
  const isLabel = piece.length <= 2 && labelOf(`${textOf(piece)} x`)?.label === textOf(piece);
  return !(isLabel && gap < LONGEST_LABEL_TAB);
}

function lineOf(words: readonly PageWord[]): Line {
  return {
    words,
    text: textOf(words),
    box: boxAround(words.map(({ box }) => box)),
    baseline: median(words.map(({ baseline }) => baseline)),
    size: median(words.map(({ size }) => size)),
    isBold: words.filter(({ isBold }) => isBold).length * 2 > words.length,
  };
}

function textOf(words: readonly PageWord[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** All of a row as one line, for rows that stand in no columns. */
export function wholeRow(row: Row): Line {
  const [only] = row.lines;
  return row.lines.length === 1 && only ? only : lineOf(row.lines.flatMap(({ words }) => words));
}
