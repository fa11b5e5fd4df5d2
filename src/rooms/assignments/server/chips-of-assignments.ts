import { matchNames, type Named, nameOn } from "#rooms/places/model/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import type { ClauseChips } from "#rooms/plans/server/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type Assignment, assignmentChips, NOTHING_ADDED, type Party, type Standing } from "../model/index.ts";
import { listAssignments } from "./assignment-queries.ts";
import { listComplementsOfPlan } from "./complements-of-plan.ts";
import { type Holders, listHolders } from "./holding-queries.ts";

/** The margin notes of a plan's assignments, with whom each stands on the day. */
export const chipsOfAssignments: ClauseChips = async (db, workspaceId, planId, on) => {
  const assignments = await listAssignments(db, workspaceId, planId);
  const added = await listComplementsOfPlan(db, workspaceId, planId, on);
  const holders = await listHolders(db, workspaceId, planId, on);
  const held = assignments.flatMap(({ id, leads }) => leads.map((_lead, place) => holders(id, "lead", place)));
  const bodies = await listNamed(
    db,
    workspaceId,
    [...new Set(held)].filter((id) => id !== undefined),
  );
  const byId = new Map(bodies.map((body) => [body.id, body]));
  return assignments.flatMap((assignment) =>
    assignmentChips(
      assignment,
      (lead) => standingOf(assignment, lead, holders, byId, on),
      added.get(assignment.id) ?? NOTHING_ADDED,
    ),
  );
};

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
