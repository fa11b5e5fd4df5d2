import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { putAnswer } from "#web-kit/put-answer.ts";
import { newIntention } from "#web-kit/intention.ts";
import { endpointKey } from "#web-kit/use-endpoint.ts";
import {
  continuePlanEndpoint,
  decideChangesEndpoint,
  listChangesEndpoint,
  type PlanChanges,
  type PlanId,
  type ProposalId,
  type ReadAs,
  settleInstructionEndpoint,
} from "../../model/index.ts";
import { problemOf } from "#web-kit/problem-of.ts";

export type ChangeDecision = { readonly before: ProposalId; readonly after: ProposalId | null };
type Step =
  | { readonly kind: "continue"; readonly previousPlanId: PlanId | null; readonly readAs?: ReadAs }
  | { readonly kind: "settle"; readonly ordinal: number; readonly note: string | null }
  | { readonly kind: "decide"; readonly decisions: ChangeDecision[] };

/** Sends one step after another and shows the changes that each leaves. */
export function useChanging({ planId, version }: Pick<PlanChanges, "planId" | "version">) {
  const cache = useQueryClient();
  const key = endpointKey(listChangesEndpoint, { planId });
  const sending = useMutation({
    scope: { id: `changes ${planId}` },
    mutationFn: ({ step, idempotencyKey }: { step: Step; idempotencyKey: string }) => {
      const call = { params: { planId }, idempotencyKey };
      switch (step.kind) {
        case "continue": {
          const { kind: _kind, ...body } = step;
          return callEndpoint(continuePlanEndpoint, { ...call, body, version });
        }
        case "settle": {
          const { ordinal, note } = step;
          return callEndpoint(settleInstructionEndpoint, { ...call, params: { planId, ordinal }, body: { note } });
        }
        case "decide":
          return callEndpoint(decideChangesEndpoint, { ...call, body: { decisions: step.decisions } });
      }
    },
    onSuccess: async (answer) => {
      if (answer.ok) await putAnswer(cache, key, () => answer);
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
