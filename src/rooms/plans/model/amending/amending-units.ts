import type { Reading, Span } from "#rooms/documents/model/index.ts";

/** A line of an amending text with the wordings that it quotes, however many lines those have. */
export type AmendingUnit = Span & {
  /** The unit with every quoted letter blanked out, at the same offsets. */
  readonly masked: string;
  readonly quotes: readonly Span[];
  /** Depth of its label; a deeper one belongs to the one above it. */
  readonly level: number;
};

const BLANK = "\uFFFC";
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ĐIỀU|Điều)\s+\d+[a-zđ]?\s*[.:]\s*/u, 1],
  [/^[IVXLC]+\s*[.)]\s+/u, 1],
  [/^\d+\.\d+(?:\.\d+)*\s*[.)]?\s+/u, 3],
  [/^\d+\s*[.)]\s*/u, 2],
  [/^[a-zđ]\s*[.)]\s*/u, 4],
  [/^[-–+•*]\s*/u, 5],
];
const UNLABELLED = 6;

/** The lines that order something, outside what they quote; head, legal bases, signature and annexes order nothing. */
export function unitsOf({ text, clauses }: Reading): AmendingUnit[] {
  const quotes = quotesOf(text);
  let masked = text;
  for (const { start, end } of quotes) {
    masked = masked.slice(0, start) + BLANK.repeat(end - start) + masked.slice(end);
  }
  const annex = clauses.find(
    ({ parent, start }) => parent === null && /^PHỤ LỤC/u.test(masked.slice(start, start + 7)),
  );
  const silent = clauses.filter(({ kind, start }) => isSilent(kind) || start >= (annex?.start ?? text.length));
  const units: AmendingUnit[] = [];
  for (const { start, end } of linesOf(masked)) {
    if (silent.some((clause) => clause.start <= start && start < clause.end)) continue;
    const line = masked.slice(start, end);
    const before = units.at(-1);
    // The new wording often begins a line of its own.
    if (before && /^[“"]/u.test(line) && /:\s*$/u.test(before.masked)) {
      units[units.length - 1] = unit(masked, { start: before.start, end }, quotes);
    } else units.push(unit(masked, { start, end }, quotes));
  }
  return units;
}

function isSilent(kind: string): boolean {
  return kind === "letterhead" || kind === "preamble" || kind === "closing";
}

function unit(text: string, { start, end }: Span, quotes: readonly Span[]): AmendingUnit {
  const masked = text.slice(start, end);
  const level = LEVELS.find(([label]) => label.test(masked))?.[1] ?? UNLABELLED;
  return { start, end, masked, level, quotes: quotes.filter((quote) => quote.start >= start && quote.end <= end) };
}

/** What a unit says after its own label. */
export function orderOf({ masked }: AmendingUnit): string {
  const label = LEVELS.find(([pattern]) => pattern.test(masked))?.[0];
  return label ? masked.replace(label, "") : masked;
}

/** What stands between quotation marks, the outer ones; a mark that nothing closes quotes nothing. */
function quotesOf(text: string): Span[] {
  const quotes: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === "“" ? closingOf(text, at) : text[at] === '"' ? text.indexOf('"', at + 1) : -1;
    if (end < 0) continue;
    quotes.push({ start: at + 1, end });
    at = end;
  }
  return quotes;
}

function closingOf(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === "“") depth += 1;
    else if (text[at] === "”") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map((line) => {
    const indent = line[0].length - line[0].trimStart().length;
    return { start: line.index + indent, end: line.index + line[0].trimEnd().length };
  });
}
