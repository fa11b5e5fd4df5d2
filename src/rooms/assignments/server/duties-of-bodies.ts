import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { AssignmentId, type Recorded } from "../model/index.ts";
import { listSteps } from "./course-rows.ts";
import { listCountedOccurrences } from "./rhythm/judge-rows.ts";

/** An assignment with its whole record, and the bodies that hold its leading duty on the day asked. */
export type DutyOfBodies = Recorded & {
  readonly assignmentId: AssignmentId;
  readonly code: string;
  readonly words: string;
  readonly product: string | null;
  readonly deadlineWords: string | null;
  /** As the words name them. */
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly holders: readonly OrganisationId[];
};

type Row = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly product: string | null;
  readonly deadline_in_text: string | null;
  readonly given_on: string;
  readonly given_due_on: string | null;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly holders: readonly string[];
};

/**
 * Assignments whose leading duty stands on a day with one of some bodies (with any body, where none are named), given by then and not
 * over before `since`. In two queries; for rooms below, which report on them.
 */
export async function listDutiesOfBodies(
  db: Database,
  workspaceId: WorkspaceId,
  {
    bodies,
    on,
    since,
  }: { readonly bodies: readonly OrganisationId[] | "all"; readonly on: PlainDate; readonly since: PlainDate },
): Promise<DutyOfBodies[]> {
  const ofBodies = bodies === "all" ? sql`` : sql`and held.organisation_id = any (${bodies}::uuid[])`;
  const named = (role: string) => sql`array(select name from assignment_party party
    where party.workspace_id = listed.workspace_id and party.assignment_id = listed.id and party.role = ${role}
    order by party.ordinal)`;
  const { rows } = await sql<Row>`
    select listed.id, listed.code, listed.words, listed.product, listed.deadline_in_text, listed.given_on, listed.given_due_on,
      ${named("lead")} as leads, ${named("coordinator")} as coordinators, holding.holders
    from (
      select held.assignment_id, array_agg(distinct held.organisation_id) as holders from assignment_holding held
      where held.workspace_id = ${workspaceId} and held.role = 'lead' ${ofBodies}
        and coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true)
      group by held.assignment_id
    ) holding
    join assignment listed on listed.workspace_id = ${workspaceId} and listed.id = holding.assignment_id
    where listed.given_on <= ${on}
      and (listed.state not in ('confirmed', 'ended', 'replaced') or listed.last_on >= ${since})
    order by coalesce(listed.due_on, '9999-12-31'::date), listed.code, listed.id`.execute(db);
  const ids = rows.map(({ id }) => id);
  const steps = await listSteps(db, workspaceId, ids);
  const occurrences = await listCountedOccurrences(db, workspaceId, ids);
  return rows.map((row) => {
    const assignmentId = AssignmentId.parse(row.id);
    return {
      assignmentId,
      code: row.code,
      words: row.words,
      product: row.product,
      deadlineWords: row.deadline_in_text,
      leads: row.leads,
      coordinators: row.coordinators,
      holders: row.holders.map((id) => OrganisationId.parse(id)),
      givenOn: PlainDate.parse(row.given_on),
      givenDueOn: PlainDate.nullable().parse(row.given_due_on),
      steps: steps.get(assignmentId) ?? [],
      occurrences: occurrences.get(assignmentId) ?? [],
    };
  });
}

/** The plans that gave some assignments; those from elsewhere have none. */
export async function listPlansOfAssignments(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly AssignmentId[],
): Promise<PlanId[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct plan_id as id from assignment
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[]) and plan_id is not null`.execute(db);
  return rows.map(({ id }) => PlanId.parse(id));
}

/** Bodies with which some leading duty stands on a day. */
export async function listLeadingBodies(
  db: Database,
  workspaceId: WorkspaceId,
  on: PlainDate,
): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organisation_id as id from assignment_holding
    where workspace_id = ${workspaceId} and role = 'lead'
      and coalesce(valid_from <= ${on}, true) and coalesce(valid_to >= ${on}, true)`.execute(db);
  return rows.map(({ id }) => OrganisationId.parse(id));
}
