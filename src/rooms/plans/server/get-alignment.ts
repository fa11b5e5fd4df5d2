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
  type ReviewedProposal,
} from "../model/index.ts";
import { listAligned, listLinks } from "./alignment-queries.ts";
import { citedNumbers, facesOf } from "./list-lineage.ts";
import { findPlan, type PlanHead } from "./plan-queries.ts";
import { listProposals } from "./review-queries.ts";

export type AlignedPair = { readonly planId: PlanId; readonly upperPlanId: PlanId };

/** Two plans of two levels with what of each can be aligned. */
export type ReadPair = {
  readonly upper: PlanHead;
  readonly proposals: readonly ReviewedProposal[];
  readonly lowerItems: readonly AlignableItem[];
  readonly upperItems: readonly AlignableItem[];
};

/** Clause by clause, how a plan carries out an upper one that is published: proposed by likeness, or as a person said. */
export async function getAlignment(
  db: Database,
  act: Act,
  pair: AlignedPair,
): Promise<Outcome<Alignment, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const read = await readPair(db, act, pair);
  return read ? done(await alignPair(db, act, pair, read)) : refuse("plan-not-found");
}

/** Undefined where either is not there, the upper one is a draft, or both are one. */
export async function readPair(db: Database, act: Act, pair: AlignedPair): Promise<ReadPair | undefined> {
  const plan = await findPlan(db, act.workspaceId, pair.planId);
  const upper = await findPlan(db, act.workspaceId, pair.upperPlanId);
  if (!plan || upper?.state !== "published" || plan.id === upper.id) return undefined;
  const proposals = await listProposals(db, act.workspaceId, plan.id);
  return {
    upper,
    proposals,
    lowerItems: await itemsOf(db, act, plan, proposals),
    upperItems: await itemsOf(db, act, upper, await listProposals(db, act.workspaceId, upper.id)),
  };
}

export async function alignPair(db: Database, act: Act, pair: AlignedPair, read: ReadPair): Promise<Alignment> {
  const { upper, proposals, lowerItems, upperItems } = read;
  const decisions = await listLinks(db, act.workspaceId, pair.planId, pair.upperPlanId);
  const above = await listAligned(db, act.workspaceId, pair.planId, "up");
  const tell = await facesOf(db, act, [upper]);
  return {
    planId: pair.planId,
    upper: tell(upper, citedNumbers(proposals)),
    isDecided: above.some(({ id }) => id === upper.id),
    lowerItems: lowerItems.map(({ item }) => item),
    upperItems: upperItems.map(({ item }) => item),
    ...alignmentOf(lowerItems, upperItems, decisions),
  };
}

async function itemsOf(
  db: Database,
  act: Act,
  plan: PlanHead,
  proposals: readonly ReviewedProposal[],
): Promise<AlignableItem[]> {
  const reading = await findReading(db, act.workspaceId, plan.textId);
  return proposals
    .filter(({ state }) => (plan.state === "published" ? state === "accepted" : state !== "rejected"))
    .flatMap(({ id, proposal }) => alignableOf(id, proposal, reading?.clauses[proposal.clause]?.anchor ?? "") ?? []);
}
