import type { PDFPageProxy } from "pdfjs-dist";
import { FileRefused } from "#file-kit/index.ts";
import { type PageWord, rightOf } from "../../model/layout/page-words.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { ofPdfjs } from "./open-pdf.ts";
import { type Matrix, product, type Quarter, quarterOf } from "./upright.ts";

type Fragment = PageWord & { readonly opens: boolean; readonly closes: boolean; readonly quarter: Quarter };
type Item = {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
};

/** Two fragments nearer than this share of the letters' size are one word: Word often draws a word in pieces. */
const GLUED = 0.13;

/**
 * The words of a page, upright, from its top left. Text that stands on its side turns the whole page, as a reader would; words that
 * are slanted (watermarks) are given apart.
 */
export async function wordsOfPage(page: PDFPageProxy) {
  const content = await ofPdfjs(page.getTextContent());
  const base = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const fragments: Fragment[] = [];
  const slanted: string[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str === "") continue;
    const matrix = product(base, item.transform as unknown as Matrix);
    const quarter = quarterOf(matrix);
    if (quarter === undefined) slanted.push(item.str);
    else fragments.push(...fragmentsOf(item, matrix, quarter, isBoldFont(page, item.fontName)));
    if (fragments.length > PAGE_LIMITS.wordsPerPage)
      throw new FileRefused("file-too-long", { limit: PAGE_LIMITS.wordsPerPage });
  }
  const turn = usualQuarter(fragments);
  const { width, height } = page.getViewport({ scale: 1 });
  const upright = turnedBy(turn, width, height);
  const isSideways = turn === 90 || turn === 270;
  return {
    words: glued(fragments.filter(({ quarter }) => quarter === turn)).map((word) => ({
      ...word,
      ...placed(word, turn, width, height),
    })),
    // Words that stand otherwise than most: a stamp, a note in the margin.
    slanted: [...slanted, ...fragments.filter(({ quarter }) => quarter !== turn).map(({ text }) => text)],
    turn,
    upright: product(upright, base),
    width: isSideways ? height : width,
    height: isSideways ? width : height,
  };
}

/** Fonts are told heavy by their names; the name is known once the page's operators are. */
function isBoldFont(page: PDFPageProxy, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; black?: boolean; bold?: boolean } | null;
  return font?.bold === true || font?.black === true || /bold|black|heavy|,b/iu.test(font?.name ?? "");
}

/** A drawn run as words. The widths of its letters are not told, so a word's place within the run is by its letters. */
function fragmentsOf(item: Item, matrix: Matrix, quarter: Quarter, isBold: boolean): Fragment[] {
  const size = Math.hypot(matrix[2], matrix[3]);
  const letters = [...item.str];
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0) || 1;
  const scale = item.width / whole;
  const fragments: Fragment[] = [];
  let before = 0;
  for (const piece of item.str.split(/(\s+)/u)) {
    const width = [...piece].reduce((sum, letter) => sum + widthOf(letter), 0) * scale;
    if (piece.trim() !== "")
      fragments.push({
        text: piece,
        // Along the line from its first letter; turned upright below.
        box: { x: before, y: 0, width, height: size },
        baseline: 0,
        size,
        isBold,
        confidence: null,
        quarter,
        opens: /^\s/u.test(item.str) || fragments.length > 0,
        closes: false,
      });
    else if (piece !== "") {
      const last = fragments.at(-1);
      if (last) fragments[fragments.length - 1] = { ...last, closes: true };
    }
    before += width;
  }
  const [cos, sin] = [Math.cos((quarter * Math.PI) / 180), Math.sin((quarter * Math.PI) / 180)];
  // Along the line runs x, across it y, as if the page stood upright for this text.
  const along = matrix[4] * cos + matrix[5] * sin;
  const across = -matrix[4] * sin + matrix[5] * cos;
  return fragments.map((fragment) => ({
    ...fragment,
    box: { ...fragment.box, x: along + fragment.box.x, y: across - 0.8 * size },
    baseline: across,
  }));
}

const NARROW = /[iljtfrI.,;:'’!|()[\]\sìíỉĩị]/u;
const WIDE = /[mwMWƠƯ%@—]/u;
const CAPITAL = /\p{Lu}/u;
const MARK = /\p{M}/u;

function widthOf(letter: string): number {
  if (MARK.test(letter)) return 0;
  if (NARROW.test(letter)) return 0.32;
  if (WIDE.test(letter)) return 0.85;
  return CAPITAL.test(letter) ? 0.68 : 0.52;
}

function usualQuarter(fragments: readonly Fragment[]): Quarter {
  const letters = new Map<Quarter, number>();
  for (const { quarter, text } of fragments) letters.set(quarter, (letters.get(quarter) ?? 0) + text.length);
  let usual: Quarter = 0;
  for (const [quarter, count] of letters) if (count > (letters.get(usual) ?? 0)) usual = quarter;
  return usual;
}

/** The transformation that turns a page so that text of this quarter stands upright. */
function turnedBy(turn: Quarter, width: number, height: number): Matrix {
  if (turn === 90) return [0, -1, 1, 0, 0, width];
  if (turn === 270) return [0, 1, -1, 0, height, 0];
  return turn === 180 ? [-1, 0, 0, -1, width, height] : [1, 0, 0, 1, 0, 0];
}

/** From along and across the line to the corner of the upright page. */
function placed({ box, baseline }: PageWord, turn: Quarter, width: number, height: number) {
  const [dx, dy] = turn === 90 ? [0, width] : turn === 180 ? [width, height] : turn === 270 ? [height, 0] : [0, 0];
  return { box: { ...box, x: box.x + dx, y: box.y + dy }, baseline: baseline + dy };
}

/** Pieces of one word that touch become one; a combining mark drawn by itself joins its letter. */
function glued(fragments: readonly Fragment[]): PageWord[] {
  const words: Fragment[] = [];
  for (const fragment of fragments) {
    const last = words.at(-1);
    const gap = last ? (fragment.box.x - rightOf(last.box)) / last.size : Infinity;
    const isSameLine =
      last &&
      Math.abs(last.baseline - fragment.baseline) < 0.1 * last.size &&
      Math.abs(last.size - fragment.size) < 0.1 * last.size;
    if (last && isSameLine && !last.closes && !fragment.opens && gap < GLUED && gap > -1)
      words[words.length - 1] = {
        ...last,
        text: last.text + fragment.text,
        box: { ...last.box, width: Math.max(rightOf(last.box), rightOf(fragment.box)) - last.box.x },
        closes: fragment.closes,
      };
    else words.push(fragment);
  }
  return words.map(({ opens: _opens, closes: _closes, quarter: _quarter, ...word }) => ({
    ...word,
    text: word.text.normalize("NFC"),
  }));
}
