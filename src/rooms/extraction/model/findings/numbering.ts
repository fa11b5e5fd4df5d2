import type { Clause, Reading } from "#rooms/documents/model/index.ts";
import { type Finding, findingAt, type FindingRule } from "./finding.ts";

/** `d` may be followed by `đ`, as laws count, or by `e`, as Word counts. */
const LAW_LETTERS = "abcdđeghiklmnopqrstuvxy";
const WORD_LETTERS = "abcdefghijklmnopqrstuvwxyz";
const OMISSION = /\[(?:…|\.{3})\]|^\s*(?:…|\.{3,})\s*$/mu;

type Numbered = { readonly series: string; readonly place: number; readonly letter?: string };

/** Numbers of one series below one clause that skip or repeat. Where the text leaves something out nothing is said. */
export const brokenNumbering: FindingRule = ({ reading }) => {
  const last = new Map<string, { readonly clause: Clause; readonly numbered: Numbered }>();
  const found: Finding[] = [];
  for (const clause of reading.clauses) {
    const numbered = numberOf(clause.label);
    if (!numbered) continue;
    // Articles count through the document; everything else below its own clause.
    const key = clause.kind === "article" ? "article" : `${clause.parent ?? "-"}/${numbered.series}`;
    const before = last.get(key);
    last.set(key, { clause, numbered });
    if (!before || numbered.place === 1 || OMISSION.test(reading.text.slice(before.clause.end, clause.start))) continue;
    const step = stepBetween(before.numbered, numbered);
    if (step === "next") continue;
    const code = step === "double" ? "numbering-double" : "numbering-gap";
    found.push(
      findingAt(
        code,
        placeOf(reading, clause),
        { label: clause.label, before: before.clause.label },
        placeOf(reading, before.clause),
      ),
    );
  }
  return found;
};

function stepBetween(before: Numbered, after: Numbered): "next" | "double" | "gap" {
  if (before.letter !== undefined && after.letter !== undefined) {
    if (before.letter === after.letter) return "double";
    const follows = [LAW_LETTERS, WORD_LETTERS].some(
      (letters) => letters.indexOf(after.letter ?? "") === letters.indexOf(before.letter ?? "") + 1,
    );
    return follows ? "next" : "gap";
  }
  if (before.place === after.place) return "double";
  return after.place === before.place + 1 ? "next" : "gap";
}

const LONGEST_QUOTE = 80;

function placeOf({ text }: Reading, { start, end, ordinal }: Clause) {
  const shown = Math.min(end, start + LONGEST_QUOTE);
  return { start, end: shown, quote: text.slice(start, shown), clause: ordinal };
}

function numberOf(label: string): Numbered | undefined {
  const plain = label.replace(/^[#*_\s]+|[*_\s]+$/gu, "");
  const article = /^Điều\s+(\d+)[.:]?$/iu.exec(plain)?.[1];
  if (article) return { series: "article", place: Number(article) };
  const roman = /^([IVXL]+)[.)/-]?$/u.exec(plain)?.[1];
  if (roman) return { series: "roman", place: romanValue(roman) };
  const dotted = /^((?:\d{1,2}\.)*)(\d{1,3})[.)/]?$/u.exec(plain);
  if (dotted) return { series: `number ${dotted[1]}${/\)$/u.test(plain) ? ")" : ""}`, place: Number(dotted[2]) };
  const letter = /^\(?([a-zđ])[.)]$/u.exec(plain)?.[1];
  if (letter) return { series: `letter ${plain.at(-1)}`, place: WORD_LETTERS.indexOf(letter) + 1, letter };
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(numeral: string): number {
  const values = [...numeral].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
