import type { Span } from "./reading.ts";
import type { TextPage } from "./text-page.ts";

/** A correction of words that were misread: what stands between `start` and `end` becomes `words`. */
export type Mend = Span & { readonly words: string };

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

/**
 * Where a citation of the old text stands in the new one. A correction inside the citation, or all of it, moves its end; one that
 * reaches over its edge leaves no certain place, and a person has to decide: undefined.
 */
export function reanchored(span: Span, mends: readonly Mend[]): Span | undefined {
  let [start, end] = [span.start, span.end];
  for (const mend of mends) {
    const growth = mend.words.length - (mend.end - mend.start);
    if (mend.end <= span.start) {
      start += growth;
      end += growth;
    } else if (mend.start < span.end) {
      const isInside = mend.start >= span.start && mend.end <= span.end;
      if (!isInside) return undefined;
      end += growth;
    }
  }
  return end > start ? { start, end } : undefined;
}

const WORDS = /\s+|[^\s]+/gu;
/** Beyond so many pairs of words two texts are compared no further: what lies between is one change. */
const MOST_PAIRS = 4_000_000;

/**
 * What changed between two texts, word by word: the longest run of words that both keep stays. Used where a corrected text comes as
 * a whole, not as single corrections.
 */
export function changesBetween(before: string, after: string): Mend[] {
  const [left, right] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1;
  const middle = (words: readonly string[]) => words.slice(head, words.length - tail);
  const [old, fresh] = [middle(left), middle(right)];
  const start = left.slice(0, head).join("").length;
  if (old.length * fresh.length > MOST_PAIRS)
    return [{ start, end: start + old.join("").length, words: fresh.join("") }];
  return changesOf(old, fresh, start);
}

function changesOf(old: readonly string[], fresh: readonly string[], from: number): Mend[] {
  const shared = longestShared(old, fresh);
  const changes: Mend[] = [];
  let [at, offset, next] = [0, from, 0];
  for (const [i, j] of [...shared, [old.length, fresh.length] as const]) {
    const gone = old.slice(at, i).join("");
    const words = fresh.slice(next, j).join("");
    if (gone !== "" || words !== "") changes.push({ start: offset, end: offset + gone.length, words });
    offset += gone.length + (old[i] ?? "").length;
    [at, next] = [i + 1, j + 1];
  }
  return changes;
}

/** Pairs of places of the longest common subsequence. */
function longestShared(old: readonly string[], fresh: readonly string[]): (readonly [number, number])[] {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        old[i] === fresh[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
    if (old[i] === fresh[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The pages of the mended text: words keep their places on the page, what a person mended is certain. */
export function mendedPages(pages: readonly TextPage[], mends: readonly Mend[]): TextPage[] {
  return pages.map((page) => ({
    ...page,
    words: page.words.flatMap((word) => {
      const span = reanchored(word, mends);
      if (!span) return [];
      const isMended = mends.some((mend) => mend.start < word.end && mend.end > word.start);
      return [{ ...word, ...span, confidence: isMended ? 1 : word.confidence }];
    }),
  }));
}
