import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { PlanChanges, PlanId } from "../model/index.ts";
import { forgetDecidedChanges, listChain, savePrevious } from "./change-queries.ts";
import { listChanges } from "./list-changes.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import { findPlan } from "./plan-queries.ts";

export type ContinuePlan = {
  readonly planId: PlanId;
  readonly version: number;
  readonly previousPlanId: PlanId | null;
};
export type ContinuePlanRefusal = OpenPlanRefusal | "version-differs" | "previous-not-published" | "previous-continued";

/** Says that a draft is the next version of a published plan, or takes that back. Decisions on changes begin anew. */
export async function continuePlan(
  db: Database,
  act: Act,
  { planId, version, previousPlanId }: ContinuePlan,
): Promise<Outcome<PlanChanges, ContinuePlanRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, planId);
    if (!plan.ok) return plan;
    if (plan.value.version !== version) return refuse("version-differs");
    if (previousPlanId !== null) {
      const previous = await findPlan(transaction, act.workspaceId, previousPlanId);
      if (!previous || previous.state !== "published" || previous.id === planId)
        return refuse("previous-not-published");
      const chain = await listChain(transaction, act.workspaceId, previousPlanId);
      if (chain.at(-1)?.planId !== previousPlanId)
        return refuse("previous-continued", { title: chain.at(-1)?.title ?? "" });
    }
    await forgetDecidedChanges(transaction, act, planId);
    await savePrevious(transaction, act, planId, previousPlanId);
    await appendAudit(transaction, act, {
      act: "plan-continues",
      subject: { kind: "plan", id: planId },
      before: { previousPlanId: plan.value.previousPlanId },
      after: { previousPlanId },
    });
    return listChanges(transaction, act, planId);
  });
}
