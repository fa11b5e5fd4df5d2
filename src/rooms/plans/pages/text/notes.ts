import type { OwnedRange } from "#web-kit/text/pieces-of.ts";
import type { WordOwner } from "#web-kit/text/LitWords.tsx";
import type { Chip, ReviewedSentence } from "../../model/index.ts";

/** A chip with the key under which it and its words light up. */
export type Note = { readonly key: string; readonly chip: Chip };
/** The notes of one record in one clause. */
export type RecordNotes = { readonly record: string; readonly notes: readonly Note[] };

export function notesOf(chips: readonly Chip[]): Note[] {
  return chips.map((chip, index) => ({ key: `n${index}`, chip }));
}

/** The margin of each clause: its records in the order of their first words, each with its notes together. */
export function marginsOf(notes: readonly Note[]): ReadonlyMap<number, readonly RecordNotes[]> {
  const margins = new Map<number, RecordNotes[]>();
  for (const [clause, own] of Map.groupBy(notes, ({ chip }) => chip.clause)) {
    const records = [...Map.groupBy(own, ({ chip }) => chip.record)].map(([record, list]) => ({ record, notes: list }));
    margins.set(
      clause,
      records.sort((left, right) => firstWord(left) - firstWord(right)),
    );
  }
  return margins;
}

function firstWord({ notes }: RecordNotes): number {
  return Math.min(...notes.flatMap(({ chip }) => chip.spans.map((span) => span.start)));
}

/** Whole sentences light up, but a line below each of them would make the page a form. */
const LONGEST_LINE = 120;
/** How much of a long stretch carries the squiggle: its end, where what is missing would have stood. */
const SQUIGGLE = 14;

/** The words that light up with notes. */
export function wordsOfNotes(text: string, notes: readonly Note[]): OwnedRange<WordOwner>[] {
  return notes.flatMap(({ key, chip }) =>
    chip.spans.flatMap(({ start, end }): OwnedRange<WordOwner>[] => {
      const length = end - start;
      if (chip.voice !== "finding")
        return [{ start, end, owner: { key, length, look: length > LONGEST_LINE ? "quiet" : "line" } }];
      const from = squiggleStart(text, start, end);
      const lack: OwnedRange<WordOwner> = { start: from, end, owner: { key, length, look: "lack" } };
      return from === start ? [lack] : [{ start, end: from, owner: { key, length, look: "quiet" } }, lack];
    }),
  );
}

function squiggleStart(text: string, start: number, end: number): number {
  if (end - start <= SQUIGGLE * 1.5) return start;
  const space = text.lastIndexOf(" ", end - SQUIGGLE);
  return space < start ? start : space + 1;
}

/** A sentence whose proposal waits in the review is on its way; only those that nobody took up are shown as open. */
export function isLeftOpen(sentence: Pick<ReviewedSentence, "fate" | "reason">): boolean {
  return sentence.fate === "undecided" && sentence.reason !== "awaiting-decision";
}

/** The words of sentences that nobody has decided. */
export function wordsOfUndecided(sentences: readonly ReviewedSentence[]): OwnedRange<WordOwner>[] {
  return sentences.filter(isLeftOpen).map(({ ordinal, start, end }) => ({
    start,
    end,
    owner: { key: `s${ordinal}`, length: end - start, look: "open" },
  }));
}
