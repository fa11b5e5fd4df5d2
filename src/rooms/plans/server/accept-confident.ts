import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { PlanId, ReviewChange } from "../model/index.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import { refreshFates } from "./refresh-fates.ts";
import { acceptOpenProposals } from "./review-queries.ts";

/** Accepts every open proposal at or above a confidence (0–1). One act, one entry in the audit with all the ids. */
export async function acceptConfident(
  db: Database,
  act: Act,
  input: { readonly planId: PlanId; readonly confidence: number },
): Promise<Outcome<ReviewChange, OpenPlanRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, input.planId);
    if (!plan.ok) return plan;
    const accepted = await acceptOpenProposals(transaction, act, input.planId, input.confidence);
    await appendAudit(transaction, act, {
      act: "proposals-accepted-by-confidence",
      subject: { kind: "plan", id: input.planId },
      after: { confidence: input.confidence, accepted },
    });
    return done(await refreshFates(transaction, act, plan.value, { proposals: accepted }));
  });
}
