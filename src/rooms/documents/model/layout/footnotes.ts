import { rowsOf, wholeRow } from "./lines.ts";
import { type PageWord, type PageWords, rightOf, type Token } from "./page-words.ts";

export type Footnote = { readonly mark: string; readonly tokens: readonly Token[] };

/** The stroke above footnotes is short and stands at the left, in the lower part of the page. */
const LONGEST_STROKE = 0.5;
const SMALLER = 0.95;
const RAISED = 0.2;

/** A page without its footnotes and without the signs that refer to them. */
export function withoutFootnotes(page: PageWords): { readonly page: PageWords; readonly notes: readonly Footnote[] } {
  const stroke = page.rulings.findLast((ruling) => isStroke(page, ruling));
  if (!stroke) return { page, notes: [] };
  const below = page.words.filter((word) => word.baseline > stroke.y1);
  const above = page.words.filter((word) => word.baseline <= stroke.y1);
  const usual = typicalSize(above);
  const notes = notesOf(
    below.filter((word) => word.size <= SMALLER * usual),
    page.page,
  );
  if (notes.length === 0) return { page, notes: [] };
  const marks = new Set(notes.map(({ mark }) => mark));
  const rest = below.filter((word) => word.size > SMALLER * usual);
  const rulings = page.rulings.filter((ruling) => ruling !== stroke);
  return { page: { ...page, rulings, words: [...withoutMarks(above, marks, usual), ...rest] }, notes };
}

function isStroke(page: PageWords, { x1, x2, y1, y2 }: PageWords["rulings"][number]): boolean {
  const width = Math.abs(x2 - x1);
  return (
    Math.abs(y1 - y2) < 2 &&
    width > 20 &&
    width < LONGEST_STROKE * page.width &&
    y1 > page.height / 3 &&
    Math.min(x1, x2) < page.width / 3
  );
}

function typicalSize(words: readonly PageWord[]): number {
  const sizes = words.map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? Infinity;
}

const BEGINS = /^\[?\(?(\d{1,3})[\])]?(.*)$/u;

function notesOf(words: readonly PageWord[], page: number): Footnote[] {
  const notes: { mark: string; tokens: Token[] }[] = [];
  const rows = rowsOf(words).map(wholeRow);
  const left = Math.min(...rows.map(({ box }) => box.x));
  for (const line of rows) {
    const first = line.words[0];
    const begins = first && first.box.x < left + 2 * line.size ? BEGINS.exec(first.text) : null;
    const expected = notes.length === 0 ? undefined : Number(notes.at(-1)?.mark) + 1;
    if (begins && (expected === undefined || Number(begins[1]) === expected))
      notes.push({ mark: begins[1] ?? "", tokens: [] });
    const note = notes.at(-1);
    if (!note) return [];
    for (const [index, { text, box, confidence }] of line.words.entries()) {
      const isMark = index === 0 && note.tokens.length === 0;
      const rest = isMark ? (begins?.[2] ?? "") : text;
      if (isMark) note.tokens.push({ text: `[${note.mark}]`, box, confidence, page, before: "" });
      if (rest !== "") note.tokens.push({ text: rest, box, confidence, page, before: " " });
    }
  }
  return notes;
}

/** Small raised figures that name a footnote of the page say nothing among the words. */
function withoutMarks(words: readonly PageWord[], marks: ReadonlySet<string>, usual: number): PageWord[] {
  const isMark = (word: PageWord) => word.size < 0.8 * usual && marks.has(word.text.replace(/[[\]()]/gu, ""));
  const isRaised = (word: PageWord) =>
    words.some(
      (other) =>
        other.size > word.size &&
        other.baseline - word.baseline > RAISED * word.size &&
        other.baseline - word.baseline < other.size &&
        Math.abs(rightOf(other.box) - word.box.x) < other.size,
    );
  return words.filter((word) => !(isMark(word) && isRaised(word)));
}
