import type { PlanReview, ReviewChange } from "../../model/index.ts";

/** The review after a decision: what changed takes the place of what stood, and what was added is put in order. */
export function mergeChange(review: PlanReview, change: ReviewChange): PlanReview {
  const sentences = new Map(change.sentences.map((sentence) => [sentence.ordinal, sentence]));
  const proposals = new Map(change.proposals.map((proposal) => [proposal.id, proposal]));
  const known = new Set(review.proposals.map(({ id }) => id));
  const added = change.proposals.filter(({ id }) => !known.has(id));
  return {
    ...review,
    version: change.planVersion,
    coverage: change.coverage,
    sentences: review.sentences.map((sentence) => sentences.get(sentence.ordinal) ?? sentence),
    proposals: [...review.proposals.map((proposal) => proposals.get(proposal.id) ?? proposal), ...added].sort(
      (left, right) => left.proposal.start - right.proposal.start || left.ordinal - right.ordinal,
    ),
  };
}
