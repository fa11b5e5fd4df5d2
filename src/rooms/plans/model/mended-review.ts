import { changesIn, type Mend, type Reading, reanchoring, type Span } from "#rooms/documents/model/index.ts";
import { type Extraction, Proposal, type SentenceFate } from "#rooms/extraction/model/index.ts";
import { citationsOf, overlaps } from "./amending/carried-review.ts";
import type { ReviewedProposal, ReviewedSentence } from "./plan.ts";

type Reviewed = {
  readonly proposals: readonly ReviewedProposal[];
  readonly sentences: readonly ReviewedSentence[];
};

export type MendedReview = {
  /** Proposals that go on, at their places in the mended text. */
  readonly kept: readonly ReviewedProposal[];
  /** What only the mended words say. */
  readonly fresh: readonly Proposal[];
  /** Nothing in the mended text carries them any more. */
  readonly gone: readonly ReviewedProposal[];
  /** How many decisions are asked anew, their words having changed. */
  readonly reopened: number;
  readonly sentences: readonly SentenceFate[];
  /** Sentences that a person called context, by their new ordinal. */
  readonly notes: ReadonlyMap<number, NonNullable<ReviewedSentence["decision"]>>;
};

/**
 * The review of a plan whose words were mended. What stands in words that nobody touched keeps its decision at its new place. What
 * cites a mended word is read again and asked again: whoever accepted it had another figure, date or body before them. What a person
 * made or corrected is never dropped while its words can be found.
 */
export function mendedReview(
  before: Reviewed,
  { text, after, extraction }: { readonly text: string; readonly after: Reading; readonly extraction: Extraction },
  mends: readonly Mend[],
): MendedReview {
  const changes = changesIn(text, mends);
  const move = reanchoring(changes);
  // Where only lines are set otherwise nothing that anybody decided on has changed.
  const isTouched = touching(changes.filter(({ start, end, words }) => plain(text.slice(start, end)) !== plain(words)));
  const free = new Set(extraction.proposals);
  /** What the grammar reads now at the place of an earlier proposal, each given once. */
  const take = (kind: Proposal["kind"], place: Span, exactly: boolean): Proposal | undefined => {
    const fits = [...free].filter((each) => each.kind === kind && overlaps(each, place));
    const best = fits.find(({ start }) => start === place.start) ?? (exactly ? undefined : fits[0]);
    if (best) free.delete(best);
    return best;
  };

  const kept: ReviewedProposal[] = [];
  const gone: ReviewedProposal[] = [];
  let reopened = 0;
  for (const reviewed of before.proposals) {
    const { proposal, state, isEdited } = reviewed;
    const moved = movedProposal(proposal, after, move);
    const asked = citationsOf(proposal).some(isTouched);
    if (moved && !asked) {
      take(moved.kind, moved, !isEdited);
      kept.push({ ...reviewed, proposal: moved, version: reviewed.version + 1 });
      continue;
    }
    const place = move(proposal) ?? nearestPlace(proposal, move);
    const again = place && take(proposal.kind, place, false);
    const isOwn = isEdited || proposal.rule === "by-a-person";
    const next = isOwn ? (moved ?? again) : (again ?? (state === "proposed" ? undefined : moved));
    if (!next) gone.push(reviewed);
    else {
      if (state !== "proposed") reopened += 1;
      const isStillEdited = isOwn && next === moved && isEdited;
      kept.push({ ...reviewed, proposal: next, state: "proposed", decidedBy: null, isEdited: isStillEdited, version: reviewed.version + 1 }); // prettier-ignore
    }
  }
  return { kept, fresh: [...free], gone, reopened, sentences: extraction.sentences, notes: notesOf(before.sentences, extraction.sentences, { move, isTouched }) }; // prettier-ignore
}

/** Where the words around a changed edge went: at least one end of them still has a place. */
function nearestPlace({ start, end }: Span, move: (span: Span) => Span | undefined): Span | undefined {
  for (let from = start; from < end; from += 1) {
    const place = move({ start: from, end: from + 1 });
    if (place) return { start: place.start, end: place.start + (end - from) };
  }
  return undefined;
}

function notesOf(
  before: readonly ReviewedSentence[],
  after: readonly SentenceFate[],
  { move, isTouched }: { move: (span: Span) => Span | undefined; isTouched: (span: Span) => boolean },
): MendedReview["notes"] {
  const byPlace = new Map(after.map(({ start, end, ordinal }) => [`${start} ${end}`, ordinal]));
  return new Map(
    before.flatMap((sentence) => {
      const place = sentence.decision && !isTouched(sentence) ? move(sentence) : undefined;
      const ordinal = place && byPlace.get(`${place.start} ${place.end}`);
      return sentence.decision && ordinal !== undefined ? [[ordinal, sentence.decision] as const] : [];
    }),
  );
}

const plain = (words: string): string => words.replace(/\s+/gu, " ").trim();

function touching(changes: readonly Mend[]): (span: Span) => boolean {
  return (span) => changes.some((change) => overlaps(change, span));
}

function movedProposal(
  proposal: Proposal,
  { text, clauses }: Reading,
  move: (span: Span) => Span | undefined,
): Proposal | undefined {
  const moved = movedCitations(proposal, text, move);
  if (moved === undefined) return undefined;
  const whole = Proposal.parse(moved);
  const clause = clauses.findLast(({ start }) => start <= whole.start)?.ordinal;
  return clause === undefined ? undefined : { ...whole, clause };
}

/** The same value with every citation in it at its new place and with its new words; absent where one has none. */
function movedCitations(value: unknown, text: string, move: (span: Span) => Span | undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => movedCitations(item, text, move));
    return items.includes(undefined) ? undefined : items;
  }
  const parts = Object.entries(value).map(([key, part]) => [key, movedCitations(part, text, move)] as const);
  if (parts.some(([, part]) => part === undefined)) return undefined;
  const object = Object.fromEntries(parts);
  if (!isCitation(object)) return object;
  const span = move(object);
  return span && { ...object, ...span, quote: text.slice(span.start, span.end) };
}

function isCitation(value: object): value is Span {
  return "start" in value && "end" in value && typeof value.start === "number" && typeof value.end === "number";
}
