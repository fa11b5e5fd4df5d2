import { type RawBuilder, sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { TimelineBar, type TimelineQuery } from "../../model/index.ts";
import { lineOf } from "../list-assignments.ts";
import type { LineRow } from "../list-query.ts";
import { type Alias, dueOf, dueWithin, isTold, onDay, statusOf } from "../status-query.ts";
import { inScope, isKept, KEPT, onDays, rowsInScope } from "./scope.ts";

/** A lane's count, and the first of what it holds in the order of their due days. */
export type Lane = { readonly id: string; readonly count: number; readonly ids: readonly string[] };

/** What the kept sums cannot tell, the silence of a duty or a request for time, is left to the list. */
function sumStatus({ status }: TimelineQuery): Pick<TimelineQuery, "status"> {
  return { status: isTold(status) ? "open" : status };
}

function inWindow(act: Act, query: TimelineQuery, alias: Alias = "listed"): RawBuilder<unknown> {
  const days = { dueFrom: query.from, dueTo: query.to };
  return sql`${statusOf(sumStatus(query), act.on, alias)} ${dueWithin(days, alias)}`;
}

/** The leading bodies with most in the window first: how many there are, and the first of them with their bars. */
export async function listBodyLanes(
  db: Database,
  act: Act,
  query: TimelineQuery,
  most: { readonly lanes: number; readonly bars: number },
): Promise<{ readonly lanes: Lane[]; readonly count: number }> {
  const { rows } = await (isKept(act, query) ? keptLanes(act, query, most) : countedLanes(act, query, most)).execute(
    db,
  );
  const lanes = rows.map(({ id, count, ids }) => ({ id, count: Number(count), ids }));
  return { lanes, count: Number(rows[0]?.lanes ?? 0) };
}

type LaneRow = {
  readonly id: string;
  readonly count: string;
  readonly lanes: string;
  readonly ids: readonly string[];
};
type Most = { readonly lanes: number; readonly bars: number };

/** Added up from the kept sums, and walked among the duties of each body, of which one assignment may have several. */
function keptLanes(act: Act, query: TimelineQuery, most: Most): RawBuilder<LaneRow> {
  const ofBody = query.body === undefined ? sql`` : sql`and listed.organisation_id = ${query.body}`;
  return sql<LaneRow>`
    select lane.*, array(select walked.id from (
        select distinct on (${dueOf("held")}, held.assignment_id) ${dueOf("held")} as due, held.assignment_id as id from assignment_holding held
        where held.workspace_id = ${act.workspaceId} and held.organisation_id = lane.id and held.role = 'lead' and ${onDay(act)}
          and ${inWindow(act, query, "held")}
        order by ${dueOf("held")}, held.assignment_id limit ${most.bars}) walked order by walked.due, walked.id) as ids
    from (
      select listed.organisation_id as id, ${KEPT} as count, count(*) over () as lanes from assignment_count listed
      where listed.workspace_id = ${act.workspaceId} and listed.organisation_id is not null ${ofBody}
        and ${onDays(act)} and ${inWindow(act, query)}
      group by 1 having ${KEPT} > 0 order by 2 desc, 1 limit ${most.lanes}) lane`;
}

/** Counted by whoever leads them. */
function countedLanes(act: Act, query: TimelineQuery, most: Most): RawBuilder<LaneRow> {
  return sql<LaneRow>`
    with counted as materialized (${rowsInScope(act, query, (alias) => inWindow(act, query, alias))}), led as (
      select distinct led.organisation_id as lane, counted.id, counted.due_on from counted
      join assignment_holding led on led.workspace_id = ${act.workspaceId} and led.assignment_id = counted.id and led.role = 'lead'
        and ${onDay(act, "led")}
    ), ranked as (
      select lane, id, row_number() over (partition by lane order by due_on, id) as place, count(*) over (partition by lane) as count from led
    )
    select lane as id, max(count) as count, count(*) over () as lanes, array_agg(id order by place) as ids
    from ranked where place <= ${most.bars} group by 1 order by 2 desc, 1 limit ${most.lanes}`;
}

export async function nameLanes(db: Database, act: Act, lanes: readonly Lane[]) {
  const bodies = await listNamed(
    db,
    act.workspaceId,
    lanes.map(({ id }) => OrganisationId.parse(id)),
  );
  const names = new Map<string, string>(bodies.map(({ id, names: known }) => [id, nameOn(known, act.on)]));
  return lanes.map((lane) => ({ ...lane, name: names.get(lane.id) ?? "" }));
}

/** Some assignments as bars, by their ids. */
export async function listBars(
  db: Database,
  act: Act,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TimelineBar>> {
  const { rows } = await sql<LineRow & { readonly given_on: string }>`
    select listed.version, listed.id, listed.code, listed.words, listed.is_group, listed.state, listed.state_before,
      listed.first_due_on, listed.own_due_on, listed.due_on, listed.asked_due_on, listed.extensions, listed.proposed_owner_id,
      listed.reported_on, listed.is_late, listed.told_on, listed.last_on, listed.given_on,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from assignment listed where listed.workspace_id = ${act.workspaceId} and listed.id = any (${[...ids]}::uuid[])`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      TimelineBar.parse({ ...lineOf(row, act.on, []), givenOn: row.given_on, reportedOn: row.reported_on }),
    ]),
  );
}

/** The plan with most in the window, by its own index; undefined where what falls due came from no plan. */
export async function findWidestPlan(db: Database, act: Act, query: TimelineQuery): Promise<PlanId | undefined> {
  const { rows } = await sql<{ id: string }>`
    select plan.id from plan
    cross join lateral (select count(*) as count from (
      select 1 from assignment listed where listed.workspace_id = ${act.workspaceId} and listed.plan_id = plan.id
        and ${inWindow(act, query)} limit 1000) few) inside
    where plan.workspace_id = ${act.workspaceId} and plan.published_on is not null and inside.count > 0
    order by inside.count desc, plan.id limit 1`.execute(db);
  return rows[0] && PlanId.parse(rows[0].id);
}

/** A plan's assignments of the window with their clauses; a plan has hundreds at most, and a bound holds for a strange one. */
export async function listPlanRows(
  db: Database,
  act: Act,
  query: TimelineQuery,
  planId: PlanId,
): Promise<{ readonly id: string; readonly clause: number }[]> {
  const { rows } = await sql<{ id: string; clause: number }>`
    select listed.id, listed.clause_ordinal as clause from assignment listed
    where listed.workspace_id = ${act.workspaceId} and listed.plan_id = ${planId} and listed.clause_ordinal is not null
      and ${inWindow(act, query)} ${inScope(act, query)}
    order by ${dueOf("listed")}, listed.id limit 2000`.execute(db);
  return rows;
}
