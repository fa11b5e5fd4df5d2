import { matchesIn } from "#shared/patterns.ts";
import type { Clause, Span } from "./reading.ts";

/** A sentence of a clause. The sentences of a clause cover it: the first begins with the label, blanks lie between. */
export type SentenceSpan = Span & { readonly clause: number };

/** What a full stop after these words shortens; it ends no sentence. */
const ABBREVIATIONS = new Set([
  "tp", "tx", "tt", "q", "p", "h", "ths", "ts", "pgs", "gs", "bs", "ks", "cn", "đ/c", "ô", "nxb", "tr", "st", "đt", "ql", "tl", "hl", "vd", "kt", "tm", "tuq",
  "tc", "no", "vs", "mr", "mrs", "ls",
]); // prettier-ignore

/** Of a word so long it does not matter how it begins. */
const LONGER_THAN_ANY = 12;

/** A mark that may end a sentence, with the quotes and brackets it closes, before a blank; pages lose the blank: `xăng dầu.Theo đó, …`. */
const STOP = /(?:\.{3}|…|[.!?])(?:["”’»)\]]|\/\.)*(?=\s+|(?<=\p{Ll}{2}\.)\p{Lu}\p{Ll}+\s)/gu;

/** Splits the clauses of a text into sentences. A table row is one sentence, and so is a line of the face. */
export function sentencesOf(text: string, clauses: readonly Clause[]): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const clause of clauses) {
    const isWhole = clause.kind === "table-row" || clause.kind === "letterhead" || clause.kind === "closing";
    if (isWhole) spans.push({ start: clause.start, end: clause.end, clause: clause.ordinal });
    else addSentences(text, clause, spans);
  }
  return spans;
}

function addSentences(text: string, { start, end, label, ordinal }: Clause, spans: SentenceSpan[]): void {
  const words = text.slice(start, end);
  let from = 0;
  for (const stop of matchesIn(words, STOP)) {
    const after = stop.index + stop[0].length;
    if (stop.index < label.length || isInsideBrackets(words, from, stop.index)) continue;
    const rest = words.slice(after).trimStart();
    if (!endsSentence(words, from, stop.index, stop[0], rest)) continue;
    if (words.startsWith(rest.slice(0, 1), after) && isAbbreviation(words.slice(from, stop.index))) continue;
    spans.push({ start: start + from, end: start + after, clause: ordinal });
    from = after + (words.slice(after).length - words.slice(after).trimStart().length);
  }
  if (from < words.length) spans.push({ start: start + from, end, clause: ordinal });
}

function endsSentence(words: string, from: number, at: number, mark: string, rest: string): boolean {
  if (!/^["“‘«([]*[\p{Lu}\d+•*-]/u.test(rest)) return false;
  if (mark.startsWith("...") || mark.startsWith("…")) return /^["“]?\p{Lu}/u.test(rest);
  if (!mark.startsWith(".")) return true;
  const before = words.slice(from, at);
  const word = before.slice(-LONGER_THAN_ANY).match(/[\p{L}\p{N}/]+$/u)?.[0] ?? "";
  if (/^\d{1,2}$/u.test(word) && before.trim() === word) return false;
  if (/^\p{Lu}$/u.test(word) && !/^["“]?\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(rest)) return false;
  if (/^\p{L}{1,3}$/u.test(word) && /^\d/u.test(rest) && word === word.toUpperCase()) return false;
  return !ABBREVIATIONS.has(word.toLowerCase()) || (word === word.toLowerCase() && word.length > 1 && word !== "đ/c");
}

/** `tp.Hoa Sen`: without a blank an abbreviation goes on in whatever letters it is written. */
function isAbbreviation(before: string): boolean {
  return ABBREVIATIONS.has(/\p{L}+$/u.exec(before.slice(-LONGER_THAN_ANY))?.[0].toLowerCase() ?? "");
}

/** A full stop inside round brackets belongs to the remark, not to the sentence. An unclosed bracket holds nothing. */
function isInsideBrackets(words: string, from: number, at: number): boolean {
  const open = words.lastIndexOf("(", at);
  if (open < from || words.lastIndexOf(")", at) > open) return false;
  const close = words.indexOf(")", at);
  return close >= 0 && close - open < 400;
}
