import { type Clause, isUpperCase, type Reading } from "#rooms/documents/model/index.ts";
import { matchesIn } from "#shared/patterns.ts";
import { type Finding, findingAt, type FindingRule } from "./finding.ts";
import { KNOWN_ABBREVIATIONS } from "./known-abbreviations.ts";

/** Two capitals or more, alone: no part of a document's number (`12/KH-UBND`), no Roman numeral, no code with figures. */
const ABBREVIATION = /(?<![\p{L}\p{N}_/&.\-–])\p{Lu}{2,9}(?:[-&_]\p{Lu}{1,9})*(?![\p{L}\p{N}_/&]|-\p{L})/gu;
const ROMAN = /^[IVXLC]+$/u;

/** Short forms that stand in the text without ever being told, each at its first place. */
export const undefinedAbbreviations: FindingRule = ({ reading }) => {
  const found = new Map<string, Finding | null>();
  for (const clause of reading.clauses) {
    if (clause.kind === "letterhead" || clause.kind === "closing" || clause.isHeading) continue;
    for (const { index, 0: word } of wordsOf(reading, clause)) {
      if (found.has(word)) continue;
      const start = clause.start + index;
      const place = { start, end: start + word.length, quote: word, clause: clause.ordinal };
      found.set(word, isTold(reading, word) ? null : findingAt("abbreviation-undefined", place, { word }));
    }
  }
  return [...found.values()].filter((finding) => finding !== null);
};

/** Words in capitals stand in titles and table heads; there nothing is abbreviated. */
function wordsOf({ text }: Reading, { start, end }: Clause): RegExpExecArray[] {
  const words = text.slice(start, end);
  if (isUpperCase(words)) return [];
  return matchesIn(words, ABBREVIATION).filter(({ index, 0: word }) => {
    if (ROMAN.test(word) || isKnown(word)) return false;
    const around = words.slice(Math.max(0, index - 40), index + word.length + 40);
    return !/\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(around);
  });
}

function isKnown(word: string): boolean {
  return (
    KNOWN_ABBREVIATIONS.has(word) ||
    word.split(/[-&]/u).every((part) => part.length < 2 || KNOWN_ABBREVIATIONS.has(part))
  );
}

/** Told in brackets or quotation marks, by `gọi tắt là`, followed by its long form, or by words elsewhere that begin with its letters. */
function isTold({ text }: Reading, word: string): boolean {
  const own = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  if (
    new RegExp(
      `[(“"‘']\\s*(?:[^()]{0,60}\\s)?${own}\\s*[)”"’']|tắt (?:là|thành)?:?\\s*[“"]?${own}|${own}\\s*(?:\\(|[:=]\\s\\p{L})`,
      "u",
    ).test(text)
  )
    return true;
  return spellsOut(text, word.replace(/[-&]/gu, ""));
}

const LEAST_LETTERS = 3;

/** A run of words, the first in a capital or the whole of four or more, whose first letters are the short form's. */
function spellsOut(text: string, letters: string): boolean {
  if (letters.length < LEAST_LETTERS) return false;
  const words = (text.match(/\p{L}+/gu) ?? []).filter((each) => each !== "và" && each !== "của");
  const initials = words.map((each) => each.charAt(0).toUpperCase()).join("");
  for (let at = initials.indexOf(letters); at >= 0; at = initials.indexOf(letters, at + 1)) {
    const run = words.slice(at, at + letters.length);
    const isPlain = run.every((each) => !/^\p{Lu}{2,}$/u.test(each));
    if (isPlain && (letters.length > LEAST_LETTERS || /^\p{Lu}/u.test(run[0] ?? ""))) return true;
  }
  return false;
}
