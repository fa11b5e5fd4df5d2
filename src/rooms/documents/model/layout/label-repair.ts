import { labelOf } from "../clause-label.ts";
import { isUpperCase } from "../line-shape.ts";
import { type Paragraph, type Token, wordsOf } from "./page-words.ts";

/** Letters of Vietnamese lists in their order; f, j, w, z are not used. */
const LETTERS = [..."abcdđeghiklmnopqrstuvxy"];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"]; // prettier-ignore

type Series = "roman" | "point" | "letter";
const CLOSER: Readonly<Record<Series, string>> = { roman: ".", point: ".", letter: ")" };

const labelAt = (series: Series, count: number): string | undefined =>
  series === "roman" ? ROMAN[count - 1] : series === "point" ? `${count}` : LETTERS[count - 1];

/** Signs that recognition takes for each other, as one. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[Il|!ïíìỉĩịiLÍÌJ]/gu, "1"],
  [/[H]/gu, "11"],
  [/[oOQ°]/gu, "0"],
  [/[sS§]/gu, "5"],
  [/[đðäáàảãạâăởôöóọ]/gu, "d"],
  [/[zZ]/gu, "2"],
  [/[B]/gu, "8"],
];
const lookOf = (label: string): string => LOOKALIKES.reduce((text, [from, to]) => text.replace(from, to), label);

/**
 * Gives back labels that recognition lost or misread, where their sequence leaves one answer: a heading in capitals between `I.`
 * and `III.` is `II.`; `1I.` after `I.` is `II.`; `ở)` between `d)` and `e)` is `đ)`. Every repair keeps what was read.
 */
export function repairLabels(paragraphs: readonly Paragraph[]): { paragraphs: Paragraph[]; repairs: number } {
  const repaired = [...paragraphs];
  let repairs = 0;
  const open: Record<Series, { count: number; at: number }> = { roman: none(), point: none(), letter: none() };
  const put = (at: number, label: string, from: string) => {
    repaired[at] = from === "" ? withLabel(repaired[at] ?? [], label) : mended(repaired[at] ?? [], label);
    repairs += 1;
  };
  for (let at = 0; at < repaired.length; at += 1) {
    const words = wordsOf(repaired[at] ?? []);
    const read = seriesOf(words);
    const expected = read && nextOf(open, read) ? undefined : misread(words, open);
    if (expected) put(at, expected.label, expected.from);
    const label = expected ? seriesOf(wordsOf(repaired[at] ?? [])) : read;
    if (!label) continue;
    const before = open[label.series];
    // One label is missing and just one line between can carry it.
    if (label.count === before.count + 2) {
      const lost = lostLine(repaired, before.at, at, label.series);
      const wanted = labelAt(label.series, label.count - 1);
      if (lost !== undefined && wanted) put(lost, `${wanted}${CLOSER[label.series]}`, "");
    }
    open[label.series] = { count: label.count, at };
    if (label.series === "roman") open.point = none(at);
    if (label.series !== "letter") open.letter = none(at);
  }
  return { paragraphs: repaired, repairs };
}

const none = (at = -1) => ({ count: 0, at });

type Read = { readonly series: Series; readonly count: number };

function seriesOf(words: string): Read | undefined {
  const label = labelOf(words);
  const slug = label?.label.replace(/[.)]$/u, "") ?? "";
  if (label?.series === "roman") return { series: "roman", count: ROMAN.indexOf(slug) + 1 };
  if (label?.series === "point-1" && /^\d+\.$/u.test(label.label)) return { series: "point", count: Number(slug) };
  if (label?.series === "letter" && label.label.endsWith(")"))
    return { series: "letter", count: LETTERS.indexOf(slug) + 1 };
  return undefined;
}

/** A label that follows its series, or begins one, was read well. */
function nextOf(open: Readonly<Record<Series, { count: number }>>, read: Read): boolean {
  return read.count === open[read.series].count + 1;
}

const OWN_HEAD = /^\S{1,6}?[.):,]/u;
const HEAD = /^(\S{1,6}?)\s?([.):,])(?=\s|\p{L})/u;

/** The label that the sequence expects where the line begins with something that looks like it. */
function misread(words: string, open: Readonly<Record<Series, { count: number }>>) {
  const head = HEAD.exec(words);
  if (!head) return undefined;
  const [from, sign = "", closer = ""] = head;
  const isCapital = isUpperCase(words.slice(from.length));
  const candidates: Series[] = isCapital ? ["roman", "point", "letter"] : ["letter", "point"];
  for (const series of candidates) {
    const label = labelAt(series, open[series].count + 1);
    if (!label || label === sign || !closerFits(series, closer)) continue;
    if (lookOf(sign) === lookOf(label)) return { label: `${label}${CLOSER[series]}`, from };
  }
  return undefined;
}

const closerFits = (series: Series, closer: string): boolean =>
  series === "letter" ? closer === ")" : /[.,:]/u.test(closer);

/** The only line between two labels that can have lost its own: a heading in capitals for a part, a new sentence for the others. */
function lostLine(paragraphs: readonly Paragraph[], after: number, before: number, series: Series): number | undefined {
  const between = Array.from({ length: before - after - 1 }, (_, index) => after + 1 + index);
  const fits = between.filter((at) => {
    const words = wordsOf(paragraphs[at] ?? []);
    if (words.includes(" | ") || labelOf(words)) return false;
    if (series === "roman") return isUpperCase(words) && words.length > 6 && after >= 0;
    return /^\p{Lu}/u.test(words) && /[.;:]$/u.test(wordsOf(paragraphs[at - 1] ?? []));
  });
  return fits.length === 1 ? fits[0] : undefined;
}

function withLabel(paragraph: Paragraph, label: string): Token[] {
  const [first, ...others] = paragraph;
  if (!first) return [];
  return [{ ...first, text: label, confidence: 0, repairedFrom: "" }, { ...first, before: " " }, ...others];
}

function mended(paragraph: Paragraph, label: string): Token[] {
  const [first, ...others] = paragraph;
  if (!first) return [];
  const rest = first.text.replace(OWN_HEAD, "");
  const repaired = { ...first, text: label, confidence: 0, repairedFrom: first.text };
  const next = others[0];
  // The sign and its closer may have been read as two words.
  if (next && !HEAD.test(`${first.text} x`) && /^[.):,]$/u.test(next.text)) return [repaired, ...others.slice(1)];
  return rest === "" ? [repaired, ...others] : [repaired, { ...first, text: rest, before: " " }, ...others];
}
