import { ending, endsIn } from "#shared/patterns.ts";
import { CONNECTIVE } from "./lexicon/words.ts";
import { startsPredicate } from "./name-end.ts";
import { isNoStop, phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt, startsAdjunct } from "./predicate.ts";
import type { Source } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** `(1) `, `a) ` inside a sentence. */
const NUMERAL = opener(/^(?:\[\d{1,2}\]|\(?\d{1,2}\)|\(?[a-zđ]\))\s+/u);
/** Blanks, quotes and dashes before the words. */
const LOOSE = " \n\"“”'–-";

export function afterConnectives(source: Source, start: number, end: number): number {
  const { low, text } = source;
  let at = start;
  for (;;) {
    while (at < end && LOOSE.includes(text.charAt(at))) at += 1;
    if (text[at] === "(" && !/^\((?:\d{1,2}|[a-zđ])\)/u.test(low.slice(at, at + 4))) at += 1;
    const numeral = patternAt(low, at, NUMERAL, 6);
    if (numeral > 0) {
      at += numeral;
      continue;
    }
    const length = phraseAt(low, at, CONNECTIVE);
    if (length === 0) return at;
    const ahead = low.slice(at + length, at + length + 6);
    const after = /^\s*[,:]?\s*(?:là\s+)?/u.exec(ahead)?.[0].length ?? 0;
    if (low.startsWith("cụ thể", at) && !/^\s*[,:]/u.test(ahead)) return at;
    at += length + after;
  }
}

/** The comma after which a predicate begins, when an adjunct stands here. */
export function adjunctEnd(source: Source, at: number, end: number): number | undefined {
  if (!startsAdjunct(source.low, at)) return undefined;
  const basis = source.low.slice(at, end).match(/^(?:căn cứ|trên cơ sở)[^,;.]*?\sđể\s/u);
  if (basis && predicateAt(source.low, at + basis[0].length) > 0) return at + basis[0].length;
  const direct = afterBasis(source, at, end);
  if (direct !== undefined) return direct;
  for (const comma of breaks(source.text, at, end)) {
    const next = skipBlanks(source.low, comma + 1, end);
    if (predicateAt(source.low, next) > 0 && !startsAdjunct(source.low, next)) return next;
  }
  return undefined;
}

const BASIS = opener(/^(?:căn cứ|trên cơ sở|dựa trên)\s/u);
/** What a basis ends with before a verb that no comma parts from it. */
const BASIS_CLOSES = ending(
  /\s(?:này|trên|được giao|được phân công|được duyệt|được phê duyệt|thực tế|cụ thể|ngân sách|địa phương|đơn vị|của mình|pháp luật|hiện hành|quy định|tình hình|hằng năm|hàng năm)\s$/u,
);

/** `căn cứ khả năng ngân sách | bố trí kinh phí`: the verb follows the basis without a comma. */
export function afterBasis(source: Source, at: number, end: number): number | undefined {
  const basis = patternAt(source.low, at, BASIS, 12);
  if (basis === 0) return undefined;
  const stop = /[,;:.(]/u.exec(source.low.slice(at, end))?.index ?? end - at;
  const words = source.low.slice(at, at + stop);
  for (let blank = words.indexOf(" ", basis); blank >= 0; blank = words.indexOf(" ", blank + 1)) {
    const next = at + blank + 1;
    if (endsIn(words.slice(0, blank + 1), BASIS_CLOSES) && startsPredicate(source, next, true)) return next;
  }
  return undefined;
}

/** `Khi lập quy hoạch, kế hoạch phải bảo đảm …`: without a subject the binding word begins the predicate. */
export function conditionEnd(source: Source, at: number, end: number): number | undefined {
  if (!/^(?:khi|trong quá trình)\s/u.test(source.low.slice(at, at + 16))) return undefined;
  const words = source.low.slice(at, end);
  const must = words.search(/\sphải\s/u);
  return must < 0 || /[;.]|,\s(?:các|sở|ủy ban|ubnd|bộ)\s/u.test(words.slice(0, must)) ? undefined : at + must + 1;
}

/** Offsets of the commas and colons outside brackets, up to the first semicolon. */
export function* breaks(text: string, start: number, end: number): Generator<number> {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if (isNoStop(text.charCodeAt(at))) continue;
    const sign = text[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === ";") return;
    else if (depth === 0 && (sign === "," || sign === ":")) yield at;
  }
}
