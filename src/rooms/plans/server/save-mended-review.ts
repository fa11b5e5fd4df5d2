import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { OpenTransaction } from "#store/index.ts";
import { fatesOf, type MendedReview, type PlanId, ProposalId, type ReviewedProposal } from "../model/index.ts";
import { sentenceAt } from "./open-review.ts";
import { deleteProposals, deleteSentences, insertSentences, putProposals, saveSentence } from "./review-queries.ts";

type Before = {
  readonly proposals: readonly { readonly ordinal: number }[];
  readonly sentences: readonly { readonly version: number }[];
};

/** Writes a review at its places in mended words. Every sentence takes a version that nobody has seen: its place may be another's now. */
export async function saveMendedReview(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
  before: Before,
  { kept, fresh, gone, sentences: read, notes }: MendedReview,
): Promise<void> {
  const next = 1 + before.proposals.reduce((most, { ordinal }) => Math.max(most, ordinal), -1);
  const added = fresh.map((proposal, at): ReviewedProposal => ({
    id: newId(ProposalId),
    ordinal: next + at,
    sentence: null,
    state: "proposed",
    version: 1,
    proposal,
    isEdited: false,
    decidedBy: null,
  }));
  const proposals = [...kept, ...added].map((each) => ({
    ...each,
    sentence: sentenceAt({ sentences: read }, each.proposal.start),
  }));
  const inputs = read.map(({ fate, reason, ...sentence }) => ({
    ...sentence,
    readAs: { fate, reason },
    calledContext: notes.has(sentence.ordinal),
  }));
  const fates = fatesOf(inputs, proposals);
  const version = 1 + before.sentences.reduce((most, sentence) => Math.max(most, sentence.version), 0);
  const sentences = read.flatMap((each, at) => (fates[at] ? [{ read: each, fate: fates[at], version }] : []));
  await deleteSentences(transaction, act, planId);
  await insertSentences(transaction, act, planId, sentences);
  for (const { read: each, fate } of sentences) {
    const decision = notes.get(each.ordinal);
    if (decision) await saveSentence(transaction, act, planId, { ...each, ...fate, version, decision });
  }
  const goneIds = gone.map(({ id }) => id);
  await deleteProposals(transaction, act, planId, goneIds);
  await putProposals(transaction, act, planId, proposals);
}
