import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { NameInText, ResolvedName } from "#rooms/organisations/server/index.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { Assignment, AssignmentId, PartyRole } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

export type Resolve<Name extends NameInText = NameInText> = (name: Name) => ResolvedName;

type Held<Name extends NameInText> = Pick<Assignment, "id" | "dueOn"> & {
  readonly givenOn: string;
  readonly leads: readonly Name[];
  readonly coordinators: readonly Name[];
};

const ROWS_PER_INSERT = 2_000;

/** With whom every party's duty stood from the plan's day until now. */
export async function insertHoldings<Name extends NameInText>(
  db: Database,
  act: Act,
  assignments: readonly Held<Name>[],
  resolve: Resolve<Name>,
): Promise<void> {
  const rows = assignments.flatMap(({ id, leads, coordinators, givenOn, dueOn }) =>
    [...leads.map(inRole("lead")), ...coordinators.map(inRole("coordinator"))].flatMap(({ role, place, party }) =>
      resolve(party).holdings.map(({ organisationId, validFrom, validTo }, ordinal) => ({
        workspace_id: act.workspaceId,
        assignment_id: id,
        role,
        party_ordinal: place,
        ordinal,
        organisation_id: organisationId,
        valid_from: validFrom,
        valid_to: validTo,
        state: "given",
        given_on: givenOn,
        due_on: dueOn,
      })),
    ),
  );
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await assignmentTables(db)
      .insertInto("assignment_holding")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

function inRole(role: PartyRole) {
  return <Name extends NameInText>(party: Name, place: number) => ({ role, place, party });
}

/** Who holds on a day what a party was given; a party that nobody holds on that day is absent. */
export type Holders = (assignment: AssignmentId, role: PartyRole, place: number) => OrganisationId | undefined;

export async function listHolders(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  day: PlainDate,
): Promise<Holders> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_holding as holding")
    .innerJoin("assignment", (join) =>
      join
        .onRef("assignment.workspace_id", "=", "holding.workspace_id")
        .onRef("assignment.id", "=", "holding.assignment_id"),
    )
    .select(["holding.assignment_id", "holding.role", "holding.party_ordinal", "holding.organisation_id"])
    .where("holding.workspace_id", "=", workspaceId)
    .where("assignment.plan_id", "=", planId)
    .where(sql<boolean>`coalesce(holding.valid_from <= ${day}, true) and coalesce(holding.valid_to >= ${day}, true)`)
    .execute();
  const key = (assignment: string, role: string, place: number) => `${assignment} ${role} ${place}`;
  const held = new Map(
    rows.map((row) => [key(row.assignment_id, row.role, row.party_ordinal), OrganisationId.parse(row.organisation_id)]),
  );
  return (assignment, role, place) => held.get(key(assignment, role, place));
}
