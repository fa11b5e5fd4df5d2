import { findAnchor } from "#rooms/documents/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { PlanId } from "../model/index.ts";
import { findPlan } from "./plan-queries.ts";

/** A clause of a plan as somebody is led to it: the plan's title, and the anchor of the clause in the plan's page. */
export async function findPlace(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  clause: number,
): Promise<{ readonly title: string; readonly anchor: string | null } | undefined> {
  const plan = await findPlan(db, workspaceId, planId);
  if (!plan) return undefined;
  return { title: plan.title, anchor: (await findAnchor(db, workspaceId, plan.textId, clause)) ?? null };
}
