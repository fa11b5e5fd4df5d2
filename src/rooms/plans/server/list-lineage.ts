import { normalisedNumber } from "#rooms/documents/model/index.ts";
import { listFaces } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type AlignedPlan,
  mayReadDrafts,
  type NotAllowed,
  type PlanId,
  type PlanLineage,
  type ReviewedProposal,
} from "../model/index.ts";
import { listAligned, listPublished, type OfferedPlan } from "./alignment-queries.ts";
import { listChain } from "./change-queries.ts";
import { findPlan } from "./plan-queries.ts";
import { listProposals } from "./review-queries.ts";

/** Which plans a plan carries out, which carry it out, and which it might: those whose number its words cite come first. */
export async function listLineage(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanLineage, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  const above = await listAligned(db, act.workspaceId, planId, "up");
  const below = await listAligned(db, act.workspaceId, planId, "down");
  const kin = new Set([
    planId,
    ...above.map(({ id }) => id),
    ...(await listChain(db, act.workspaceId, planId)).map((version) => version.planId),
  ]);
  const offered = (await listPublished(db, act.workspaceId)).filter(({ id }) => !kin.has(id));
  const tell = await facesOf(db, act, [...above, ...below, ...offered]);
  const cited = citedNumbers(await listProposals(db, act.workspaceId, planId));
  const candidates = offered.map((each) => tell(each, cited));
  return done({
    title: plan.title,
    carriesOut: above.map((each) => tell(each, cited)),
    carriedOutBy: below.map((each) => tell(each, new Set())),
    candidates: candidates.toSorted((a, b) => Number(b.isCited) - Number(a.isCited)),
  });
}

/** What a plan's document is called, for a page that shows it beside another. */
export async function facesOf(db: Database, act: Act, plans: readonly OfferedPlan[]) {
  const faces = await listFaces(
    db,
    act.workspaceId,
    plans.map(({ documentId }) => documentId),
  );
  return ({ id, title, documentId }: OfferedPlan, cited: ReadonlySet<string>): AlignedPlan => {
    const { number = null, issuer = null } = faces.get(documentId) ?? {};
    return { planId: id, title, number, issuer, isCited: number !== null && cited.has(normalisedNumber(number)) };
  };
}

export function citedNumbers(proposals: readonly ReviewedProposal[]): Set<string> {
  return new Set(
    proposals.flatMap(({ proposal, state }) =>
      proposal.kind === "reference" && state !== "rejected" ? [normalisedNumber(proposal.number)] : [],
    ),
  );
}
