import { ANY, beginningsOf } from "./beginnings.ts";

/** A pattern that is read at a place, and by which pairs of signs it may begin. */
export type Opener = { readonly pattern: RegExp; readonly pairs: Uint8Array | undefined };

/** So many pairs are told apart; two that share a number only cost a look. */
const PAIRS = 1024;
const SIGNS = 256;

/** `pattern` begins with `^`, for a place is all that it is asked about. */
export function opener(pattern: RegExp): Opener {
  const beginnings = pattern.ignoreCase ? new Set([ANY]) : beginningsOf(pattern.source);
  const pairs = new Uint8Array(PAIRS + SIGNS);
  for (const each of beginnings) {
    const [first, second] = [each.charCodeAt(0), each.charCodeAt(1)];
    if (each === "" || each.startsWith(ANY)) return { pattern, pairs: undefined };
    pairs[each.length === 1 || each.endsWith(ANY) ? ofSign(first) : ofPair(first, second)] = 1;
  }
  return { pattern, pairs };
}

function ofPair(first: number, second: number): number {
  return ((first * 31) ^ second) & (PAIRS - 1);
}

function ofSign(first: number): number {
  return PAIRS + (first & (SIGNS - 1));
}

/** Whether the words may go on with what the pattern reads: two signs tell nearly every place where they do not. */
function mayBegin(words: string, at: number, pairs: Uint8Array): boolean {
  const first = words.charCodeAt(at);
  return pairs[ofPair(first, words.charCodeAt(at + 1))] === 1 || pairs[ofSign(first)] === 1;
}

/** What the pattern reads at the offset, where it sees so many signs `ahead`. */
export function matchAt(words: string, at: number, { pattern, pairs }: Opener, ahead?: number): RegExpExecArray | null {
  if (pairs && !mayBegin(words, at, pairs)) return null;
  return pattern.exec(words.slice(at, ahead === undefined ? words.length : at + ahead));
}

/** The length of what the pattern reads at the offset; 0 where it reads nothing. */
export function patternAt(words: string, at: number, pattern: Opener, ahead?: number): number {
  return matchAt(words, at, pattern, ahead)?.[0].length ?? 0;
}
