import type { Extraction } from "#rooms/extraction/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { OpenTransaction } from "#store/index.ts";
import { fatesOf, type PlanId, ProposalId, type ReviewedProposal, type ReviewStart } from "../model/index.ts";
import { insertProposals, insertSentences, saveSentence } from "./review-queries.ts";

/** A review in which nobody has decided anything yet. */
export function untouched({ proposals, sentences }: Extraction): ReviewStart {
  return {
    proposals: proposals.map((proposal) => ({ proposal, state: "proposed", decidedBy: null })),
    sentences,
    notes: new Map(),
  };
}

/** Writes the sentences and proposals that a review begins with, each sentence with its fate. */
export async function openReview(transaction: OpenTransaction, act: Act, planId: PlanId, start: ReviewStart) {
  const proposals = start.proposals
    .toSorted(({ proposal: left }, { proposal: right }) => left.start - right.start || left.end - right.end)
    .map((each, ordinal): ReviewedProposal => ({
      ...each,
      id: newId(ProposalId),
      ordinal,
      sentence: sentenceAt(start, each.proposal.start),
      version: 1,
      isEdited: false,
    }));
  const inputs = start.sentences.map(({ fate, reason, ...sentence }) => ({
    ...sentence,
    readAs: { fate, reason },
    calledContext: start.notes.has(sentence.ordinal),
  }));
  const fates = fatesOf(inputs, proposals);
  const sentences = start.sentences.flatMap((read, index) => {
    const fate = fates[index];
    return fate ? [{ read, fate }] : [];
  });
  await insertSentences(transaction, act, planId, sentences);
  for (const { read, fate } of sentences) {
    const decision = start.notes.get(read.ordinal);
    if (decision) await saveSentence(transaction, act, planId, { ...read, ...fate, version: 1, decision });
  }
  await insertProposals(transaction, act, planId, proposals);
  return { sentences: sentences.length, proposals: proposals.length };
}

/** The sentence that holds an offset; sentences are in order and do not overlap. */
export function sentenceAt({ sentences }: Pick<ReviewStart, "sentences">, offset: number): number | null {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return null;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence.ordinal;
  }
  return null;
}
