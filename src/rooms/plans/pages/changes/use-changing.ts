import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { newIntention } from "#web-kit/intention.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import {
  continuePlanEndpoint,
  decideChangesEndpoint,
  listChangesEndpoint,
  type PlanChanges,
  type PlanId,
  type ProposalId,
} from "../../model/index.ts";
import { problemOf } from "#web-kit/problem-of.ts";

export type ChangeDecision = { readonly before: ProposalId; readonly after: ProposalId | null };
type Step =
  | { readonly kind: "continue"; readonly previousPlanId: PlanId | null }
  | { readonly kind: "decide"; readonly decisions: ChangeDecision[] };

/** Sends one step after another and shows the changes that each leaves. */
export function useChanging({ planId, version }: Pick<PlanChanges, "planId" | "version">) {
  const cache = useQueryClient();
  const key = endpointKey(listChangesEndpoint, { planId });
  const sending = useMutation({
    scope: { id: `changes ${planId}` },
    mutationFn: ({ step, idempotencyKey }: { step: Step; idempotencyKey: string }) =>
      step.kind === "continue"
        ? callEndpoint(continuePlanEndpoint, {
            params: { planId },
            body: { previousPlanId: step.previousPlanId },
            version,
            idempotencyKey,
          })
        : callEndpoint(decideChangesEndpoint, {
            params: { planId },
            body: { decisions: step.decisions },
            idempotencyKey,
          }),
    onSuccess: async (answer) => {
      if (answer.ok) cache.setQueryData(key, answer);
      else if (answer.refusal.status === 412) await cache.invalidateQueries({ queryKey: key });
    },
  });
  return {
    send: (step: Step) => sending.mutate({ step, idempotencyKey: newIntention() }),
    isSending: sending.isPending,
    problem: problemOf(sending.error, sending.data),
  };
}
export type Changing = ReturnType<typeof useChanging>;
