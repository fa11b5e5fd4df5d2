import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { PlanChanges, PlanId, ProposalId } from "../model/index.ts";
import { saveDecidedChanges } from "./change-queries.ts";
import { listChanges } from "./list-changes.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";

export type DecideChanges = {
  readonly planId: PlanId;
  readonly decisions: readonly { readonly before: ProposalId; readonly after: ProposalId | null }[];
};
export type DecideChangesRefusal = OpenPlanRefusal | "change-not-possible";

/** A person confirms how items of the earlier version go on, one or many at once. Each later item takes up one earlier item. */
export async function decideChanges(
  db: Database,
  act: Act,
  { planId, decisions }: DecideChanges,
): Promise<Outcome<PlanChanges, DecideChangesRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, planId);
    if (!plan.ok) return plan;
    const changes = await listChanges(transaction, act, planId);
    if (!changes.ok) return changes;
    const before = new Map(
      changes.value.items.flatMap((change) => (change.before ? [[change.before.id, change.before]] : [])),
    );
    const after = new Map(
      changes.value.items.flatMap((change) => (change.after ? [[change.after.id, change.after]] : [])),
    );
    const later = decisions.flatMap((decision) => (decision.after === null ? [] : [decision.after]));
    const isPossible = decisions.every((decision) => {
      const earlier = before.get(decision.before);
      return earlier && (decision.after === null || after.get(decision.after)?.kind === earlier.kind);
    });
    if (!isPossible || new Set(later).size < later.length) return refuse("change-not-possible");
    await saveDecidedChanges(transaction, act, planId, decisions);
    await appendAudit(transaction, act, {
      act: "plan-changes-confirmed",
      subject: { kind: "plan", id: planId },
      after: { decisions },
    });
    return listChanges(transaction, act, planId);
  });
}
