import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import {
  coverageOf,
  fatesOf,
  type ReviewChange,
  type ReviewedProposal,
  type ReviewedSentence,
} from "../model/index.ts";
import { type PlanHead, raisePlanVersion } from "./plan-queries.ts";
import { listProposals, listSentences, saveSentence, type StoredSentence } from "./review-queries.ts";

/**
 * After proposals or a sentence's decision changed: every sentence's fate anew, the changed ones saved, the plan's version raised.
 *
 * @param touched ids of the proposals that the decision changed or added
 * @param decided the sentence on which a person decided, with its new decision and version
 */
export async function refreshFates(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  touched: { readonly proposals: readonly string[]; readonly sentence?: ReviewedSentence },
): Promise<ReviewChange> {
  const proposals = await listProposals(transaction, act.workspaceId, plan.id);
  const stored = await listSentences(transaction, act.workspaceId, plan.id);
  const sentences = stored.map((sentence) =>
    sentence.ordinal === touched.sentence?.ordinal ? decided(sentence, touched.sentence) : sentence,
  );
  const fates = fatesOf(sentences, proposals);

  const changed: ReviewedSentence[] = [];
  for (const [index, { readAs: _readAs, calledContext: _calledContext, ...sentence }] of sentences.entries()) {
    const fate = fates[index] ?? sentence;
    const isSame = fate.fate === sentence.fate && fate.reason === sentence.reason;
    if (isSame && sentence.ordinal !== touched.sentence?.ordinal) continue;
    const after = { ...sentence, ...fate };
    await saveSentence(transaction, act, plan.id, after);
    changed.push(after);
  }
  const planVersion = await raisePlanVersion(transaction, act, plan);
  const touchedIds = new Set(touched.proposals);
  return {
    planVersion,
    coverage: coverageOf(fates),
    sentences: changed,
    proposals: proposals.filter((proposal: ReviewedProposal) => touchedIds.has(proposal.id)),
  };
}

function decided(sentence: StoredSentence, after: ReviewedSentence): StoredSentence {
  return {
    ...sentence,
    decision: after.decision,
    version: after.version,
    calledContext: after.decision !== null,
  };
}
