import { fold } from "./fold.ts";
import { spelledOut } from "./short-forms.ts";

/** What somebody looks for: every word but the last is whole, the last one may still be in the typing. */
export type AskedWords = {
  readonly whole: readonly string[];
  readonly beginning: string;
  /** The whole words in the order and as often as they were typed. */
  readonly inRow: readonly string[];
};

/** Folded words of a text as a search compares them: split wherever letters and digits end, so that `57/NQ-CP` is three. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const FEWEST_LETTERS = 2;
const MOST_WORDS = 12;

/** `undefined` where too little is asked to look for: fewer than two letters or digits in all. */
export function askedWords(asked: string): AskedWords | undefined {
  const words = foldedWords(asked).slice(0, MOST_WORDS);
  const beginning = words.at(-1);
  if (beginning === undefined || words.join("").length < FEWEST_LETTERS) return undefined;
  const inRow = words.slice(0, -1);
  return { whole: [...new Set(inRow)], beginning, inRow };
}

/** What is looked for: the words as they were typed, and with their short forms spelled out. */
export type AskedForm = AskedWords & { readonly typed: string };

/** Every form in which words may stand in a record; none where too little is asked to look for. */
export function askedForms(words: string): readonly AskedForm[] {
  return [words, spelledOut(words)].flatMap((typed) => {
    const asked = typed === undefined ? undefined : askedWords(typed);
    return typed === undefined || asked === undefined ? [] : [{ ...asked, typed }];
  });
}

/** No tone, then grave, acute, tilde, hook above, dot below. */
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const ANY_TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Words with their marks, in small letters, each behind the number of its tone: `hòa` and `hoà` are both `1hoa`, `hoa` is `0hoa`, and
 * `bì` stands at the beginning of `bình` as it does on paper.
 */
export function markedWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const marked = words.map((word) => {
    const parts = word.normalize("NFD");
    const tone = TONES.indexOf(parts.match(ANY_TONE)?.[0] ?? "");
    return `${tone}${parts.replace(ANY_TONE, "").normalize("NFC")}`;
  });
  return ` ${marked.join(" ")}`;
}

/**
 * How well a record that fits is what was asked for, as `LIKE` patterns for its marked words, the best one first: with the marks that
 * were typed at its very beginning, then further on; then with any tone on a last word that has none yet.
 */
export function markedPatterns(asked: string): string[] {
  const typed = markedWords(asked);
  const unfinished = typed.replace(/ 0([^ ]*)$/u, " _$1");
  const forms = [...new Set([typed, unfinished])];
  return forms.flatMap((form) => [`${form}%`, `%${form}%`]);
}

export type FoundRange = { readonly start: number; readonly end: number };

/**
 * Where the asked words stand in a text, as offsets into it: where they stand in a row, if they do anywhere, else each by itself. Of
 * the last word only as much as was typed.
 */
export function foundIn(text: string, { whole, beginning, inRow }: AskedWords): FoundRange[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index: start }) => {
    return { word, start, folded: fold(word) };
  });
  type Word = (typeof words)[number];
  const all = ({ word, start }: Word): FoundRange => ({ start, end: start + word.length });
  const begun = ({ word, start, folded }: Word): FoundRange[] => {
    if (!folded.startsWith(beginning)) return [];
    return [{ start, end: start + (folded.length === word.length ? beginning.length : word.length) }];
  };
  const rows = words.flatMap((_, from) => {
    const row = words.slice(from, from + inRow.length);
    const last = words[from + inRow.length];
    if (last === undefined || !row.every(({ folded }, at) => folded === inRow[at])) return [];
    const end = begun(last);
    return end.length === 0 ? [] : [...row.map(all), ...end];
  });
  if (rows.length > 0) return rows;
  return words.flatMap((each) => (whole.includes(each.folded) ? [all(each)] : begun(each)));
}

/** Does a text hold all of the words, in one of their forms? */
export function holdsAll(text: string, forms: readonly AskedWords[]): boolean {
  const words = new Set(foldedWords(text));
  return forms.some(
    ({ whole, beginning }) =>
      whole.every((word) => words.has(word)) && [...words].some((word) => word.startsWith(beginning)),
  );
}
