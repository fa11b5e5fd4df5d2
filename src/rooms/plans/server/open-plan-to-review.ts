import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { OpenTransaction } from "#store/index.ts";
import { mayReviewPlans, type NotAllowed, type PlanId } from "../model/index.ts";
import { findPlanToChange, type PlanHead } from "./plan-queries.ts";

export type OpenPlanRefusal = NotAllowed | "plan-not-found" | "plan-already-published";

/** What every decision of a review begins with: may this person, is there such a plan, is its review still open. Holds the plan. */
export async function openPlanToReview(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanHead, OpenPlanRefusal>> {
  const allowed = mayReviewPlans(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlanToChange(transaction, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  return plan.state === "published" ? refuse("plan-already-published") : done(plan);
}
