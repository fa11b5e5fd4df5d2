import type { AssignmentProposal, NamedBody } from "#rooms/extraction/model/index.ts";
import { resolveNames } from "#rooms/organisations/server/index.ts";
import type { AcceptedProposal, ProposalAcceptor } from "#rooms/plans/server/index.ts";
import { newId } from "#shared/id.ts";
import { appendAudits } from "#store/index.ts";
import { type Assignment, AssignmentId, assignmentCode, dueOnOf, type Party } from "../model/index.ts";
import { insertAssignments } from "./assignment-queries.ts";
import { insertHoldings, type Resolve } from "./holding-queries.ts";

type NewAssignment = Assignment & { readonly proposalId: string };

/** A published plan's accepted assignments become records, coded in the order of the document. */
export const acceptAssignments: ProposalAcceptor = async (transaction, act, plan, accepted) => {
  const given = accepted.filter(isAssignment);
  const names = given.flatMap(({ proposal }) => [...proposal.leads, ...proposal.coordinators]);
  const resolve = await resolveNames(transaction, act.workspaceId, names, plan.bodiesOn);
  const assignments = given.map((each, index) => newAssignment(each, index + 1, resolve));
  await insertAssignments(transaction, act, plan.planId, assignments);
  await insertHoldings(transaction, act, assignments, resolve);
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
  resolve: Resolve,
): NewAssignment {
  const party = (body: NamedBody): Party => {
    const { organisationId, groupId } = resolve(body);
    return { ...body, organisationId, groupId };
  };
  return {
    id: newId(AssignmentId),
    proposalId,
    code: assignmentCode(place),
    words: proposal.quote,
    start: proposal.start,
    end: proposal.end,
    clause: proposal.clause,
    strength: proposal.strength,
    leads: proposal.leads.map(party),
    coordinators: proposal.coordinators.map(party),
    product: proposal.product,
    deadline: proposal.deadline,
    dueOn: dueOnOf(proposal.deadline),
  };
}
