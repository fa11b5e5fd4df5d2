import { type AssignmentProposal, dueOnOf, type NamedBody } from "#rooms/extraction/model/index.ts";
import { resolveNames } from "#rooms/organisations/server/index.ts";
import { ProposalId } from "#rooms/plans/model/index.ts";
import type { AcceptedProposal, ProposalAcceptor } from "#rooms/plans/server/index.ts";
import { newId } from "#shared/id.ts";
import { appendAudits } from "#store/index.ts";
import { type Assignment, AssignmentId, assignmentCode, placeOfCode, type Party } from "../model/index.ts";
import { assignmentsByProposal, carryAssignments, endAssignments } from "./carry-assignments.ts";
import { appendCounts } from "./count-writes.ts";
import { insertAssignments } from "./assignment-queries.ts";
import { insertHoldings, type Resolve } from "./holding-queries.ts";

type NewAssignment = Assignment & { readonly proposalId: string };

/**
 * A published plan's accepted assignments become records, coded in the order of the document. Those that go on from an earlier version
 * keep id and code; the earlier ones that do not go on end.
 */
export const acceptAssignments: ProposalAcceptor = async (transaction, act, plan, accepted) => {
  const given = accepted.filter(isAssignment);
  const names = given.flatMap(({ proposal }) => [...proposal.leads, ...proposal.coordinators]);
  const issuer = plan.issuer === null ? [] : [{ quote: plan.issuer, isGroup: false }];
  const resolve = await resolveNames(transaction, act.workspaceId, [...names, ...issuer], plan.bodiesOn);
  const { continues } = plan;
  const earlier = continues
    ? await assignmentsByProposal(transaction, act.workspaceId, continues.planId)
    : new Map<string, Assignment>();
  const before = (each: AcceptedProposal) => earlier.get(continues?.carried.get(each.proposalId) ?? "");

  const pairs = given.flatMap((each) => {
    const known = before(each);
    return known ? [{ before: known, after: assignmentOf(each, known, resolve) }] : [];
  });
  if (continues) {
    await carryAssignments(transaction, act, plan.planId, continues, pairs, resolve);
    const repealed = [...earlier].flatMap(([id, each]) => (continues.repealed.has(ProposalId.parse(id)) ? [each] : []));
    await endAssignments(transaction, act, continues, repealed);
  }
  const first = 1 + Math.max(0, ...[...earlier.values()].map(({ code }) => placeOfCode(code)));
  const assignments = given
    .filter((each) => !before(each))
    .map((each, index) => {
      return assignmentOf(each, { id: newId(AssignmentId), code: assignmentCode(first + index) }, resolve);
    });
  const giverId = issuer.map((name) => resolve(name).organisationId)[0] ?? null;
  await insertAssignments(transaction, act, plan.planId, assignments, { givenOn: plan.bodiesOn, giverId });
  const held = assignments.map((assignment) => ({ ...assignment, givenOn: plan.bodiesOn }));
  await insertHoldings(transaction, act, held, resolve);
  const ids = assignments.map(({ id }) => id);
  await appendCounts(transaction, act.workspaceId, ids, 1);
  const entries = assignments.map((assignment) => ({
    act: "assignment-created",
    subject: { kind: "assignment", id: assignment.id },
    after: { ...assignment, planId: plan.planId },
  }));
  await appendAudits(transaction, act, entries);
  return new Map();
};

function isAssignment(each: AcceptedProposal): each is AcceptedProposal & { proposal: AssignmentProposal } {
  return each.proposal.kind === "assignment";
}

function assignmentOf(
  { proposal, proposalId }: { proposal: AssignmentProposal; proposalId: string },
  { id, code }: Pick<Assignment, "id" | "code">,
  resolve: Resolve,
): NewAssignment {
  const party = (body: NamedBody): Party => {
    const { organisationId, groupId } = resolve(body);
    return { ...body, organisationId, groupId };
  };
  return {
    id,
    proposalId,
    code,
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
