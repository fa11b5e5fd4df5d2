import type { Reading, Span } from "#rooms/documents/model/index.ts";
import { type Extraction, Proposal, type SentenceFate } from "#rooms/extraction/model/index.ts";
import type { ReviewedProposal, ReviewedSentence } from "../plan.ts";
import type { Edit } from "./instruction.ts";

/** What a review begins with: proposals with what is already decided on them, and sentences already called context. */
export type ReviewStart = {
  readonly proposals: readonly Pick<ReviewedProposal, "proposal" | "state" | "decidedBy">[];
  readonly sentences: readonly SentenceFate[];
  readonly notes: ReadonlyMap<number, NonNullable<ReviewedSentence["decision"]>>;
};

type Reviewed = {
  readonly proposals: readonly ReviewedProposal[];
  readonly sentences: readonly ReviewedSentence[];
};

/**
 * The review of an amended plan. What stands in words that no instruction changed was decided once and is not asked again: it moves
 * to its new place with whatever a person made of it. Only what the changed words say is proposed anew.
 */
export function carriedReview(
  before: Reviewed,
  after: Reading,
  { proposals, sentences }: Extraction,
  edits: readonly Edit[],
): ReviewStart {
  const inOrder = edits.toSorted((a, b) => a.before.start - b.before.start || a.after.start - b.after.start);
  const move = (span: Span) => movedSpan(span, inOrder);
  const carried = before.proposals.flatMap(({ proposal, state, decidedBy }) => {
    const moved = movedProposal(proposal, after, move);
    return moved ? [{ proposal: moved, state, decidedBy }] : [];
  });
  const keyOf = ({ kind, start, end }: Proposal) => `${kind} ${start} ${end}`;
  const isCarried = new Set(carried.map(({ proposal }) => keyOf(proposal)));
  // Its own words stay while a lead named elsewhere changed: read again, like what the new wording says.
  const isLost = new Set(
    before.proposals.flatMap(({ proposal }) => {
      const words = move(proposal);
      return words ? [`${proposal.kind} ${words.start}`] : [];
    }),
  );
  const isFresh = (proposal: Proposal) =>
    !isCarried.has(keyOf(proposal)) &&
    (isLost.has(`${proposal.kind} ${proposal.start}`) || citationsOf(proposal).some((span) => touches(span, inOrder)));
  const fresh = proposals.filter(isFresh).map((proposal) => {
    return { proposal, state: "proposed" as const, decidedBy: null };
  });
  return { proposals: [...carried, ...fresh], sentences, notes: carriedNotes(before.sentences, sentences, move) };
}

function carriedNotes(
  before: readonly ReviewedSentence[],
  after: readonly SentenceFate[],
  move: (span: Span) => Span | undefined,
): ReviewStart["notes"] {
  const byPlace = new Map(after.map(({ start, end, ordinal }) => [`${start} ${end}`, ordinal]));
  return new Map(
    before.flatMap(({ decision, start, end }) => {
      const place = decision && move({ start, end });
      const ordinal = place ? byPlace.get(`${place.start} ${place.end}`) : undefined;
      return decision && ordinal !== undefined ? [[ordinal, decision] as const] : [];
    }),
  );
}

/** Where a stretch of the earlier text stands in the later one; absent where an edit changed some of it. */
function movedSpan({ start, end }: Span, edits: readonly Edit[]): Span | undefined {
  let shift = 0;
  for (const { before, after } of edits) {
    if (before.end <= start) shift = after.end - before.end;
    else if (before.start < end) return undefined;
    else break;
  }
  return { start: start + shift, end: end + shift };
}

function movedProposal(
  proposal: Proposal,
  { clauses }: Reading,
  move: (span: Span) => Span | undefined,
): Proposal | undefined {
  const whole = movedCitations(proposal, move);
  if (whole === undefined) return undefined;
  const moved = Proposal.parse(whole);
  const clause = clauses.findLast(({ start }) => start <= moved.start)?.ordinal;
  return clause === undefined ? undefined : { ...moved, clause };
}

/** The same value with every citation in it moved; absent where one cannot be. */
function movedCitations(value: unknown, move: (span: Span) => Span | undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => movedCitations(item, move));
    return items.includes(undefined) ? undefined : items;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, movedCitations(part, move)] as const);
  if (entries.some(([, part]) => part === undefined)) return undefined;
  const object = Object.fromEntries(entries);
  const { start, end } = object;
  if (typeof start !== "number" || typeof end !== "number") return object;
  const moved = move({ start, end });
  return moved && { ...object, ...moved };
}

/** The quote and every other stretch that a proposal cites. */
export function citationsOf(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(citationsOf);
  const own = "start" in value && "end" in value ? [value] : [];
  return [...own.flatMap(({ start, end }) => (isOffset(start) && isOffset(end) ? [{ start, end }] : [])), ...below];
}

export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function isOffset(value: unknown): value is number {
  return typeof value === "number";
}

function touches(span: Span, edits: readonly Edit[]): boolean {
  return edits.some(({ after }) => overlaps(after, span));
}
