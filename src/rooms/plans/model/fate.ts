import type { Span } from "#rooms/documents/model/index.ts";
import type { FateReason, Proposal, ProposalKind } from "#rooms/extraction/model/index.ts";
import type { CoverageCounts, ReviewReason, ReviewState } from "./plan.ts";

/** The parts of a sentence and of its proposals that its fate depends on. */
export type FateInput = Span & {
  readonly isBinding: boolean;
  /** What the grammar said when no proposal stands on the sentence. */
  readonly readAs: { readonly fate: "became" | "context" | "undecided"; readonly reason: FateReason };
  readonly calledContext: boolean;
};
export type FateProposal = { readonly state: ReviewState; readonly proposal: Proposal };
export type Fate = { readonly fate: "became" | "context" | "undecided"; readonly reason: ReviewReason };

/** Kinds that carry what a sentence orders. A reference or a programme's name inside an order does not carry the order. */
const CARRIES_ORDER: Readonly<Record<ProposalKind, boolean>> = {
  assignment: true,
  target: true,
  goal: true,
  solution: true,
  programme: false,
  reference: false,
};

/**
 * What became of a sentence, given what a person decided so far. A binding sentence is `became` only by an accepted proposal that
 * carries its order, and `context` only by a person's word: it can be neither lost nor called context silently.
 */
export function fateOf(sentence: FateInput, proposals: readonly FateProposal[]): Fate {
  const standing = proposals.filter(({ proposal }) => standsOn(proposal, sentence));
  if (standing.some(({ state }) => state === "accepted")) return { fate: "became", reason: "proposed" };
  if (sentence.calledContext) return { fate: "context", reason: "called-context" };
  if (standing.some(({ state }) => state === "proposed")) return { fate: "undecided", reason: "awaiting-decision" };
  if (standing.length > 0) return sentence.isBinding ? { fate: "undecided", reason: "rejected" } : NO_ORDER;
  if (sentence.isBinding) return { fate: "undecided", reason: "binding-without-proposal" };
  return sentence.readAs.fate === "became" ? NO_ORDER : sentence.readAs;
}

/** The fates of all sentences, in their order. Sentences are sorted by `start` and do not overlap. */
export function fatesOf(sentences: readonly FateInput[], proposals: readonly FateProposal[]): Fate[] {
  const placed = proposals
    .flatMap((each) => spansOf(each.proposal).map((span) => ({ span, each })))
    .toSorted((left, right) => left.span.start - right.span.start);
  const standing = new Map<FateInput, Set<FateProposal>>();
  let first = 0;
  for (const { span, each } of placed) {
    while (first < sentences.length && (sentences[first]?.end ?? 0) <= span.start) first += 1;
    for (let at = first; at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= span.end) break;
      standing.set(sentence, (standing.get(sentence) ?? new Set()).add(each));
    }
  }
  return sentences.map((sentence) => fateOf(sentence, [...(standing.get(sentence) ?? [])]));
}

/**
 * A proposal stands on the sentence of its quote. A line that only names its lead, its time or its product (`Cơ quan chủ trì: …`)
 * becomes a record with it; a title does not, and a binding sentence needs a quote of its own.
 */
function standsOn(proposal: Proposal, sentence: FateInput): boolean {
  if (overlaps(sentence, proposal)) return !sentence.isBinding || CARRIES_ORDER[proposal.kind];
  if (sentence.isBinding || sentence.readAs.fate !== "became") return false;
  return spansOf(proposal).some((span) => overlaps(sentence, span));
}

/** The quote, and for an assignment the words around it that say who, when and what. */
function spansOf(proposal: Proposal): Span[] {
  if (proposal.kind !== "assignment") return [proposal];
  const { leads, coordinators, deadline, product } = proposal;
  return [proposal, ...leads, ...coordinators, ...(deadline ? [deadline.words] : []), ...(product ? [product] : [])];
}

const NO_ORDER: Fate = { fate: "context", reason: "no-binding-word" };

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

export function coverageOf(fates: readonly Pick<Fate, "fate">[]): CoverageCounts {
  const counts = { became: 0, context: 0, undecided: 0 };
  for (const { fate } of fates) counts[fate] += 1;
  return counts;
}
