import type { AssignmentProposal } from "#rooms/extraction/model/index.ts";
import type { AcceptedProposal, ProposalAcceptor } from "#rooms/plans/server/index.ts";
import { newId } from "#shared/id.ts";
import { appendAudits } from "#store/index.ts";
import { type Assignment, AssignmentId, assignmentCode, dueOnOf } from "../model/index.ts";
import { insertAssignments } from "./assignment-queries.ts";

type NewAssignment = Assignment & { readonly proposalId: string };

/** A published plan's accepted assignments become records, coded in the order of the document. */
export const acceptAssignments: ProposalAcceptor = async (transaction, act, plan, accepted) => {
  const assignments = accepted.filter(isAssignment).map((each, index) => newAssignment(each, index + 1));
  await insertAssignments(transaction, act, plan.planId, assignments);
  const entries = assignments.map((assignment) => ({
    act: "assignment-created",
    subject: { kind: "assignment", id: assignment.id },
    after: { ...assignment, planId: plan.planId },
  }));
  await appendAudits(transaction, act, entries);
};

function isAssignment(each: AcceptedProposal): each is AcceptedProposal & { proposal: AssignmentProposal } {
  return each.proposal.kind === "assignment";
}

function newAssignment(
  { proposal, proposalId }: { proposal: AssignmentProposal; proposalId: string },
  place: number,
): NewAssignment {
  return {
    id: newId(AssignmentId),
    proposalId,
    code: assignmentCode(place),
    words: proposal.quote,
    start: proposal.start,
    end: proposal.end,
    clause: proposal.clause,
    strength: proposal.strength,
    leads: proposal.leads,
    coordinators: proposal.coordinators,
    product: proposal.product,
    deadline: proposal.deadline,
    dueOn: dueOnOf(proposal.deadline),
  };
}
