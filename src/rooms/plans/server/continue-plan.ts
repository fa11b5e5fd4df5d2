import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { instructionsOf, type PlanChanges, type PlanId, type ReadAs } from "../model/index.ts";
import { amendPlan, type AmendRefusal, textAsItCame, unamendPlan } from "./amend-plan.ts";
import { forgetDecidedChanges, listChain, savePrevious } from "./change-queries.ts";
import { listChanges } from "./list-changes.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import { findPlan, type PlanHead } from "./plan-queries.ts";

export type ContinuePlan = {
  readonly planId: PlanId;
  readonly version: number;
  readonly previousPlanId: PlanId | null;
  /** Absent: amending where the draft's words hold an amending instruction that can be read, else whole. */
  readonly readAs?: ReadAs | undefined;
};
type PreviousRefusal = "previous-not-published" | "previous-continued";
export type ContinuePlanRefusal = OpenPlanRefusal | AmendRefusal | PreviousRefusal | "version-differs";

/**
 * Says that a draft is the next version of a published plan, or takes that back. A draft that brought an amending document becomes
 * that plan with the amendments carried out. Decisions on changes begin anew.
 */
export async function continuePlan(
  db: Database,
  act: Act,
  { planId, version, previousPlanId, readAs }: ContinuePlan,
): Promise<Outcome<PlanChanges, ContinuePlanRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, planId);
    if (!plan.ok) return plan;
    if (plan.value.version !== version) return refuse("version-differs");
    const previous = previousPlanId === null ? done(null) : await findNewest(transaction, act, planId, previousPlanId);
    if (!previous.ok) return previous;
    const words = await rewrite(transaction, act, plan.value, previous.value, readAs);
    if (!words.ok) return words;
    await forgetDecidedChanges(transaction, act, planId);
    await savePrevious(transaction, act, planId, previousPlanId);
    await appendAudit(transaction, act, {
      act: "plan-continues",
      subject: { kind: "plan", id: planId },
      before: { previousPlanId: plan.value.previousPlanId },
      after: { previousPlanId, readAs: words.value },
    });
    return listChanges(transaction, act, planId);
  });
}

/** The published plan that a draft may continue: another one, and the newest of its chain. */
async function findNewest(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
  previousPlanId: PlanId,
): Promise<Outcome<PlanHead, PreviousRefusal>> {
  const previous = await findPlan(transaction, act.workspaceId, previousPlanId);
  if (!previous || previous.state !== "published" || previous.id === planId) return refuse("previous-not-published");
  const newest = (await listChain(transaction, act.workspaceId, previousPlanId)).at(-1);
  if (newest?.planId !== previousPlanId) return refuse("previous-continued", { title: newest?.title ?? "" });
  return done(previous);
}

async function rewrite(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  previous: PlanHead | null,
  asked: ReadAs | undefined,
): Promise<Outcome<ReadAs, AmendRefusal>> {
  const came = await textAsItCame(transaction, act, plan);
  if (!came) return refuse("plan-not-found");
  const amends = instructionsOf(came.reading).some(({ kind }) => kind !== "other");
  const readAs = previous === null ? "whole" : (asked ?? (amends ? "amending" : "whole"));
  const rewritten =
    readAs === "amending" && previous !== null
      ? await amendPlan(transaction, act, plan, previous, came)
      : await unamendPlan(transaction, act, plan, came);
  return rewritten.ok ? done(readAs) : rewritten;
}
