import {
  type Clause,
  comparableText,
  type Reading,
  type SentenceSpan,
  sentencesOf,
  type Span,
} from "#rooms/documents/model/index.ts";
import type { Citation } from "./proposal.ts";

/** A reading as the grammar works on it: `low` has the offsets of `text`. */
export type Source = {
  readonly text: string;
  readonly low: string;
  readonly clauses: readonly Clause[];
  readonly sentences: readonly SentenceSpan[];
  /** The sentences of each clause, by its ordinal. */
  readonly sentencesByClause: readonly (readonly SentenceSpan[])[];
  readonly reading: Reading;
};

export function sourceOf(reading: Reading): Source {
  const { text, clauses } = reading;
  const sentences = sentencesOf(text, clauses);
  const sentencesByClause: SentenceSpan[][] = clauses.map(() => []);
  for (const sentence of sentences) sentencesByClause[sentence.clause]?.push(sentence);
  return { text, low: comparableText(text), clauses, sentences, sentencesByClause, reading };
}

export function citation(source: Source, span: Span): Citation {
  return { start: span.start, end: span.end, quote: source.text.slice(span.start, span.end) };
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
  while (from < to && /[\s,;:.…/*–-]/u.test(text[from] ?? "")) from += 1;
  while (to > from && /[\s,;:.…/*]/u.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}
