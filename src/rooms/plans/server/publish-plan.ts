import { findReading, insertReferences } from "#rooms/documents/server/index.ts";
import type { Reading } from "#rooms/documents/model/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction, sealAudit } from "#store/index.ts";
import { v7 as newUuid } from "uuid";
import {
  coverageOf,
  decidePublishing,
  mayReviewPlans,
  type NotAllowed,
  type PlanGoal,
  type PlanId,
  type PlanSolution,
  type ProposalId,
  type PublishRefusal,
  solutionGroupOf,
} from "../model/index.ts";
import { carryAlignment } from "./carry-alignment.ts";
import { continuedBy } from "./continued-by.ts";
import { findPlanToChange, markPublished, type PlanHead } from "./plan-queries.ts";
import type { AcceptedProposal, ContinuedPlan, PlanPorts, Successors } from "./ports.ts";
import { insertGoals, insertSolutions, listGoals, type SolutionGroup } from "./record-queries.ts";
import { listProposals, listSentences } from "./review-queries.ts";
import { searchedClauses, searchedPlans } from "./search-plans.ts";

export type PublishPlan = {
  readonly planId: PlanId;
  readonly version: number;
  readonly undecidedSeen: number;
  /** The day as of which the words name bodies; absent: the day the document was issued, else the day of publishing. */
  readonly bodiesOn?: PlainDate | undefined;
};
export type PublishPlanRefusal =
  | NotAllowed
  | PublishRefusal
  | "plan-not-found"
  | "version-differs"
  | "changes-open"
  | "instructions-open"
  | "previous-continued";

/** Ends the review: accepted proposals become records of this room and, through the acceptors, of the rooms below. */
export async function publishPlan(
  db: Database,
  act: Act,
  input: PublishPlan,
  { acceptors, followers, searchables }: Pick<PlanPorts, "acceptors" | "followers" | "searchables">,
): Promise<Outcome<{ readonly planId: PlanId }, PublishPlanRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayReviewPlans(act.actor);
    if (!allowed.ok) return allowed;
    const plan = await findPlanToChange(transaction, act.workspaceId, input.planId);
    if (!plan) return refuse("plan-not-found");
    if (plan.version !== input.version) return refuse("version-differs");

    const proposals = await listProposals(transaction, act.workspaceId, input.planId);
    const coverage = coverageOf(await listSentences(transaction, act.workspaceId, input.planId));
    const openProposals = proposals.filter(({ state }) => state === "proposed").length;
    const decision = decidePublishing({ state: plan.state, openProposals, coverage }, input.undecidedSeen);
    if (!decision.ok) return decision;
    const reading = await findReading(transaction, act.workspaceId, plan.textId);
    if (!reading) return refuse("plan-not-found");

    const accepted = proposals
      .filter(({ state }) => state === "accepted")
      .map(({ id, proposal }) => ({ proposalId: id, proposal }));
    const continues = await continuedBy(transaction, act, plan, accepted);
    if (!continues.ok) return continues;
    const goals = await saveOwnRecords(transaction, act, plan, reading, accepted);
    const bodiesOn = input.bodiesOn ?? reading.face.issuedOn ?? act.on;
    const published = {
      planId: plan.id,
      textId: plan.textId,
      bodiesOn,
      issuer: reading.face.issuer,
      title: plan.title,
      continues: continues.value,
    };
    const successors = new Map<string, string>();
    for (const accept of acceptors) {
      for (const [earlier, later] of await accept(transaction, act, published, accepted))
        successors.set(earlier, later);
    }
    if (continues.value) {
      for (const [earlier, later] of await goalsGoOn(transaction, act, continues.value, goals))
        successors.set(earlier, later);
      for (const follow of followers) await follow(transaction, act, successors);
      await carryAlignment(transaction, act, plan.id, continues.value);
    }
    await markPublished(transaction, act, plan, bodiesOn);
    const versions = continues.value ? [continues.value.planId, plan.id] : [plan.id];
    for (const planId of versions) {
      for (const each of [searchedPlans, searchedClauses, ...searchables])
        await indexEntries(transaction, act.workspaceId, each, { of: "plan", planId });
    }
    await appendAudit(transaction, act, {
      act: "plan-published",
      subject: { kind: "plan", id: plan.id },
      before: { state: plan.state, version: plan.version },
      after: {
        state: "published",
        continues: plan.previousPlanId,
        bodiesOn,
        coverage,
        accepted: accepted.map(({ proposalId }) => proposalId),
      },
    });
    await sealAudit(transaction, act.workspaceId, act.at);
    return done({ planId: plan.id });
  });
}

async function saveOwnRecords(
  transaction: OpenTransaction,
  act: Act,
  plan: PlanHead,
  reading: Reading,
  accepted: readonly AcceptedProposal[],
): Promise<ReadonlyMap<ProposalId, PlanGoal>> {
  const goals = new Map<ProposalId, PlanGoal>();
  const groups = new Map<number, SolutionGroup>();
  const solutions: PlanSolution[] = [];
  const references: { id: string; number: string; start: number; end: number }[] = [];
  for (const { proposalId, proposal } of accepted) {
    const { quote: words, start, end, clause } = proposal;
    if (proposal.kind === "goal") {
      const { horizonYear, isVision } = proposal;
      goals.set(proposalId, { id: newUuid(), words, horizonYear, isVision, span: { start, end }, clause });
    } else if (proposal.kind === "solution") {
      const gathering = solutionGroupOf(reading.text, reading.clauses, clause);
      const group = groups.get(gathering.clause) ?? { ...gathering, id: newUuid() };
      groups.set(gathering.clause, group);
      solutions.push({ id: newUuid(), groupId: group.id, words, strength: proposal.strength, start, end, clause });
    } else if (proposal.kind === "reference") {
      references.push({ id: newUuid(), number: proposal.number, start, end });
    }
  }
  await insertGoals(transaction, act, plan.id, [...goals.values()]);
  await insertSolutions(transaction, act, plan.id, [...groups.values()], solutions);
  await insertReferences(transaction, act, plan.textId, references);
  return goals;
}

/** Goals of the earlier version by the later ones that its review said they go on as. */
async function goalsGoOn(
  transaction: OpenTransaction,
  act: Act,
  { planId, carried }: ContinuedPlan,
  goals: ReadonlyMap<ProposalId, PlanGoal>,
): Promise<Successors> {
  const earlier = new Map(
    (await listGoals(transaction, act.workspaceId, planId)).map(({ id, span }) => [`${span.start}-${span.end}`, id]),
  );
  const spans = new Map(
    (await listProposals(transaction, act.workspaceId, planId)).map(({ id, proposal }) => [id, proposal]),
  );
  return new Map(
    [...goals].flatMap(([proposalId, { id }]) => {
      const span = spans.get(carried.get(proposalId) ?? proposalId);
      const before = span && earlier.get(`${span.start}-${span.end}`);
      return before === undefined ? [] : [[before, id] as const];
    }),
  );
}
