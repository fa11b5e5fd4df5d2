import { sql } from "kysely";
import type { PlanId } from "#rooms/plans/model/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { AssignmentId, type Complements, NOTHING_ADDED } from "../model/index.ts";

/** What stood added to the assignments of a plan on a day: of each field the newest version that was set by then. */
export async function listComplementsOfPlan(
  db: Database,
  workspaceId: WorkspaceId,
  planId: PlanId,
  on: PlainDate,
): Promise<ReadonlyMap<AssignmentId, Complements>> {
  const { rows } = await sql<{ assignment_id: string; field: string; organisation_id: string | null; words: string | null }>`
    select distinct on (added.assignment_id, added.field)
      added.assignment_id, added.field, added.organisation_id, added.words
    from assignment
    join assignment_complement added
      on added.workspace_id = assignment.workspace_id and added.assignment_id = assignment.id and added.set_on <= ${on}
    where assignment.workspace_id = ${workspaceId} and assignment.plan_id = ${planId}
    order by added.assignment_id, added.field, added.ordinal desc`.execute(db); // prettier-ignore
  const ids = rows.flatMap((row) => (row.organisation_id === null ? [] : [OrganisationId.parse(row.organisation_id)]));
  const bodies = await listNamed(db, workspaceId, [...new Set(ids)]);
  const names = new Map<string, string>(bodies.map((body) => [body.id, nameOn(body.names, on)]));
  const found = new Map<AssignmentId, Complements>();
  for (const { assignment_id: assignmentId, field, organisation_id: bodyId, words } of rows) {
    const id = AssignmentId.parse(assignmentId);
    const focalBody = bodyId === null ? null : (names.get(bodyId) ?? null);
    found.set(id, {
      ...(found.get(id) ?? NOTHING_ADDED),
      ...(field === "product" ? { product: words } : { focalBody }),
    });
  }
  return found;
}
