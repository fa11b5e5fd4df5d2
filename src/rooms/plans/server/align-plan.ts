import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AlignableItem,
  type Alignment,
  mayReviewPlans,
  type NotAllowed,
  type PlanLineage,
} from "../model/index.ts";
import { deleteAlignment, insertAlignment, type SaidLink, saveLinks } from "./alignment-queries.ts";
import { type AlignedPair, alignPair, readPair } from "./get-alignment.ts";
import { listLineage } from "./list-lineage.ts";
import { findPlanToChange } from "./plan-queries.ts";

/** Says that a plan carries out an upper one, or takes that back, and with it what was said of their clauses. */
export async function alignPlan(
  db: Database,
  act: Act,
  { planId, upperPlanId, carriesOut }: AlignedPair & { readonly carriesOut: boolean },
): Promise<Outcome<PlanLineage, NotAllowed | "plan-not-found" | "plan-carries-out-itself">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayReviewPlans(act.actor);
    if (!allowed.ok) return allowed;
    const plan = await findPlanToChange(transaction, act.workspaceId, planId);
    const upper = await findPlanToChange(transaction, act.workspaceId, upperPlanId);
    if (!plan || upper?.state !== "published") return refuse("plan-not-found");
    if (planId === upperPlanId) return refuse("plan-carries-out-itself");
    if (carriesOut) await insertAlignment(transaction, act, planId, upperPlanId);
    else await deleteAlignment(transaction, act, planId, upperPlanId);
    await appendAudit(transaction, act, {
      act: "plan-aligned",
      subject: { kind: "plan", id: planId },
      after: { upperPlanId, carriesOut },
    });
    return listLineage(transaction, act, planId);
  });
}

/** Says of pairs of clauses that the lower one carries out the upper one, or not. The plans are aligned by it too. */
export async function decideLinks(
  db: Database,
  act: Act,
  { planId, upperPlanId, links }: AlignedPair & { readonly links: readonly SaidLink[] },
): Promise<Outcome<Alignment, NotAllowed | "plan-not-found" | "link-not-possible">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayReviewPlans(act.actor);
    if (!allowed.ok) return allowed;
    const plan = await findPlanToChange(transaction, act.workspaceId, planId);
    const read = plan && (await readPair(transaction, act, { planId, upperPlanId }));
    if (!read) return refuse("plan-not-found");
    const idsOf = (items: readonly AlignableItem[]) => new Set(items.map(({ item }) => item.id));
    const [lower, upper] = [idsOf(read.lowerItems), idsOf(read.upperItems)];
    const isTwice = new Set(links.map((link) => `${link.lower} ${link.upper}`)).size < links.length;
    if (isTwice || links.some((link) => !lower.has(link.lower) || !upper.has(link.upper))) {
      return refuse("link-not-possible");
    }
    await insertAlignment(transaction, act, planId, upperPlanId);
    await saveLinks(transaction, act, planId, upperPlanId, links);
    await appendAudit(transaction, act, {
      act: "plan-links-decided",
      subject: { kind: "plan", id: planId },
      after: { upperPlanId, links },
    });
    return done(await alignPair(transaction, act, { planId, upperPlanId }, read));
  });
}
