import { fold } from "#shared/fold.ts";
import type { ContinuedPlan } from "#rooms/plans/server/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { appendAudits, type OpenTransaction } from "#store/index.ts";
import { type Assignment, AssignmentId } from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { copyToHoldings } from "./course-rows.ts";
import { stepByPlan } from "./step-by-plan.ts";
import { listAssignments, partyRows } from "./assignment-queries.ts";
import type { Resolve } from "./holding-queries.ts";
import { passDuty } from "./pass-duty.ts";
import { assignmentTables } from "./tables.ts";

export type CarriedAssignment = Assignment & { readonly proposalId: string };

/** The assignments of the earlier version by the proposal that each came from. */
export async function assignmentsByProposal(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  planId: PlanId,
): Promise<Map<string, Assignment>> {
  const rows = await assignmentTables(transaction)
    .selectFrom("assignment")
    .select(["id", "proposal_id"])
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .execute();
  const byId = new Map((await listAssignments(transaction, workspaceId, planId)).map((each) => [each.id, each]));
  return new Map(
    rows.flatMap((row) => {
      const assignment = byId.get(AssignmentId.parse(row.id));
      return assignment && row.proposal_id !== null ? [[row.proposal_id, assignment]] : [];
    }),
  );
}

/**
 * Gives assignments the words of the next version. Each keeps its id, its code and all that hangs on them; the words that it had
 * stay readable under the earlier version. A duty whose body stays the same stays where it is; of another body it passes on the day of the act.
 */
export async function carryAssignments(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
  continues: ContinuedPlan,
  pairs: readonly { readonly before: Assignment; readonly after: CarriedAssignment }[],
  resolve: Resolve,
): Promise<void> {
  await keepWording(
    transaction,
    act,
    continues,
    pairs.map(({ before }) => before),
  );
  const ids = pairs.map(({ after }) => after.id);
  await appendCounts(transaction, act.workspaceId, ids, -1);
  for (const { before, after } of pairs) {
    await rewriteAssignment(transaction, act, planId, after);
    if (sameBodies(before, after)) await moveParties(transaction, act, after);
    else await replaceParties(transaction, act, before, after, resolve);
  }
  await copyToHoldings(transaction, act.workspaceId, ids);
  await appendCounts(transaction, act.workspaceId, ids, 1);
  for (const { before, after } of pairs) {
    const { dueOn } = after;
    if (dueOn === null || dueOn === before.dueOn) continue;
    const words = "Kế hoạch sau đặt lại thời hạn.";
    await stepByPlan(transaction, act, after.id, { act: "set-deadline", newDueOn: dueOn, words }, continues);
  }
  await appendAudits(
    transaction,
    act,
    pairs.map(({ before, after }) => ({
      act: "assignment-carried",
      subject: { kind: "assignment", id: after.id },
      before,
      after: { ...after, planId },
    })),
  );
}

/** Repealed assignments end on the last day of the earlier version and stay with it. */
export async function endAssignments(
  transaction: OpenTransaction,
  act: Act,
  continues: ContinuedPlan,
  repealed: readonly Assignment[],
): Promise<void> {
  if (repealed.length === 0) return;
  for (const { id } of repealed) {
    await stepByPlan(transaction, act, id, { act: "end", words: "Kế hoạch sau không còn nhiệm vụ này." }, continues);
  }
  const entries = repealed.map(({ id }) => ({
    act: "assignment-repealed",
    subject: { kind: "assignment", id },
    after: { endedOn: continues.lastDay },
  }));
  await appendAudits(transaction, act, entries);
}

async function keepWording(
  transaction: OpenTransaction,
  act: Act,
  { planId, lastDay }: ContinuedPlan,
  assignments: readonly Assignment[],
): Promise<void> {
  if (assignments.length === 0) return;
  await assignmentTables(transaction)
    .insertInto("assignment_wording")
    .values(
      assignments.map((assignment) => ({
        workspace_id: act.workspaceId,
        plan_id: planId,
        assignment_id: assignment.id,
        content: JSON.stringify(assignment),
        until_on: lastDay,
      })),
    )
    .execute();
}

async function rewriteAssignment(
  transaction: OpenTransaction,
  act: Act,
  planId: PlanId,
  after: CarriedAssignment,
): Promise<void> {
  await assignmentTables(transaction)
    .updateTable("assignment")
    .set((row) => ({
      plan_id: planId,
      proposal_id: after.proposalId,
      words: after.words,
      start_offset: after.start,
      end_offset: after.end,
      clause_ordinal: after.clause,
      strength: after.strength,
      is_group: after.leads.some((lead) => lead.isGroup),
      product: after.product?.quote ?? null,
      product_start: after.product?.start ?? null,
      product_end: after.product?.end ?? null,
      deadline_kind: after.deadline?.kind ?? null,
      deadline_value: after.deadline?.value ?? null,
      deadline_in_text: after.deadline?.words.quote ?? null,
      deadline_start: after.deadline?.words.start ?? null,
      deadline_end: after.deadline?.words.end ?? null,
      version: row("version", "+", 1),
    }))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", after.id)
    .execute();
}

function sameBodies(before: Assignment, after: Assignment): boolean {
  const namesOf = ({ leads, coordinators }: Assignment) =>
    [leads, coordinators].map((bodies) => bodies.map(({ quote }) => fold(quote)).join("|")).join("/");
  return namesOf(before) === namesOf(after);
}

async function moveParties(transaction: OpenTransaction, act: Act, after: Assignment): Promise<void> {
  for (const row of partyRows(act, after)) {
    await assignmentTables(transaction)
      .updateTable("assignment_party")
      .set({ name: row.name, start_offset: row.start_offset, end_offset: row.end_offset })
      .where("workspace_id", "=", act.workspaceId)
      .where("assignment_id", "=", after.id)
      .where("role", "=", row.role)
      .where("ordinal", "=", row.ordinal)
      .execute();
  }
}

/** Names change at once; a duty whose body is another passes on the day of the act, and where it stood before stays readable. */
async function replaceParties(
  transaction: OpenTransaction,
  act: Act,
  before: Assignment,
  after: Assignment,
  resolve: Resolve,
): Promise<void> {
  const tables = assignmentTables(transaction);
  await tables
    .deleteFrom("assignment_party")
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", after.id)
    .execute();
  await tables.insertInto("assignment_party").values(partyRows(act, after)).execute();
  const roles = [
    ["lead", before.leads, after.leads],
    ["coordinator", before.coordinators, after.coordinators],
  ] as const;
  for (const [role, had, has] of roles) {
    for (let place = 0; place < Math.max(had.length, has.length); place += 1) {
      const [old, party] = [had[place], has[place]];
      if (old && party && fold(old.quote) === fold(party.quote)) continue;
      await passDuty(transaction, act, { assignmentId: after.id, role, place }, party ? resolve(party).holdings : []);
    }
  }
}
