import type { Mend, Reading, TextId } from "#rooms/documents/model/index.ts";
import { keepMendedText } from "#rooms/documents/server/index.ts";
import type { ExtractedFile } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import { type MendedReview, mendedReview } from "../model/index.ts";
import { type PlanHead, raisePlanVersion, saveTextOfPlan } from "./plan-queries.ts";
import { listProposals, listSentences } from "./review-queries.ts";
import { saveMendedReview } from "./save-mended-review.ts";

type Replaced = {
  readonly before: Reading;
  readonly after: ExtractedFile;
  /** What makes the later text of the earlier one. */
  readonly mends: readonly Mend[];
  /** The later text was not recognised, so none of its words is doubtful. */
  readonly isCertain?: boolean;
};

/** Gives a plan under review the next version of its text: pages, proposals and sentences move along. */
export async function replaceText(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  { before, after: { reading, extraction }, mends, isCertain = false }: Replaced,
): Promise<{ readonly textId: TextId; readonly review: MendedReview }> {
  const { documentId } = plan;
  const proposals = await listProposals(transaction, act.workspaceId, plan.id);
  const sentences = await listSentences(transaction, act.workspaceId, plan.id);
  const review = mendedReview({ proposals, sentences }, { text: before.text, after: reading, extraction }, mends);
  const textId = await keepMendedText(transaction, act, { documentId, textId: plan.textId, mends, reading, isCertain });
  await saveTextOfPlan(transaction, act, plan.id, { textId, title: plan.title });
  await saveMendedReview(transaction, act, plan.id, { proposals, sentences }, review);
  await raisePlanVersion(transaction, act, plan);
  return { textId, review };
}
