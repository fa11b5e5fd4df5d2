import { countWeakWords, findReading } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { coverageOf, mayReadDrafts, type NotAllowed, type PlanId, type PlanReview } from "../model/index.ts";
import { findPlan, type PlanHead } from "./plan-queries.ts";
import { listProposals, listSentences } from "./review-queries.ts";

/** The review of a plan as it stands. A published plan's review stays readable. */
export async function getReview(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanReview, NotAllowed | "plan-not-found">> {
  const allowed = mayReadDrafts(act.actor);
  if (!allowed.ok) return allowed;
  const plan = await findPlan(db, act.workspaceId, planId);
  const text = plan && (await planText(db, act, plan));
  if (!text) return refuse("plan-not-found");
  const weakWords = await countWeakWords(db, act.workspaceId, plan.textId);
  return done({ ...text, weakWords, proposals: await listProposals(db, act.workspaceId, planId) });
}

/** What review and plan page share: the words, the outline, every sentence's fate. */
export async function planText(
  db: Database,
  act: Act,
  plan: PlanHead,
): Promise<Omit<PlanReview, "proposals" | "weakWords"> | undefined> {
  const reading = await findReading(db, act.workspaceId, plan.textId);
  if (!reading) return undefined;
  const stored = await listSentences(db, act.workspaceId, plan.id);
  const sentences = stored.map(({ readAs: _readAs, calledContext: _calledContext, ...sentence }) => sentence);
  const { id, documentId, textId, title, state, version } = plan;
  return { id, documentId, textId, title, state, version, ...reading, sentences, coverage: coverageOf(sentences) };
}
