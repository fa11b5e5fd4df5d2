import type { z } from "zod";
import { findReading } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type CorrectionRefusal,
  type decideSentenceEndpoint,
  type PlanId,
  ProposalId,
  proposalByPerson,
  type ReviewChange,
  type ReviewedProposal,
  type ReviewedSentence,
} from "../model/index.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import type { PlanHead } from "./plan-queries.ts";
import { refreshFates } from "./refresh-fates.ts";
import { insertProposals, listProposals, listSentences, saveProposal } from "./review-queries.ts";

export type DecideSentence = {
  readonly planId: PlanId;
  readonly ordinal: number;
  readonly version: number;
  readonly decision: z.infer<NonNullable<typeof decideSentenceEndpoint.body>>;
};
export type DecideSentenceRefusal = OpenPlanRefusal | CorrectionRefusal | "sentence-not-found" | "version-differs";

/**
 * A person says what becomes of a sentence: a record of a kind, context with a reason, or undecided again. Turning it into a record
 * makes an accepted proposal by a person; `undecided` takes both that and the call of context back.
 */
export async function decideSentence(
  db: Database,
  act: Act,
  input: DecideSentence,
): Promise<Outcome<ReviewChange, DecideSentenceRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, input.planId);
    if (!plan.ok) return plan;
    const sentences = await listSentences(transaction, act.workspaceId, input.planId);
    const before = sentences.find(({ ordinal }) => ordinal === input.ordinal);
    if (!before) return refuse("sentence-not-found", { ordinal: input.ordinal });
    if (before.version !== input.version) return refuse("version-differs");

    const touched = await applyDecision(transaction, act, plan.value, before, input);
    if (!touched.ok) return touched;
    const after: ReviewedSentence = {
      ...before,
      version: before.version + 1,
      decision:
        input.decision.becomes === "context" ? { by: act.actor.name, at: act.at, note: input.decision.note } : null,
    };
    await appendAudit(transaction, act, {
      act: `sentence-called-${input.decision.becomes}`,
      subject: { kind: "plan-sentence", id: `${input.planId}/${input.ordinal}` },
      before: { fate: before.fate, decision: before.decision },
      after: input.decision,
    });
    return done(await refreshFates(transaction, act, plan.value, { proposals: touched.value, sentence: after }));
  });
}

/** Adds the person's proposal, or takes an earlier one back; gives the ids of the proposals that changed. */
async function applyDecision(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  sentence: ReviewedSentence,
  { decision }: DecideSentence,
): Promise<Outcome<string[], CorrectionRefusal | "plan-not-found">> {
  const proposals = await listProposals(transaction, act.workspaceId, plan.id);
  if (decision.becomes === "context") return done([]);
  if (decision.becomes === "undecided") {
    const ours = proposals.filter(
      (each) => each.sentence === sentence.ordinal && each.proposal.rule === "by-a-person" && each.state === "accepted",
    );
    for (const each of ours) {
      const after = { ...each, state: "rejected" as const, version: each.version + 1, decidedBy: act.actor.name };
      await saveProposal(transaction, act, plan.id, after);
    }
    return done(ours.map(({ id }) => id));
  }
  const reading = await findReading(transaction, act.workspaceId, plan.textId);
  if (!reading) return refuse("plan-not-found");
  const proposal = proposalByPerson(reading.text, sentence, decision);
  if (!proposal.ok) return proposal;
  const added: ReviewedProposal = {
    id: newId(ProposalId),
    ordinal: proposals.length,
    sentence: sentence.ordinal,
    state: "accepted",
    version: 1,
    proposal: proposal.value,
    isEdited: false,
    decidedBy: act.actor.name,
  };
  await insertProposals(transaction, act, plan.id, [added]);
  return done([added.id]);
}
