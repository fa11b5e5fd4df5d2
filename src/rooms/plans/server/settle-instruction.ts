import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { PlanChanges, PlanId } from "../model/index.ts";
import { listInstructions, saveSettled } from "./amendment-queries.ts";
import { listChanges } from "./list-changes.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";

export type SettleInstruction = { readonly planId: PlanId; readonly ordinal: number; readonly note: string | null };

/** A person says what becomes of an instruction that could not be carried out, or takes that back. */
export async function settleInstruction(
  db: Database,
  act: Act,
  { planId, ordinal, note }: SettleInstruction,
): Promise<Outcome<PlanChanges, OpenPlanRefusal | "instruction-not-open">> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, planId);
    if (!plan.ok) return plan;
    const instructions = await listInstructions(transaction, act.workspaceId, planId);
    const before = instructions.find((instruction) => instruction.ordinal === ordinal);
    if (!before || before.open === null) return refuse("instruction-not-open");
    await saveSettled(transaction, act, planId, ordinal, note);
    await appendAudit(transaction, act, {
      act: "plan-instruction-settled",
      subject: { kind: "plan", id: planId },
      before: { ordinal, note: before.settled?.note ?? null },
      after: { ordinal, note },
    });
    return listChanges(transaction, act, planId);
  });
}
