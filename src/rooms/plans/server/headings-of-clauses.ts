import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type PlanId, type SolutionGroupOf, solutionGroupOf } from "../model/index.ts";
import { planText } from "./get-review.ts";
import { isHiddenFrom } from "./internal-plans.ts";
import { findPlan } from "./plan-queries.ts";
import { listGoals } from "./record-queries.ts";

/** A plan as rooms below lay out what came from it: the years that its goals look to, and the heading above each of some clauses. */
export type PlanFrame = {
  readonly title: string;
  readonly publishedOn: string | null;
  readonly horizons: readonly number[];
  readonly headings: ReadonlyMap<number, SolutionGroupOf>;
};

/** Undefined where there is no such plan for the one who asks. */
export async function frameOfPlan(
  db: Database,
  act: Act,
  planId: PlanId,
  clauses: readonly number[],
): Promise<PlanFrame | undefined> {
  const plan = await findPlan(db, act.workspaceId, planId);
  if (!plan || (await isHiddenFrom(db, act, [plan.documentId]))(plan.documentId)) return undefined;
  const words = await planText(db, act, plan);
  if (!words) return undefined;
  const goals = await listGoals(db, act.workspaceId, planId);
  const years = goals.flatMap(({ horizonYear }) => (horizonYear === null ? [] : [horizonYear]));
  return {
    title: plan.title,
    publishedOn: plan.publishedOn,
    horizons: [...new Set(years)].toSorted((one, other) => one - other),
    headings: new Map(clauses.map((clause) => [clause, solutionGroupOf(words.text, words.clauses, clause)])),
  };
}
