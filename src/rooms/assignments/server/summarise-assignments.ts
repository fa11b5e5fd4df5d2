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
import { cellIn, pastOn, spread, type Sums, sumsOfDay } from "./read-tally.ts";

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
  const [sums] = rows;
  return done({ asOf: act.on, ...returnOf(sums ? tallyOf(sums) : emptyTally()) });
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
  const ranked = rows.flatMap((sums) => (sums.body === null ? [] : [[sums.body, tallyOf(sums)] as const]));
  return done({ asOf: act.on, items: await named(db, act, ranked) });
}

const IN_CELLS = sql`(done_in_time + done_late + open_in_time + open_overdue)`;

/** The bodies with most overdue, those with most duties where they owe as many; a body without any is none of them. */
function worstSums(act: Act, whom: RawBuilder<unknown>, limit: number): RawBuilder<Sums> {
  return sql<Sums>`select * from (${sumsOfDay(act, whom)}) sums where ${IN_CELLS} <> 0 or outside <> 0
    order by open_overdue desc, ${IN_CELLS} desc, body limit ${limit}`;
}

function ownSums({ workspaceId, on, actor }: Act, body: OrganisationId | undefined): RawBuilder<Sums> {
  const held = (condition: RawBuilder<unknown>) => sql`id in (select held.assignment_id from assignment_holding held
    where held.workspace_id = ${workspaceId} and ${condition}
      and coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true))`;
  const own = held(sql`held.organisation_id = any (${actor.bodies}::uuid[])`);
  const ofBody =
    body === undefined ? sql`` : sql`and ${held(sql`held.organisation_id = ${body} and held.role = 'lead'`)}`;
  return sql<Sums>`
    select null::uuid as body, ${spread(sql`cell`, sql`1`)} from (
      select ${cellIn(pastOn(sql`${on}::date`))} as cell from assignment
      where workspace_id = ${workspaceId} and ${own} ${ofBody}) owed`;
}

function tallyOf(sums: Sums): Tally {
  return {
    cells: {
      "done-in-time": Number(sums.done_in_time),
      "done-late": Number(sums.done_late),
      "open-in-time": Number(sums.open_in_time),
      "open-overdue": Number(sums.open_overdue),
    },
    outside: Number(sums.outside),
  };
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
