import { diffArrays } from "diff";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { canonicalText } from "./canonical-text.ts";
import type { Span } from "./reading.ts";
import type { TextPage } from "./text-page.ts";

/** A correction of words that were misread: what stands between `start` and `end` becomes `words`. */
export type Mend = Span & { readonly words: string };
/** The same as a person asks for it: with the words that they saw there. Unchanged words are confirmed. */
export type AskedMend = Mend & { readonly was: string };

/**
 * The corrections that a person asked for, in the order of the text. Refused where the text says something else than the person saw:
 * somebody mended it meanwhile. A word that is taken away takes a blank with it.
 */
export function mendsOf(text: string, asked: readonly AskedMend[]): Outcome<Mend[], "version-differs"> {
  const mends: Mend[] = [];
  for (const { start, end, was, words } of asked.toSorted((one, other) => one.start - other.start)) {
    const before = mends.at(-1)?.end ?? 0;
    if (start < before || text.slice(start, end) !== was) return refuse("version-differs");
    const own = oneLine(words);
    const [blankBefore, blankAfter] = [text[start - 1] === " " && start > before, text[end] === " "];
    if (own !== "") mends.push({ start, end, words: own });
    else mends.push({ start: blankBefore ? start - 1 : start, end: !blankBefore && blankAfter ? end + 1 : end, words: "" }); // prettier-ignore
  }
  return done(mends);
}

/** Words as they may stand within a line; a mark without its letter would change the letter before it. */
function oneLine(words: string): string {
  return canonicalText(words)
    .replace(/\s+/gu, " ")
    .replace(/^[\s\p{M}]+/u, "")
    .trim();
}

/** A text with its corrections; they are in order and do not overlap. */
export function mendedText(text: string, mends: readonly Mend[]): string {
  let mended = "";
  let from = 0;
  for (const { start, end, words } of mends) {
    mended += text.slice(from, start) + words;
    from = end;
  }
  return mended + text.slice(from);
}

/** Corrections that change something; the others confirm what stands there. */
export function changesIn(text: string, mends: readonly Mend[]): Mend[] {
  return mends.filter(({ start, end, words }) => text.slice(start, end) !== words);
}

/**
 * Where citations of the old text stand in the new one. A correction inside a citation, or all of it, moves its end; one that
 * reaches over its edge leaves no certain place, and a person has to decide: undefined.
 */
export function reanchoring(mends: readonly Mend[]): (span: Span) => Span | undefined {
  const shifts = [0];
  for (const mend of mends) shifts.push((shifts.at(-1) ?? 0) + growthOf(mend));
  return ({ start, end }) => {
    const first = firstAfter(mends, start);
    const shift = shifts[first] ?? 0;
    let growth = 0;
    for (let at = first; at < mends.length; at += 1) {
      const mend = mends[at];
      if (!mend || mend.start >= end) break;
      if (mend.start < start || mend.end > end) return undefined;
      growth += growthOf(mend);
    }
    return end + growth > start ? { start: start + shift, end: end + shift + growth } : undefined;
  };
}

const growthOf = ({ start, end, words }: Mend): number => words.length - (end - start);

/** The first correction that does not end before an offset, by halves: a text may have thousands. */
function firstAfter(mends: readonly Mend[], offset: number): number {
  let [low, high] = [0, mends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mends[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WORDS = /\s+|[^\s]+/gu;
/** Beyond so many words that differ, two texts are not one text mended. */
const MOST_EDITS = 6_000;

/** What changed between two texts, word by word; undefined where they have too little in common. For texts that come as a whole. */
export function changesBetween(before: string, after: string): Mend[] | undefined {
  const parts = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], { maxEditLength: MOST_EDITS });
  if (!parts) return undefined;
  const changes: Mend[] = [];
  let at = 0;
  let open: Mend | undefined;
  for (const { value, added, removed } of parts) {
    const words = value.join("");
    if (added || removed) {
      open ??= { start: at, end: at, words: "" };
      if (removed) at += words.length;
      open = { start: open.start, end: at, words: added ? open.words + words : open.words };
    } else {
      if (open) changes.push(open);
      open = undefined;
      at += words.length;
    }
  }
  return open ? [...changes, open] : changes;
}

/** The pages of the mended text: words keep their places on the page, what a person mended is certain. */
export function mendedPages<Page extends TextPage>(pages: readonly Page[], mends: readonly Mend[]): Page[] {
  const reanchored = reanchoring(mends);
  return pages.map((page) => ({
    ...page,
    words: page.words.flatMap((word) => {
      const span = reanchored(word);
      if (!span) return [];
      const mend = mends[firstAfter(mends, word.start)];
      if (!mend || mend.start >= word.end) return [{ ...word, ...span }];
      const { repairedFrom: _repairedFrom, ...certain } = word;
      return [{ ...certain, ...span, confidence: 1 }];
    }),
  }));
}
