import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { OpenTransaction } from "#store/index.ts";
import { countUnsettled } from "./amendment-queries.ts";
import { listChain } from "./change-queries.ts";
import { changesOf } from "./list-changes.ts";
import { findPlanToChange, type PlanHead } from "./plan-queries.ts";
import type { AcceptedProposal, ContinuedPlan } from "./ports.ts";

/** How the earlier version's records go on when this plan is published; null for a plan that continues none. */
export async function continuedBy(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  accepted: readonly AcceptedProposal[],
): Promise<Outcome<ContinuedPlan | null, "changes-open" | "instructions-open" | "previous-continued">> {
  if (plan.previousPlanId === null) return done(null);
  // Held, so that two drafts cannot continue one plan at once.
  const previous = await findPlanToChange(transaction, act.workspaceId, plan.previousPlanId);
  if (!previous) return done(null);
  const newest = (await listChain(transaction, act.workspaceId, previous.id)).at(-1);
  if (newest && newest.planId !== previous.id) return refuse("previous-continued", { title: newest.title });

  const unsettled = await countUnsettled(transaction, act.workspaceId, plan.id);
  if (unsettled > 0) return refuse("instructions-open", { count: unsettled });
  const changes = await changesOf(transaction, act, previous, plan);
  const open = changes.filter(({ before, decidedBy }) => before !== null && decidedBy === null).length;
  if (open > 0) return refuse("changes-open", { count: open });
  const isAccepted = new Set(accepted.map(({ proposalId }) => proposalId));
  const goesOn = changes.flatMap(({ before, after }) =>
    before && after && isAccepted.has(after.id) ? [[after.id, before.id] as const] : [],
  );
  const kept = new Set(goesOn.map(([, earlier]) => earlier));
  const repealed = changes.flatMap(({ before }) => (before && !kept.has(before.id) ? [before.id] : []));
  return done({
    planId: previous.id,
    lastDay: dayBefore(act.on),
    carried: new Map(goesOn),
    repealed: new Set(repealed),
  });
}
