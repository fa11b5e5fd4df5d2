import { listWeakWords } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { mayReviewPlans, type NotAllowed, type PlanId, type PlanWeakWords } from "../model/index.ts";
import { findPlan } from "./plan-queries.ts";

/** What a reviewer should look at beside the picture of the page. */
export async function listPlanWeakWords(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanWeakWords, NotAllowed | "plan-not-found" | "document-not-found">> {
  const allowed = mayReviewPlans(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  const { textId, title, state } = plan;
  const weak = await listWeakWords(db, act, textId);
  return weak.ok ? done({ planId, title, state, textId, ...weak.value }) : weak;
}
