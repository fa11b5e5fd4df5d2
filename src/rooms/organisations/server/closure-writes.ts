import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { DEEPEST_HIERARCHY, type OrganisationId } from "../model/index.ts";

/**
 * Rebuilds what stands above the given bodies and above everything below them. The same rule as `closureOf`, in the database,
 * because a body near the top has many thousands below it.
 */
export async function rebuildClosure(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    delete from organisation_closure
    where workspace_id = ${workspaceId} and descendant_id in (${subtreeOf(workspaceId, ids)})`.execute(db);
  await sql`
    insert into organisation_closure
      (workspace_id, descendant_id, ordinal, ancestor_id, depth, valid_from, valid_to)
    with recursive up(descendant_id, ancestor_id, depth, valid_from, valid_to) as (
      select id, id, 0, null::date, null::date
      from organisation
      where workspace_id = ${workspaceId} and id in (${subtreeOf(workspaceId, ids)})
      union all
      select up.descendant_id, link.parent_id, up.depth + 1,
        greatest(up.valid_from, link.valid_from), least(up.valid_to, link.valid_to)
      from up
      join organisation_parent link on link.workspace_id = ${workspaceId} and link.organisation_id = up.ancestor_id
      where up.depth < ${DEEPEST_HIERARCHY}
        and coalesce(greatest(up.valid_from, link.valid_from) <= least(up.valid_to, link.valid_to), true)
    )
    select ${workspaceId}::uuid, descendant_id,
      row_number() over (partition by descendant_id order by depth, valid_from nulls first, ancestor_id),
      ancestor_id, depth, valid_from, valid_to
    from up`.execute(db);
}

/** The bodies and everything ever hung below them. */
function subtreeOf(workspaceId: WorkspaceId, ids: readonly OrganisationId[]) {
  return sql`
    with recursive below(id) as (
      select unnest(${ids}::uuid[])
      union
      select link.organisation_id from below
      join organisation_parent link on link.workspace_id = ${workspaceId} and link.parent_id = below.id
    )
    select id from below`;
}
