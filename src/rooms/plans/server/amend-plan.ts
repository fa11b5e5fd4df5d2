import type { PoolRefusalCode } from "#file-kit/index.ts";
import type { Reading, TextId } from "#rooms/documents/model/index.ts";
import { findReading, keepTextVersion, listFaces } from "#rooms/documents/server/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type OpenTransaction } from "#store/index.ts";
import { applyInstructions, carriedReview, instructionsOf } from "../model/index.ts";
import { clearReview, findAmendingText, insertAmendment } from "./amendment-queries.ts";
import { listChain } from "./change-queries.ts";
import { openReview, untouched } from "./open-review.ts";
import { findPlan, type PlanHead, saveTextOfPlan } from "./plan-queries.ts";
import { listProposals, listSentences } from "./review-queries.ts";

export type AmendRefusal = PoolRefusalCode | "plan-not-found";
export type AmendingText = { readonly textId: TextId; readonly reading: Reading };

/** The words of a draft as its file brought them, whether or not they were since carried out on an earlier version. */
export async function textAsItCame(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
): Promise<AmendingText | undefined> {
  const textId = (await findAmendingText(transaction, act.workspaceId, plan.id)) ?? plan.textId;
  const reading = await findReading(transaction, act.workspaceId, textId);
  return reading && { textId, reading };
}

/**
 * Makes a draft that brought an amending document the next version of a plan: the plan's words with every instruction carried out.
 * What the instructions leave alone keeps the decisions of the earlier review.
 */
export async function amendPlan(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  previous: PlanHead,
  { textId, reading }: AmendingText,
): Promise<Outcome<void, AmendRefusal>> {
  const base = await findReading(transaction, act.workspaceId, previous.textId);
  if (!base) return refuse("plan-not-found");
  const numbers = await numbersOf(transaction, act, previous);
  const amended = applyInstructions(base, reading.text, instructionsOf(reading), numbers);
  const extracted = await extractInWorker(amended.text);
  if (!extracted.ok) return extracted;
  const { reading: next, extraction } = extracted.value;
  if (next.text !== amended.text) throw new Error("An amended text is not canonical");

  const before = {
    proposals: await listProposals(transaction, act.workspaceId, previous.id),
    sentences: await listSentences(transaction, act.workspaceId, previous.id),
  };
  const edits = amended.instructions.flatMap((instruction) => instruction.edits);
  await clearReview(transaction, act, plan.id);
  const nextTextId = await keepTextVersion(transaction, act, {
    documentId: plan.documentId,
    baseTextId: previous.textId,
    reading: next,
  });
  await saveTextOfPlan(transaction, act, plan.id, { textId: nextTextId, title: previous.title });
  await insertAmendment(transaction, act, plan.id, textId, amended.instructions);
  const counts = await openReview(transaction, act, plan.id, carriedReview(before, next, extraction, edits));
  await appendAudit(transaction, act, {
    act: "plan-amended",
    subject: { kind: "plan", id: plan.id },
    after: {
      previousPlanId: previous.id,
      textId: nextTextId,
      instructions: amended.instructions.length,
      open: amended.instructions.filter(({ open }) => open !== null).length,
      ...counts,
    },
  });
  return done(undefined);
}

/** Takes an amendment back: the draft is what its file brought, its review begins anew. */
export async function unamendPlan(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  { textId, reading }: AmendingText,
): Promise<Outcome<void, AmendRefusal>> {
  if (textId === plan.textId) return done(undefined);
  const extracted = await extractInWorker(reading.text);
  if (!extracted.ok) return extracted;
  await clearReview(transaction, act, plan.id);
  const face = (await listFaces(transaction, act.workspaceId, [plan.documentId])).get(plan.documentId);
  await saveTextOfPlan(transaction, act, plan.id, { textId, title: face?.title ?? plan.title });
  await openReview(transaction, act, plan.id, untouched(extracted.value.extraction));
  return done(undefined);
}

/** The numbers by which an amending document may call the plan: that of each version so far. */
async function numbersOf(transaction: OpenTransaction, act: Act, plan: PlanHead): Promise<string[]> {
  const numbers: string[] = [];
  for (const { planId } of await listChain(transaction, act.workspaceId, plan.id)) {
    const version = await findPlan(transaction, act.workspaceId, planId);
    const reading = version && (await findReading(transaction, act.workspaceId, version.textId));
    if (reading?.face.number) numbers.push(reading.face.number);
  }
  return numbers;
}
