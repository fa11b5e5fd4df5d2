import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import { done } from "#shared/outcome.ts";
import { type Answer, callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { putAnswer } from "#web-kit/put-answer.ts";
import { problemOf } from "#web-kit/problem-of.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import {
  acceptConfidentEndpoint,
  type AssignmentCorrection,
  decideProposalEndpoint,
  decideSentenceEndpoint,
  getReviewEndpoint,
  type PlanId,
  type PlanReview,
  type ProposalId,
  type ReviewChange,
} from "../../model/index.ts";
import { mergeChange } from "./merge-change.ts";

export type SentenceDecision = z.input<NonNullable<typeof decideSentenceEndpoint.body>>;
export type Decision =
  | {
      readonly kind: "proposal";
      readonly id: ProposalId;
      readonly decision: "accept" | "reject" | "reopen";
      readonly correction?: AssignmentCorrection;
    }
  | { readonly kind: "sentence"; readonly ordinal: number; readonly becomes: SentenceDecision }
  | { readonly kind: "confident"; readonly confidence: number };
/** A decision with its idempotency key, so that a retry is the same decision. */
type Intention = { readonly decision: Decision; readonly key: string };

/**
 * Sends decisions one after another in the order they were made, so that a fast hand never overtakes the network, and merges
 * what each changed into the review that the page shows.
 */
export function useDecisions(planId: PlanId) {
  const cache = useQueryClient();
  const reviewKey = endpointKey(getReviewEndpoint, { planId });
  const held = (): PlanReview | undefined => {
    const answer = cache.getQueryData<Answer<PlanReview>>(reviewKey);
    return answer?.ok ? answer.value : undefined;
  };

  const sending = useMutation({
    scope: { id: `review ${planId}` },
    mutationFn: (intention: Intention) => send(planId, held(), intention),
    onSuccess: async (answer) => {
      if (answer.ok)
        await putAnswer<Answer<PlanReview>>(cache, reviewKey, (before) =>
          before?.ok ? done(mergeChange(before.value, answer.value)) : before,
        );
      else if (answer.refusal.status === 412) await cache.invalidateQueries({ queryKey: reviewKey });
    },
  });

  async function decide(decision: Decision): Promise<ReviewChange | null> {
    try {
      const answer = await sending.mutateAsync({ decision, key: newIntention() });
      return answer.ok ? answer.value : null;
    } catch {
      return null; // The failure stands in `problem`, with a retry.
    }
  }

  return {
    decide,
    problem: problemOf(sending.error, sending.data),
    retry: () => sending.variables && sending.mutate(sending.variables),
    clear: sending.reset,
  };
}

function send(
  planId: PlanId,
  review: PlanReview | undefined,
  { decision, key }: Intention,
): Promise<Answer<ReviewChange>> {
  const idempotencyKey = key;
  switch (decision.kind) {
    case "proposal": {
      const version = review?.proposals.find(({ id }) => id === decision.id)?.version ?? 1;
      const body = decision.correction
        ? { decision: decision.decision, correction: decision.correction }
        : { decision: decision.decision };
      return callEndpoint(decideProposalEndpoint, {
        params: { planId, proposalId: decision.id },
        body,
        version,
        idempotencyKey,
      });
    }
    case "sentence": {
      const version = review?.sentences.find(({ ordinal }) => ordinal === decision.ordinal)?.version ?? 1;
      return callEndpoint(decideSentenceEndpoint, {
        params: { planId, ordinal: decision.ordinal },
        body: decision.becomes,
        version,
        idempotencyKey,
      });
    }
    case "confident":
      return callEndpoint(acceptConfidentEndpoint, {
        params: { planId },
        body: { confidence: decision.confidence },
        idempotencyKey,
      });
  }
}
