import type { PlanReview, ReviewedProposal, ReviewedSentence } from "../../model/index.ts";

/** One thing to decide, in the order of the document: a proposal, or a sentence that no proposal stands for. */
export type ReviewItem =
  | {
      readonly kind: "proposal";
      readonly id: string;
      readonly start: number;
      readonly clause: number;
      readonly reviewed: ReviewedProposal;
    }
  | {
      readonly kind: "sentence";
      readonly id: string;
      readonly start: number;
      readonly clause: number;
      readonly sentence: ReviewedSentence;
    };

/**
 * The list beside the text. A sentence stands in it when it is undecided for another reason than an open proposal, or when a
 * person called it context; with `withContext` every context sentence does, so that a person can see it otherwise. `picked` is a
 * sentence that the person pointed at in the text.
 */
export function reviewItemsOf(
  review: Pick<PlanReview, "proposals" | "sentences">,
  withContext: boolean,
  picked: number | null = null,
): ReviewItem[] {
  const proposals = review.proposals.map((reviewed): ReviewItem => {
    const { start, clause } = reviewed.proposal;
    return { kind: "proposal", id: `p-${reviewed.id}`, start, clause, reviewed };
  });
  const sentences = review.sentences
    .filter((sentence) => sentence.ordinal === picked || isListed(sentence, withContext))
    .map((sentence): ReviewItem => {
      const { start, clause } = sentence;
      return { kind: "sentence", id: `s-${sentence.ordinal}`, start, clause, sentence };
    });
  return [...proposals, ...sentences].sort((left, right) => left.start - right.start || orderOf(left) - orderOf(right));
}

function isListed(sentence: ReviewedSentence, withContext: boolean): boolean {
  if (sentence.decision !== null) return true;
  if (sentence.fate === "undecided") return sentence.reason !== "awaiting-decision";
  return (
    withContext && sentence.fate === "context" && sentence.reason !== "letterhead" && sentence.reason !== "heading"
  );
}

/** Of two things at one place the proposal comes first, then by its ordinal. */
function orderOf(item: ReviewItem): number {
  return item.kind === "proposal" ? item.reviewed.ordinal : Number.MAX_SAFE_INTEGER;
}

export function isOpen(item: ReviewItem): boolean {
  return item.kind === "proposal" ? item.reviewed.state === "proposed" : item.sentence.fate === "undecided";
}

/** Where the reader goes after deciding: the next open thing below, else the next above, else one step down. */
export function nextOpen(items: readonly ReviewItem[], id: string | null): string | null {
  const at = items.findIndex((item) => item.id === id);
  const others = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return others.find(isOpen)?.id ?? items[at + 1]?.id ?? id;
}

export function openAtLeast(review: Pick<PlanReview, "proposals">, confidence: number): number {
  return review.proposals.filter(({ state, proposal }) => state === "proposed" && proposal.confidence >= confidence)
    .length;
}
