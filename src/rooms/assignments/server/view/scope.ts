import { type RawBuilder, sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { type AssignmentSourceId, mayReadAssignments } from "../../model/index.ts";
import { isHeldBy } from "../list-query.ts";
import { type Alias, onDay } from "../status-query.ts";

export type ViewScope = {
  readonly body?: OrganisationId | undefined;
  readonly whose: "all" | "mine";
  readonly source?: AssignmentSourceId | undefined;
};

/** Whose rows the one who asks is shown: of their bodies, or all. */
export function ownBodies(act: Act, { whose }: Pick<ViewScope, "whose">): readonly string[] | null {
  return mayReadAssignments.reachOf(act.actor) === "own-rows" || whose === "mine" ? act.actor.bodies : null;
}

/**
 * Whether the kept sums tell it: of all together, of what a body leads, also where that body is one's own. What one's bodies have in
 * either part, and what came from one document, are counted.
 */
export function isKept(act: Act, scope: ViewScope): boolean {
  const own = ownBodies(act, scope);
  return scope.source === undefined && (own === null || (scope.body !== undefined && own.includes(scope.body)));
}

/** The kept sums of a scope on the day of the act, as `listed`, with a condition on them. */
export function keptSums(act: Act, { body }: ViewScope, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  const whom = body === undefined ? sql`listed.organisation_id is null` : sql`listed.organisation_id = ${body}`;
  return sql`from assignment_count listed where listed.workspace_id = ${act.workspaceId} and ${whom} and ${condition}
    and ${onDays(act)}`;
}

export function onDays({ on }: Act): RawBuilder<unknown> {
  return sql`coalesce(listed.valid_from <= ${on}, true) and coalesce(listed.valid_to >= ${on}, true)`;
}

/** Counts of eight bytes would be added as decimals, a third slower. */
export const KEPT = sql`sum(listed.count::int)`;

/** The assignments of a scope, each once, with what they are counted by; one's own from the index of their duties alone. */
export function rowsInScope(
  act: Act,
  scope: ViewScope,
  condition: (alias: Alias) => RawBuilder<unknown>,
  isOfRow = false,
): RawBuilder<unknown> {
  const own = ownBodies(act, scope);
  if (isOfRow || own === null || scope.source !== undefined) {
    return sql`select listed.id, listed.state, listed.due_on from assignment listed
      where listed.workspace_id = ${act.workspaceId} and ${condition("listed")} ${inScope(act, scope)}`;
  }
  const ofBody =
    scope.body === undefined ? sql`` : sql`and ${isHeldBy(act, [scope.body], "lead", sql`held.assignment_id`)}`;
  return sql`select distinct held.assignment_id as id, held.state, held.due_on from assignment_holding held
    where held.workspace_id = ${act.workspaceId} and held.organisation_id = any (${[...own]}::uuid[])
      and held.role in ('lead', 'coordinator') and ${onDay(act)} and ${condition("held")} ${ofBody}`;
}

/** The condition on an assignment `listed` that the scope makes. */
export function inScope(act: Act, scope: ViewScope): RawBuilder<unknown> {
  const own = ownBodies(act, scope);
  const ofOwn = own === null ? sql`` : sql`and ${isHeldBy(act, own)}`;
  const ofBody = scope.body === undefined ? sql`` : sql`and ${isHeldBy(act, [scope.body], "lead")}`;
  const ofSource = scope.source === undefined ? sql`` : sql`and listed.source_id = ${scope.source}`;
  return sql`${ofOwn} ${ofBody} ${ofSource}`;
}
