import { mayPurgeDocuments } from "#rooms/documents/model/index.ts";
import { listRenditions } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { mayReviewPlans, type NotAllowed, type PlanFiles, type PlanId } from "../model/index.ts";
import { findPlan } from "./plan-queries.ts";

/** The files of a plan's document; the documents' own policy says who may know of them. */
export async function listPlanFiles(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<Outcome<PlanFiles, NotAllowed | "plan-not-found" | "document-not-found">> {
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan) return refuse("plan-not-found");
  const { documentId, title } = plan;
  const listed = await listRenditions(db, act, documentId);
  if (!listed.ok) return listed;
  const { isInternal, renditions } = listed.value;
  const may = { add: mayReviewPlans(act.actor).ok, purge: mayPurgeDocuments(act.actor).ok };
  return done({ planId, title, documentId, isInternal, files: renditions, may });
}
