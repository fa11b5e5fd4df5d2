import type { PoolRefusalCode } from "#file-kit/index.ts";
import {
  type AskedMend,
  changesIn,
  type Mend,
  mendedText,
  mendsOf,
  refuseSecret,
  type TextId,
} from "#rooms/documents/model/index.ts";
import { findReading, findTextNumber, keepMendedText } from "#rooms/documents/server/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import type { PlanId } from "../model/index.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import { replaceText } from "./replace-text.ts";

export type MendWords = {
  readonly planId: PlanId;
  /** Of the text that the person saw. */
  readonly version: number;
  readonly words: readonly AskedMend[];
};
export type MendWordsRefusal = OpenPlanRefusal | PoolRefusalCode | "version-differs" | "document-secret";
export type MendedWords = {
  readonly textId: TextId;
  readonly mended: number;
  readonly confirmed: number;
  readonly reopened: number;
  readonly fresh: number;
};

/**
 * Mends words of a plan under review. The text that was read stays; the mended one is its next version, and whatever cited the first
 * cites the second. Two people who mend the same text: the second is told, and mends what the first one left.
 */
export async function mendWords(
  db: Database,
  act: Act,
  { planId, version, words }: MendWords,
): Promise<Outcome<MendedWords, MendWordsRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, planId);
    if (!plan.ok) return plan;
    const { documentId, textId } = plan.value;
    const before = await findReading(transaction, act.workspaceId, textId);
    if (!before) return refuse("plan-not-found");
    if ((await findTextNumber(transaction, act.workspaceId, textId)) !== version) return refuse("version-differs");
    const mends = mendsOf(before.text, words);
    if (!mends.ok) return mends;
    const changes = changesIn(before.text, mends.value);
    const counts = { mended: changes.length, confirmed: mends.value.length - changes.length };
    const audited = { act: "plan-words-mended", subject: { kind: "plan", id: planId } } as const;
    if (changes.length === 0) {
      await keepMendedText(transaction, act, { documentId, textId, mends: mends.value });
      await appendAudit(transaction, act, { ...audited, after: { textId, ...counts } });
      return done({ textId, ...counts, reopened: 0, fresh: 0 });
    }

    // A mark that recognition misread: nothing more of the document is stored, and whoever may purge it is told to.
    const readable = refuseSecret(mendedText(before.text, mends.value));
    if (!readable.ok) return readable;
    const extracted = await extractInWorker(mendedText(before.text, mends.value));
    if (!extracted.ok) return extracted;
    const replaced = { before, after: extracted.value, mends: mends.value };
    const { textId: next, review } = await replaceText(transaction, act, plan.value, replaced);
    const found = { reopened: review.reopened, fresh: review.fresh.length };
    await appendAudit(transaction, act, {
      ...audited,
      before: { textId, words: changes.map(({ start, end }) => before.text.slice(start, end)) },
      after: { textId: next, words: changes.map((change: Mend) => change.words), ...counts, ...found, gone: review.gone.length },
    }); // prettier-ignore
    return done({ textId: next, ...counts, ...found });
  });
}
