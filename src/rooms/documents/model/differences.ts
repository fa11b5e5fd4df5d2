import { diffArrays } from "diff";
import { z } from "zod";
import { fold } from "#shared/fold.ts";
import { comparableText } from "./comparable-text.ts";
import type { Clause } from "./reading.ts";

/** A place where another copy of a document says something else than the text that was read. */
export const Difference = z.object({
  /** The clause of the read text; null where only the other copy says something. */
  anchor: z.string().nullable(),
  /** Both wordings, whole clauses; null where one copy says nothing there. */
  read: z.string().nullable(),
  other: z.string().nullable(),
  /** Figures and dates first: they change what the plan orders. */
  bearsOn: z.enum(["figures", "words"]),
});
export type Difference = z.infer<typeof Difference>;

export const Comparison = z.object({
  /** `recognised`: the other copy is a scan, and slips of recognition are passed over, see `SLIP`. */
  way: z.enum(["exact", "recognised"]),
  /** Two texts that have so little in common that places cannot be told. */
  isTooDifferent: z.boolean(),
  /** Words passed over as slips of recognition. */
  slips: z.int().nonnegative(),
  differences: z.array(Difference),
});
export type Comparison = z.infer<typeof Comparison>;

/**
 * Where the other copy is a scan: words that differ in less than this share of their letters, marks aside, count as misread. Words
 * with a digit are never passed over.
 */
export const SLIP = 0.34;
/** Beyond so many words that differ, the two are different documents. */
const MOST_EDITS = 6_000;
/** Longest run of words that may be one slip: recognition splits and joins words. */
const LONGEST_SLIP = 4;

type Word = { readonly form: string; readonly start: number; readonly end: number };
type Side = { readonly text: string; readonly words: readonly Word[] };
/** Words `from` to `to` of the read text stand against words `otherFrom` to `otherTo` of the other. */
type Block = { readonly from: number; readonly to: number; readonly otherFrom: number; readonly otherTo: number };

/** Compares word by word, so that paragraphs, pages and punctuation may be set otherwise, and tells the places clause by clause. */
export function compareTexts(
  read: { readonly text: string; readonly clauses: readonly Clause[] },
  otherText: string,
  way: Comparison["way"],
): Comparison {
  const one: Side = { text: read.text, words: wordsOf(read.text) };
  const other: Side = { text: otherText, words: wordsOf(otherText) };
  const blocks = blocksBetween(one, other);
  if (!blocks) return { way, isTooDifferent: true, slips: 0, differences: [] };
  const kept = way === "exact" ? blocks : blocks.filter((block) => !isSlip(one, other, block));
  const differences = placesOf(one, read.clauses, kept).map((place) => differenceAt(place, one, other));
  return {
    way,
    isTooDifferent: false,
    slips: blocks.length - kept.length,
    differences: differences.toSorted((a, b) => Number(b.bearsOn === "figures") - Number(a.bearsOn === "figures")),
  };
}

const WORD = /[\p{L}\p{N}]+(?:[.,/%-][\p{L}\p{N}]+)*%?/gu;

function wordsOf(text: string): Word[] {
  return [...comparableText(text).matchAll(WORD)].map(({ 0: form, index }) => ({
    form,
    start: index,
    end: index + form.length,
  }));
}

function blocksBetween(one: Side, other: Side): Block[] | undefined {
  const forms = ({ words }: Side) => words.map(({ form }) => form);
  const changes = diffArrays(forms(one), forms(other), { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const blocks: Block[] = [];
  let at = { from: 0, otherFrom: 0, to: 0, otherTo: 0 };
  const close = () => {
    if (at.to > at.from || at.otherTo > at.otherFrom) blocks.push(at);
  };
  for (const { value, added, removed } of changes) {
    if (removed) at = { ...at, to: at.to + value.length };
    else if (added) at = { ...at, otherTo: at.otherTo + value.length };
    else {
      close();
      const [next, otherNext] = [at.to + value.length, at.otherTo + value.length];
      at = { from: next, to: next, otherFrom: otherNext, otherTo: otherNext };
    }
  }
  close();
  return blocks;
}

function isSlip(one: Side, other: Side, { from, to, otherFrom, otherTo }: Block): boolean {
  const [left, right] = [one.words.slice(from, to), other.words.slice(otherFrom, otherTo)];
  if (left.length > LONGEST_SLIP || right.length > LONGEST_SLIP) return false;
  const [a, b] = [left, right].map((words) => fold(words.map(({ form }) => form).join("")));
  if (a === undefined || b === undefined || /\d/u.test(a + b)) return false;
  return lettersApart(a, b) < SLIP * Math.max(a.length, b.length);
}

/** Letters to change, add or take away to make one of the other. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Clauses `first` to `last` (none where only the other copy says something) with what differs in them. */
type Place = { readonly clauses: readonly Clause[]; readonly blocks: readonly Block[]; readonly around: Block };

function placesOf(one: Side, clauses: readonly Clause[], blocks: readonly Block[]): Place[] {
  const words = one.words;
  const clauseOf = (word: number) => clauses.find(({ start, end }) => start <= (words[word]?.start ?? -1) && (words[word]?.start ?? -1) < end); // prettier-ignore
  const places: Place[] = [];
  for (const block of blocks) {
    const touched = clausesTouched(block, clauseOf);
    const before = places.at(-1);
    const isSame = before && touched[0] !== undefined && before.clauses.at(-1) === touched[0];
    if (isSame) {
      places[places.length - 1] = {
        clauses: [...new Set([...before.clauses, ...touched])],
        blocks: [...before.blocks, block],
        around: block,
      };
    } else places.push({ clauses: touched, blocks: [block], around: block });
  }
  return places;
}

/** An addition between two clauses is in neither. */
function clausesTouched({ from, to }: Block, clauseOf: (word: number) => Clause | undefined): Clause[] {
  if (to === from) {
    const [left, right] = [clauseOf(from - 1), clauseOf(from)];
    return left && left === right ? [left] : [];
  }
  const touched = new Set<Clause>();
  for (let word = from; word < to; word += 1) {
    const clause = clauseOf(word);
    if (clause) touched.add(clause);
  }
  return [...touched];
}

function differenceAt({ clauses, blocks }: Place, one: Side, other: Side): Difference {
  const [first] = clauses;
  const last = clauses.at(-1);
  const figures = blocks.some(({ from, to, otherFrom, otherTo }) =>
    [...one.words.slice(from, to), ...other.words.slice(otherFrom, otherTo)].some(({ form }) => /\d/u.test(form)),
  );
  return {
    anchor: first?.anchor ?? null,
    read: first && last ? one.text.slice(first.start, last.end) : null,
    other: otherWording(blocks, one, other, first, last),
    bearsOn: figures ? "figures" : "words",
  };
}

/** What the other copy says from where the clauses begin to where they end. */
function otherWording(
  blocks: readonly Block[],
  one: Side,
  other: Side,
  first: Clause | undefined,
  last: Clause | undefined,
): string | null {
  const [head] = blocks;
  const tail = blocks.at(-1);
  if (!head || !tail) return null;
  // Outside of the blocks both copies have the same words, so they are counted off from either end.
  const before = first ? one.words.slice(0, head.from).filter(({ start }) => start >= first.start).length : 0;
  const after = last ? one.words.slice(tail.to).filter(({ start }) => start < last.end).length : 0;
  const from = other.words[head.otherFrom - before];
  const to = other.words[tail.otherTo + after - 1];
  const isEmpty = head.otherFrom - before >= tail.otherTo + after;
  return isEmpty || !from || !to ? null : other.text.slice(from.start, to.end);
}
