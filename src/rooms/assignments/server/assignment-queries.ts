import { Deadline, dueOnOf } from "#rooms/extraction/model/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { Assignment, courseAtStart } from "../model/index.ts";
import { courseColumns } from "./course-rows.ts";
import { assignmentTables } from "./tables.ts";

/** On which day and by whom a plan gave its assignments. */
export type Giving = { readonly givenOn: PlainDate; readonly giverId: OrganisationId | null };

export async function insertAssignments(
  db: Database,
  act: Act,
  planId: PlanId,
  assignments: readonly (Assignment & { proposalId: string })[],
  { givenOn, giverId }: Giving,
): Promise<void> {
  if (assignments.length === 0) return;
  const tables = assignmentTables(db);
  await tables
    .insertInto("assignment")
    .values(
      assignments.map((assignment) => ({
        workspace_id: act.workspaceId,
        id: assignment.id,
        plan_id: planId,
        proposal_id: assignment.proposalId,
        code: assignment.code,
        words: assignment.words,
        start_offset: assignment.start,
        end_offset: assignment.end,
        clause_ordinal: assignment.clause,
        strength: assignment.strength,
        is_group: assignment.leads.some((lead) => lead.isGroup),
        product: assignment.product?.quote ?? null,
        product_start: assignment.product?.start ?? null,
        product_end: assignment.product?.end ?? null,
        deadline_kind: assignment.deadline?.kind ?? null,
        deadline_value: assignment.deadline?.value ?? null,
        deadline_in_text: assignment.deadline?.words.quote ?? null,
        deadline_start: assignment.deadline?.words.start ?? null,
        deadline_end: assignment.deadline?.words.end ?? null,
        giver_id: giverId,
        given_on: givenOn,
        given_due_on: assignment.dueOn,
        ...courseColumns(courseAtStart(givenOn, assignment.dueOn)),
        created_at: act.at,
        version: 1,
        set_by_giver: [],
        step_count: 0,
      })),
    )
    .execute();
  await tables
    .insertInto("assignment_party")
    .values(assignments.flatMap((assignment) => partyRows(act, assignment)))
    .execute();
}

export function partyRows(act: Act, assignment: Assignment) {
  return (["lead", "coordinator"] as const).flatMap((role) =>
    (role === "lead" ? assignment.leads : assignment.coordinators).map((body, ordinal) => ({
      workspace_id: act.workspaceId,
      assignment_id: assignment.id,
      role,
      ordinal,
      name: body.quote,
      is_group: body.isGroup,
      start_offset: body.start,
      end_offset: body.end,
      organisation_id: body.organisationId,
      organisation_group_id: body.groupId,
    })),
  );
}

/** The assignments of one plan in its words, in the order of the document: those that a later version carried on among them. */
export async function listAssignments(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<Assignment[]> {
  const present = await listPresent(db, workspaceId, planId);
  const rows = await assignmentTables(db)
    .selectFrom("assignment_wording")
    .select("content")
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .execute();
  const carried = rows.map((row) => Assignment.parse(row.content));
  return [...present, ...carried].toSorted(
    (left, right) => left.start - right.start || left.code.localeCompare(right.code),
  );
}

async function listPresent(db: Database, workspaceId: WorkspaceId, planId: PlanId): Promise<Assignment[]> {
  const tables = assignmentTables(db);
  const rows = await tables
    .selectFrom("assignment")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("plan_id", "=", planId)
    .orderBy("start_offset")
    .orderBy("code")
    .execute();
  const parties = await tables
    .selectFrom("assignment_party")
    .innerJoin("assignment", (join) =>
      join
        .onRef("assignment.workspace_id", "=", "assignment_party.workspace_id")
        .onRef("assignment.id", "=", "assignment_party.assignment_id"),
    )
    .select(["assignment_id", "role", "name", "assignment_party.is_group"])
    .select(["assignment_party.start_offset", "assignment_party.end_offset"])
    .select(["assignment_party.organisation_id", "assignment_party.organisation_group_id"])
    .where("assignment_party.workspace_id", "=", workspaceId)
    .where("assignment.plan_id", "=", planId)
    .orderBy("ordinal")
    .execute();
  const partiesOf = Map.groupBy(parties, (party) => party.assignment_id);

  return rows.map((row) => {
    const bodies = (role: "lead" | "coordinator") =>
      (partiesOf.get(row.id) ?? [])
        .filter((party) => party.role === role)
        .map((party) => ({
          quote: party.name,
          start: party.start_offset,
          end: party.end_offset,
          isGroup: party.is_group,
          organisationId: party.organisation_id,
          groupId: party.organisation_group_id,
        }));
    const deadline =
      row.deadline_kind === null
        ? null
        : Deadline.parse({
            kind: row.deadline_kind,
            value: row.deadline_value,
            words: { quote: row.deadline_in_text, start: row.deadline_start, end: row.deadline_end },
          });
    return Assignment.parse({
      id: row.id,
      code: row.code,
      words: row.words,
      start: row.start_offset,
      end: row.end_offset,
      clause: row.clause_ordinal,
      strength: row.strength,
      leads: bodies("lead"),
      coordinators: bodies("coordinator"),
      product: row.product && { quote: row.product, start: row.product_start, end: row.product_end },
      deadline,
      dueOn: dueOnOf(deadline),
    });
  });
}
