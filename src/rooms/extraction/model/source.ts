import {
  type Clause,
  comparableText,
  type Reading,
  type SentenceSpan,
  sentencesOf,
  type Span,
} from "#rooms/documents/model/index.ts";
import type { Citation } from "./proposal.ts";

/** A reading as the grammar works on it: `text` and `low` have the offsets of the reading's text, which alone is quoted. */
export type Source = {
  readonly text: string;
  readonly low: string;
  readonly clauses: readonly Clause[];
  readonly sentences: readonly SentenceSpan[];
  /** The sentences of each clause, by its ordinal. */
  readonly sentencesByClause: readonly (readonly SentenceSpan[])[];
  readonly reading: Reading;
  /** Where the letter names those it is sent to, after `Kính gửi:`; absent in other documents. */
  readonly addressees: Span | undefined;
  /** The document names who leads in a bracket behind each task: `… (Sở A chủ trì, phối hợp với Sở B).` */
  readonly leadsInBrackets: boolean;
  /** A page in running words tells what a document orders; nothing of the document itself is quoted. */
  readonly isTold: boolean;
};

export function sourceOf(reading: Reading): Source {
  const { clauses } = reading;
  const text = unwrapped(reading);
  const sentences = sentencesOf(text, clauses);
  const sentencesByClause: SentenceSpan[][] = clauses.map(() => []);
  for (const sentence of sentences) sentencesByClause[sentence.clause]?.push(sentence);
  const low = comparableText(text);
  return {
    text,
    low,
    clauses,
    sentences,
    sentencesByClause,
    reading,
    addressees: addresseesIn(low, clauses),
    leadsInBrackets: LEADS_IN_BRACKETS.test(low),
    isTold: isToldPage(clauses),
  };
}

/** Beside its headline and its date. */
const MOST_FACE_LINES = 2;
const IN_PARTS: ReadonlySet<Clause["kind"]> = new Set(["preamble", "part", "section", "article", "point", "letter"]);

function isToldPage(clauses: readonly Clause[]): boolean {
  return (
    clauses.filter(({ kind }) => kind === "letterhead").length <= MOST_FACE_LINES &&
    !clauses.some(({ kind }) => IN_PARTS.has(kind))
  );
}

/** Clauses whose lines mean something: cells, the face, the list of recipients. */
const LINED: ReadonlySet<Clause["kind"]> = new Set(["table-row", "letterhead", "closing", "preamble"]);

/** The text with a blank where a line is broken inside a paragraph, as in recognised pages and mails; offsets stay. */
function unwrapped({ text, clauses }: Reading): string {
  const pieces: string[] = [];
  let from = 0;
  let lineEnd = -1;
  for (const clause of clauses) {
    if (lineEnd < clause.start) lineEnd = text.indexOf("\n", clause.start);
    if (lineEnd < 0) break;
    if (
      lineEnd >= clause.end ||
      LINED.has(clause.kind) ||
      clause.start < from ||
      text.slice(clause.start, clause.start + 8).toLowerCase() === "kính gửi"
    )
      continue;
    pieces.push(text.slice(from, clause.start), text.slice(clause.start, clause.end).replaceAll("\n", " "));
    from = clause.end;
  }
  // Joined once, so that it is one string and not a chain of them; where no line is broken it is the text itself.
  return [...pieces, text.slice(from)].join("");
}

const ADDRESSED = /^kính gửi\s*:\s*/u;

/** The words after `Kính gửi:`, with the lines of the list where it is one. */
const LEADS_IN_BRACKETS =
  /\([^()\n]{3,160}\schủ trì[^()\n]*\)[ .;]*\n(?:[^\n]*\n){0,40}?[^\n]*\([^()\n]{3,160}\schủ trì[^()\n]*\)[ .;]*\n/u;

function addresseesIn(low: string, clauses: readonly Clause[]): Span | undefined {
  const at = clauses.findIndex((clause) => low.startsWith("kính gửi", clause.start));
  const clause = clauses[at];
  const label = clause && ADDRESSED.exec(low.slice(clause.start, clause.end))?.[0].length;
  if (!clause || label === undefined) return undefined;
  let end = clause.end;
  for (const next of clauses.slice(at + 1)) {
    if (!/^[-–+•]/u.test(low.slice(next.start, next.start + 1))) break;
    end = next.end;
  }
  return { start: clause.start + label, end };
}

export function citation(source: Source, span: Span): Citation {
  return { start: span.start, end: span.end, quote: source.reading.text.slice(span.start, span.end) };
}

/** Where the clause's words begin after its label. */
export function wordsStart(source: Source, clause: Clause): number {
  let at = clause.start + clause.label.length;
  while (at < clause.end && source.text[at] === " ") at += 1;
  return at;
}

/** The span without blanks and stray punctuation at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && STRAY_BEFORE.includes(text[from] ?? "?")) from += 1;
  while (to > from && STRAY_AFTER.includes(text[to - 1] ?? "?")) to -= 1;
  return { start: from, end: to };
}

const STRAY_AFTER = " \n,;:.…/*";
const STRAY_BEFORE = `${STRAY_AFTER}–-`;
