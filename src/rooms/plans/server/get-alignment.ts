import { findReading } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  alignableOf,
  type AlignableItem,
  type Alignment,
  alignmentOf,
  mayReadDrafts,
  type NotAllowed,
  type PlanId,
} from "../model/index.ts";
import { listAligned, listLinks } from "./alignment-queries.ts";
import { citedNumbers, facesOf } from "./list-lineage.ts";
import { findPlan, type PlanHead } from "./plan-queries.ts";
import { listProposals } from "./review-queries.ts";

export type AlignedPair = { readonly planId: PlanId; readonly upperPlanId: PlanId };

/** Clause by clause, how a plan carries out an upper one that is published: proposed by likeness, or as a person said. */
export async function getAlignment(
  db: Database,
  act: Act,
  { planId, upperPlanId }: AlignedPair,
): Promise<Outcome<Alignment, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  const upper = await findPlan(db, act.workspaceId, upperPlanId);
  if (!plan || upper?.state !== "published" || planId === upperPlanId) return refuse("plan-not-found");
  const [lowerItems, upperItems] = [await itemsOf(db, act, plan), await itemsOf(db, act, upper)];
  const decisions = await listLinks(db, act.workspaceId, planId, upperPlanId);
  const above = await listAligned(db, act.workspaceId, planId, "up");
  const cited = citedNumbers(await listProposals(db, act.workspaceId, planId));
  const tell = await facesOf(db, act, [upper]);
  return done({
    planId,
    upper: tell(upper, cited),
    isDecided: above.some(({ id }) => id === upperPlanId),
    lowerItems: lowerItems.map(({ item }) => item),
    upperItems: upperItems.map(({ item }) => item),
    ...alignmentOf(lowerItems, upperItems, decisions),
  });
}

async function itemsOf(db: Database, act: Act, plan: PlanHead): Promise<AlignableItem[]> {
  const reading = await findReading(db, act.workspaceId, plan.textId);
  const proposals = await listProposals(db, act.workspaceId, plan.id);
  return proposals
    .filter(({ state }) => (plan.state === "published" ? state === "accepted" : state !== "rejected"))
    .flatMap(({ id, proposal }) => alignableOf(id, proposal, reading?.clauses[proposal.clause]?.anchor ?? "") ?? []);
}
