import { type RawBuilder, sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { type AssignmentSourceId, mayReadAssignments } from "../../model/index.ts";

export type ViewScope = {
  readonly body?: OrganisationId | undefined;
  readonly whose: "all" | "mine";
  readonly source?: AssignmentSourceId | undefined;
};

/** Whose rows the one who asks is shown: of their bodies, or all. */
function ownBodies(act: Act, { whose }: Pick<ViewScope, "whose">): readonly string[] | null {
  return mayReadAssignments.reachOf(act.actor) === "own-rows" || whose === "mine" ? act.actor.bodies : null;
}

/** Few enough to be counted one by one: of one's own bodies, or from one document. Everything else is added up from the kept sums. */
export function isCounted(act: Act, scope: ViewScope): boolean {
  return ownBodies(act, scope) !== null || scope.source !== undefined;
}

export function onDay({ on }: Act): RawBuilder<boolean> {
  return sql<boolean>`coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true)`;
}

/** The condition on an assignment `listed` that the scope makes. */
export function inScope(act: Act, scope: ViewScope): RawBuilder<unknown> {
  const among = (condition: RawBuilder<unknown>) => sql`and listed.id in (select held.assignment_id
    from assignment_holding held where held.workspace_id = ${act.workspaceId} and ${condition} and ${onDay(act)})`;
  const own = ownBodies(act, scope);
  const ofOwn = own === null ? sql`` : among(sql`held.organisation_id = any (${[...own]}::uuid[])`);
  const ofBody =
    scope.body === undefined ? sql`` : among(sql`held.organisation_id = ${scope.body} and held.role = 'lead'`);
  const ofSource = scope.source === undefined ? sql`` : sql`and listed.source_id = ${scope.source}`;
  return sql`${ofOwn} ${ofBody} ${ofSource}`;
}
