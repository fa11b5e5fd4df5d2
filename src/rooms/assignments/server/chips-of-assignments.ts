import { matchNames, type Named, nameOn } from "#rooms/places/model/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import type { ClauseChips } from "#rooms/plans/server/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { PlanId } from "#rooms/plans/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  type Assignment,
  assignmentChips,
  type AssignmentId,
  hasPassedOn,
  NOTHING_ADDED,
  type Party,
  type Standing,
} from "../model/index.ts";
import { listAssignments } from "./assignment-queries.ts";
import { listComplementsOfPlan } from "./complements-of-plan.ts";
import { type Holders, listHolders } from "./holding-queries.ts";

/** The margin notes of a plan's assignments, with whom each stands on the day. */
export const chipsOfAssignments: ClauseChips = async (db, workspaceId, planId, on) => {
  const assignments = await listAssignments(db, workspaceId, planId);
  const added = await listComplementsOfPlan(db, workspaceId, planId, on);
  const standing = await standingsOf(db, workspaceId, planId, on, assignments);
  return assignments.flatMap((assignment) =>
    assignmentChips(assignment, (lead) => standing(assignment, lead), added.get(assignment.id) ?? NOTHING_ADDED),
  );
};

/** Who carries on what a plan gave to another, by assignment: the names of the day; nobody where the named body still holds it. */
export async function listHeldNow(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  on: PlainDate,
  assignments: readonly Assignment[],
): Promise<ReadonlyMap<AssignmentId, readonly string[]>> {
  const standing = await standingsOf(db, workspaceId, planId, on, assignments);
  return new Map(
    assignments.map((assignment) => {
      const now = assignment.leads.map((lead) => ({ lead, held: standing(assignment, lead) }));
      return [assignment.id, now.flatMap(({ lead, held }) => (hasPassedOn(lead, held) ? [held.name] : []))];
    }),
  );
}

async function standingsOf(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  on: PlainDate,
  assignments: readonly Assignment[],
): Promise<(assignment: Assignment, lead: Party) => Standing> {
  const holders = await listHolders(db, workspaceId, planId, on);
  const held = assignments.flatMap(({ id, leads }) => leads.map((_lead, place) => holders(id, "lead", place)));
  const bodies = await listNamed(
    db,
    workspaceId,
    [...new Set(held)].filter((id) => id !== undefined),
  );
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return (assignment, lead) => standingOf(assignment, lead, holders, byId, on);
}

function standingOf(
  { id, leads }: Assignment,
  lead: Party,
  holders: Holders,
  bodies: ReadonlyMap<OrganisationId, Named<OrganisationId>>,
  on: PlainDate,
): Standing {
  if (lead.organisationId === null) return { kind: "no-single-body" };
  const heldBy = holders(id, "lead", leads.indexOf(lead));
  const holder = heldBy && bodies.get(heldBy);
  if (!holder) return { kind: "nobody" };
  const bearsTheName = matchNames([holder], lead.quote, on).some(({ isInForce }) => isInForce);
  return { kind: "held", id: holder.id, name: nameOn(holder.names, on), bearsTheName };
}
