import type { ContinuedPlan } from "#rooms/plans/server/index.ts";
import { dayAfter } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import { type AssignmentId, BARE_STEP, type Step, takeStep } from "../model/index.ts";
import { holdAssignment } from "./hold-assignment.ts";
import { saveStep } from "./save-step.ts";

/** What a later version changes in the life of an assignment; where the life does not allow it (done already), it stays. */
export async function stepByPlan(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  change: Pick<Step, "act" | "words"> & Partial<Pick<Step, "newDueOn">>,
  { lastDay }: ContinuedPlan,
): Promise<void> {
  const held = await holdAssignment(transaction, act, id);
  if (!held) return;
  const first = dayAfter(lastDay);
  const on = first > held.course.lastOn ? first : held.course.lastOn;
  const step = { ...BARE_STEP, ...change, on };
  const next = takeStep(held.course, step);
  if (next.ok) await saveStep(transaction, act, { ...held, before: held.course, after: next.value, step });
}
