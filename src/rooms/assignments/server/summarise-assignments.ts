import { type RawBuilder, sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNames } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type AssignmentSummary,
  type BodyLine,
  emptyTally,
  mayReadAssignments,
  type NotAllowed,
  returnOf,
  type Tally,
} from "../model/index.ts";
import { cellIn, pastOn, type Sum, sumsOfDay } from "./read-tally.ts";

type SummaryQuery = { readonly body?: OrganisationId | undefined; readonly whose: "all" | "mine" };

/**
 * The official return of today. Whole and by body it is added up from what is kept, never recounted; one's own duties are few
 * and counted, so that a duty of two of one's bodies counts once, as in the list.
 */
export async function summariseAssignments(
  db: Database,
  act: Act,
  { body, whose }: SummaryQuery,
): Promise<Outcome<AssignmentSummary, NotAllowed>> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const isOwn = reach === "own-rows" || whose === "mine";
  const query = isOwn
    ? ownSums(act, body)
    : sumsOfDay(act, body === undefined ? sql`organisation_id is null` : sql`organisation_id = ${body}`);
  const { rows } = await query.execute(db);
  const tally = emptyTally();
  for (const sum of rows) addSum(tally, sum);
  return done({ asOf: act.on, ...returnOf(tally) });
}

/** The bodies that lead, those with most overdue first. Whoever works for bodies sees these. */
export async function rankBodies(
  db: Database,
  act: Act,
  { limit }: { readonly limit: number },
): Promise<Outcome<{ asOf: PlainDate; items: BodyLine[] }, NotAllowed>> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const whom =
    reach === "own-rows" ? sql`organisation_id = any (${act.actor.bodies}::uuid[])` : sql`organisation_id is not null`;
  const { rows } = await worstSums(act, whom, limit).execute(db);
  const tallies = new Map<string, Tally>();
  for (const sum of rows) {
    if (sum.body === null) continue;
    const tally = tallies.get(sum.body) ?? emptyTally();
    tallies.set(sum.body, tally);
    addSum(tally, sum);
  }
  return done({ asOf: act.on, items: await named(db, act, [...tallies]) });
}

/** The sums of the bodies with most overdue, of those with most duties where they owe as many, in that order. */
function worstSums(act: Act, whom: RawBuilder<unknown>, limit: number): RawBuilder<Sum> {
  return sql<Sum>`
    with sums as materialized (${sumsOfDay(act, whom)}), worst as (
      select body, row_number() over (order by coalesce(sum(count) filter (where cell = 'open-overdue'), 0) desc,
        coalesce(sum(count) filter (where cell <> 'outside'), 0) desc, body) as place
      from sums group by body order by place limit ${limit}
    )
    select sums.* from worst join sums using (body) order by place`;
}

function ownSums({ workspaceId, on, actor }: Act, body: OrganisationId | undefined): RawBuilder<Sum> {
  const held = (condition: RawBuilder<unknown>) => sql`id in (select held.assignment_id from assignment_holding held
    where held.workspace_id = ${workspaceId} and ${condition}
      and coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true))`;
  const own = held(sql`held.organisation_id = any (${actor.bodies}::uuid[])`);
  const ofBody =
    body === undefined ? sql`` : sql`and ${held(sql`held.organisation_id = ${body} and held.role = 'lead'`)}`;
  return sql<Sum>`
    select null::uuid as body, ${cellIn(pastOn(sql`${on}::date`))} as cell, count(*) as count from assignment
    where workspace_id = ${workspaceId} and ${own} ${ofBody} group by 2`;
}

function addSum(tally: Tally, { cell, count }: Sum): void {
  if (cell === "outside") tally.outside += Number(count);
  else tally.cells[cell] += Number(count);
}

type Ranked = readonly [id: string, tally: Tally];

async function named(db: Database, act: Act, ranked: readonly Ranked[]): Promise<BodyLine[]> {
  const ids = ranked.map(([id]) => OrganisationId.parse(id));
  const names = await listNames(db, act.workspaceId, ids);
  return ranked.map(([id, tally]) => ({
    ...returnOf(tally),
    id: OrganisationId.parse(id),
    name: nameOn(names.get(id) ?? [], act.on),
  }));
}
