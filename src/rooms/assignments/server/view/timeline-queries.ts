import { type RawBuilder, sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { TimelineBar, type TimelineQuery } from "../../model/index.ts";
import { lineOf } from "../list-assignments.ts";
import { dueOf, dueWithin, type LineRow, statusOf } from "../list-query.ts";
import { inScope, isCounted, onDay } from "./scope.ts";

type Lane = { readonly id: string; readonly count: number };

/** What the kept sums cannot tell, the silence of a duty or a request for time, is left to the list. */
function sumStatus({ status }: TimelineQuery): Pick<TimelineQuery, "status"> {
  return { status: status === "asked" || status === "stale" ? "open" : status };
}

function inWindow(act: Act, query: TimelineQuery, alias: "listed" | "held" = "listed"): RawBuilder<unknown> {
  const days = { dueFrom: query.from, dueTo: query.to };
  return sql`${statusOf(sumStatus(query), act.on, alias)} ${dueWithin(days, alias)}`;
}

/** The leading bodies with most in the window first. Of all, they are added up from the kept sums; of one's own, counted. */
export async function listBodyLanes(db: Database, act: Act, query: TimelineQuery): Promise<Lane[]> {
  const { workspaceId, on } = act;
  const ofBody = query.body === undefined ? sql`` : sql`and listed.organisation_id = ${query.body}`;
  const { rows } = isCounted(act, query)
    ? await sql<{ id: string; count: string }>`
        select lane.organisation_id as id, count(*) as count from assignment listed
        cross join lateral (select distinct held.organisation_id from assignment_holding held
          where held.workspace_id = listed.workspace_id and held.assignment_id = listed.id and held.role = 'lead'
            and ${onDay(act)}) lane
        where listed.workspace_id = ${workspaceId} and ${inWindow(act, query)} ${inScope(act, query)}
        group by 1 order by 2 desc, 1`.execute(db)
    : await sql<{ id: string; count: string }>`
        select listed.organisation_id as id, sum(listed.count)::bigint as count from assignment_count listed
        where listed.workspace_id = ${workspaceId} and listed.organisation_id is not null ${ofBody}
          and coalesce(listed.valid_from <= ${on}, true) and coalesce(listed.valid_to >= ${on}, true)
          and ${inWindow(act, query)}
        group by 1 having sum(listed.count) > 0 order by 2 desc, 1`.execute(db);
  return rows.map(({ id, count }) => ({ id, count: Number(count) }));
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

/** The first bars of a lane: of a body, or of some assignments. */
export async function listBars(
  db: Database,
  act: Act,
  query: TimelineQuery,
  lane: { readonly body?: string; readonly ids?: readonly string[]; readonly limit: number },
): Promise<TimelineBar[]> {
  const chosen =
    lane.body === undefined
      ? amongIds(act, query, lane.ids ?? [], lane.limit)
      : ledBy(act, query, lane.body, lane.limit);
  const { rows } = await sql<LineRow & { readonly given_on: string }>`
    select listed.version, listed.id, listed.code, listed.words, listed.is_group, listed.state, listed.state_before,
      listed.first_due_on, listed.own_due_on, listed.due_on, listed.asked_due_on, listed.extensions, listed.proposed_owner_id,
      listed.reported_on, listed.is_late, listed.told_on, listed.last_on, listed.given_on,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from (${chosen}) chosen
    join assignment listed on listed.workspace_id = ${act.workspaceId} and listed.id = chosen.id
    order by coalesce(listed.due_on, '9999-12-31'::date), listed.id`.execute(db);
  return rows.map((row) =>
    TimelineBar.parse({ ...lineOf(row, act.on, []), givenOn: row.given_on, reportedOn: row.reported_on }),
  );
}

/** Walked among the body's duties, of which one assignment may have several. */
function ledBy(act: Act, query: TimelineQuery, body: string, limit: number): RawBuilder<unknown> {
  return sql`select distinct on (${dueOf("held")}, held.assignment_id) held.assignment_id as id from assignment_holding held
    join assignment listed on listed.workspace_id = held.workspace_id and listed.id = held.assignment_id
    where held.workspace_id = ${act.workspaceId} and held.organisation_id = ${body} and held.role = 'lead' and ${onDay(act)}
      and ${inWindow(act, query, "held")} ${inScope(act, query)}
    order by ${dueOf("held")}, held.assignment_id limit ${limit}`;
}

function amongIds(act: Act, query: TimelineQuery, ids: readonly string[], limit: number): RawBuilder<unknown> {
  return sql`select listed.id from assignment listed
    where listed.workspace_id = ${act.workspaceId} and listed.id = any (${[...ids]}::uuid[]) and ${inWindow(act, query)}
      ${inScope(act, query)} order by ${dueOf("listed")}, listed.id limit ${limit}`;
}

/** The plan with most in the window, by its own index; undefined where what falls due came from no plan. */
export async function findWidestPlan(db: Database, act: Act, query: TimelineQuery): Promise<PlanId | undefined> {
  const { rows } = await sql<{ id: string }>`
    select plan.id from plan
    cross join lateral (select count(*) as count from (
      select 1 from assignment listed where listed.workspace_id = plan.workspace_id and listed.plan_id = plan.id
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
    order by listed.due_on, listed.id limit 2000`.execute(db);
  return rows;
}
