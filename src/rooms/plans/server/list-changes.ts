import type { Span } from "#rooms/documents/model/index.ts";
import { findReading } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  changesBetween,
  mayReadDrafts,
  type NotAllowed,
  type PlanChange,
  type PlanChanges,
  type PlanId,
  type VersionItem,
  citationsOf,
  instructionsOf,
  overlaps,
  versionItemOf,
} from "../model/index.ts";
import { findAmendingText, listInstructions } from "./amendment-queries.ts";
import { listDecidedChanges } from "./change-queries.ts";
import { findPlan, type PlanHead } from "./plan-queries.ts";
import { listProposals } from "./review-queries.ts";

/** Item by item: what a version keeps, moves, changes, repeals and adds to the one it continues. */
export async function listChanges(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanChanges, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  const previous = plan.previousPlanId && (await findPlan(db, act.workspaceId, plan.previousPlanId));
  const amendingText = await findAmendingText(db, act.workspaceId, planId);
  const came = await findReading(db, act.workspaceId, amendingText ?? plan.textId);
  return done({
    planId,
    title: plan.title,
    version: plan.version,
    isPublished: plan.state === "published",
    previous: previous ? { planId: previous.id, title: previous.title, publishedOn: previous.publishedOn } : null,
    readAs: amendingText ? "amending" : "whole",
    canAmend: came !== undefined && instructionsOf(came).length > 0,
    instructions: await listInstructions(db, act.workspaceId, planId),
    items: previous ? await changesOf(db, act, previous, plan) : [],
  });
}

export async function changesOf(db: Database, act: Act, previous: PlanHead, plan: PlanHead): Promise<PlanChange[]> {
  const before = await itemsOf(db, act, previous, "accepted");
  const after = await itemsOf(db, act, plan, "not-rejected");
  const instructions = await listInstructions(db, act.workspaceId, plan.id);
  const orderedBy = (side: "before" | "after", items: readonly PlacedItem[]) =>
    items.flatMap(({ item, spans }) => {
      const by = instructions.find(({ edits }) =>
        edits.some((edit) => spans.some((span) => overlaps(edit[side], span))),
      );
      return by ? [[item.id, by.ordinal] as const] : [];
    });
  return changesBetween(
    before.map(({ item }) => item),
    after.map(({ item }) => item),
    await listDecidedChanges(db, act.workspaceId, plan.id),
    new Map([...orderedBy("before", before), ...orderedBy("after", after)]),
  );
}

type PlacedItem = { readonly item: VersionItem; readonly spans: readonly Span[] };

async function itemsOf(
  db: Database,
  act: Act,
  plan: PlanHead,
  which: "accepted" | "not-rejected",
): Promise<PlacedItem[]> {
  const reading = await findReading(db, act.workspaceId, plan.textId);
  const proposals = await listProposals(db, act.workspaceId, plan.id);
  return proposals
    .filter(({ state }) => (which === "accepted" ? state === "accepted" : state !== "rejected"))
    .flatMap(({ id, proposal }) => {
      const item = versionItemOf(id, proposal, reading?.clauses[proposal.clause]?.anchor ?? "");
      return item ? [{ item, spans: citationsOf(proposal) }] : [];
    });
}
