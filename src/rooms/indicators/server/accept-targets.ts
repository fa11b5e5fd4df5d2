import type { ProposalAcceptor } from "#rooms/plans/server/index.ts";
import { newId } from "#shared/id.ts";
import { appendAudits } from "#store/index.ts";
import { TargetId } from "../model/index.ts";
import { carryTargets, carryTerritories } from "./carry-targets.ts";
import { readTerritories } from "./read-territories.ts";
import { insertTargets } from "./target-queries.ts";

/**
 * A published plan's accepted targets become records; which indicator measures them is chosen later. A target that goes on from an
 * earlier version takes over what persons said of it: its territory, and its measure where its figures are the same.
 */
export const acceptTargets: ProposalAcceptor = async (transaction, act, plan, accepted) => {
  const targets = accepted.flatMap(({ proposal, proposalId }) => {
    if (proposal.kind !== "target") return [];
    const { start, end, clause, comparator, value, value2, unit, year } = proposal;
    const subject = proposal.subject?.quote ?? null;
    const words = proposal.quote;
    return [
      { id: newId(TargetId), proposalId, words, start, end, clause, subject, comparator, value, value2, unit, year },
    ];
  });
  await insertTargets(transaction, act, plan.planId, targets);
  const entries = targets.map((target) => ({
    act: "target-created",
    subject: { kind: "target", id: target.id },
    after: { ...target, planId: plan.planId },
  }));
  await appendAudits(transaction, act, entries);
  const pairs = plan.continues ? await carryTargets(transaction, act, plan.continues, targets) : [];
  const settled = await carryTerritories(transaction, act, pairs);
  await readTerritories(
    transaction,
    act,
    plan,
    targets.filter(({ id }) => !settled.has(id)),
  );
  return new Map(pairs.map(({ earlier, later }) => [earlier.id, later.id]));
};
