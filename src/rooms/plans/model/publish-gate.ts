import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { CoverageCounts, PlanState } from "./plan.ts";

export type PublishRefusal = "plan-already-published" | "proposals-open" | "undecided-not-seen";

/**
 * May the review end? Every proposal is decided, and whoever publishes has seen how many sentences stay undecided: they stand
 * hatched on the page from then on, they are not dropped.
 */
export function decidePublishing(
  plan: { readonly state: PlanState; readonly openProposals: number; readonly coverage: CoverageCounts },
  undecidedSeen: number,
): Outcome<void, PublishRefusal> {
  if (plan.state === "published") return refuse("plan-already-published");
  if (plan.openProposals > 0) return refuse("proposals-open", { count: plan.openProposals });
  if (plan.coverage.undecided !== undecidedSeen) {
    return refuse("undecided-not-seen", { count: plan.coverage.undecided, seen: undecidedSeen });
  }
  return done(undefined);
}
