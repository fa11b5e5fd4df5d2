import { findReading } from "#rooms/documents/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AssignmentCorrection,
  correctAssignment,
  type CorrectionRefusal,
  type NotAllowed,
  type PlanId,
  type ProposalId,
  type ReviewChange,
  type ReviewedProposal,
} from "../model/index.ts";
import { openPlanToReview, type OpenPlanRefusal } from "./open-plan-to-review.ts";
import { refreshFates } from "./refresh-fates.ts";
import { listProposals, saveProposal } from "./review-queries.ts";

export type DecideProposal = {
  readonly planId: PlanId;
  readonly proposalId: ProposalId;
  readonly version: number;
  readonly decision: "accept" | "reject" | "reopen";
  readonly correction?: AssignmentCorrection | undefined;
};
export type DecideProposalRefusal =
  | NotAllowed
  | OpenPlanRefusal
  | CorrectionRefusal
  | "proposal-not-found"
  | "version-differs"
  | "correction-not-assignment";

const STATE_AFTER = { accept: "accepted", reject: "rejected", reopen: "proposed" } as const;

/** Accepts (as found or corrected), rejects or reopens one proposal. */
export async function decideProposal(
  db: Database,
  act: Act,
  input: DecideProposal,
): Promise<Outcome<ReviewChange, DecideProposalRefusal>> {
  return inTransaction(db, async (transaction) => {
    const plan = await openPlanToReview(transaction, act, input.planId);
    if (!plan.ok) return plan;
    const proposals = await listProposals(transaction, act.workspaceId, input.planId);
    const before = proposals.find(({ id }) => id === input.proposalId);
    if (!before) return refuse("proposal-not-found");
    if (before.version !== input.version) return refuse("version-differs");

    const after = await decided(transaction, act, plan.value.textId, before, input);
    if (!after.ok) return after;
    await saveProposal(transaction, act, input.planId, after.value);
    await appendAudit(transaction, act, {
      act: `proposal-${after.value.state}`,
      subject: { kind: "proposal", id: input.proposalId },
      before,
      after: after.value,
    });
    return done(await refreshFates(transaction, act, plan.value, { proposals: [input.proposalId] }));
  });
}

async function decided(
  db: Database,
  act: Act,
  textId: Parameters<typeof findReading>[2],
  before: ReviewedProposal,
  { decision, correction }: DecideProposal,
): Promise<Outcome<ReviewedProposal, CorrectionRefusal | "correction-not-assignment" | "plan-not-found">> {
  const after = {
    ...before,
    state: STATE_AFTER[decision],
    version: before.version + 1,
    decidedBy: decision === "reopen" ? null : act.actor.name,
  };
  if (decision !== "accept" || !correction) return done(after);
  if (before.proposal.kind !== "assignment") return refuse("correction-not-assignment");
  const reading = await findReading(db, act.workspaceId, textId);
  if (!reading) return refuse("plan-not-found");
  const corrected = correctAssignment(reading.text, before.proposal, correction);
  return corrected.ok ? done({ ...after, proposal: corrected.value, isEdited: true }) : corrected;
}
