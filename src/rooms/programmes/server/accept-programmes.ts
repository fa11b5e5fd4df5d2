import type { ProposalAcceptor } from "#rooms/plans/server/index.ts";
import { newId } from "#shared/id.ts";
import { appendAudits } from "#store/index.ts";
import { ProgrammeId } from "../model/index.ts";
import { insertProgrammes, programmesByProposal } from "./programme-queries.ts";

/** A published plan's accepted programmes, schemes and projects become records. */
export const acceptProgrammes: ProposalAcceptor = async (transaction, act, plan, accepted) => {
  const programmes = accepted.flatMap(({ proposal, proposalId }) => {
    if (proposal.kind !== "programme") return [];
    const { start, end, clause, form, name, periodFrom, periodTo } = proposal;
    return [
      {
        id: newId(ProgrammeId),
        proposalId,
        words: proposal.quote,
        start,
        end,
        clause,
        form,
        name,
        periodFrom,
        periodTo,
      },
    ];
  });
  await insertProgrammes(transaction, act, plan.planId, programmes);
  const entries = programmes.map((programme) => ({
    act: "programme-created",
    subject: { kind: "programme", id: programme.id },
    after: { ...programme, planId: plan.planId },
  }));
  await appendAudits(transaction, act, entries);
  if (plan.continues === null) return new Map();
  const { planId, carried } = plan.continues;
  const earlier = await programmesByProposal(transaction, act.workspaceId, planId);
  return new Map(
    programmes.flatMap(({ id, proposalId }) => {
      const before = earlier.get(carried.get(proposalId) ?? "");
      return before === undefined ? [] : [[before, id] as const];
    }),
  );
};
