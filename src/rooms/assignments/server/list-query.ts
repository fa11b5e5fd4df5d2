import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type AssignmentQuery, SHIPPED_LADDER, SOON_DAYS, STALE_DAYS } from "../model/index.ts";
import type { CourseRow } from "./course-rows.ts";
import { holdersOf } from "./name-holders.ts";

export type LineRow = CourseRow & {
  readonly version: number;
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly is_group: boolean;
  readonly leads: readonly string[];
};

export type KeyedRow = LineRow & {
  readonly key_day: string;
  readonly giver_id: string | null;
  readonly lead_ids: readonly string[];
  readonly coordinator_ids: readonly string[];
};

/** Where the page before ended: the day that was sorted by, and the assignment. */
type After = readonly [sort: string, day: PlainDate, id: string];

/** The row that holds state and days: the assignment itself, or a duty, which has copies of them and is joined to it. */
type Alias = "listed" | "held";

/** Where an assignment without a date stands in the order of dates: last. */
const NO_DAY = sql`'9999-12-31'::date`;

/** A page: the assignments are chosen by an index in their order first, and only those are read whole. */
export function pageQuery(
  act: Act,
  query: AssignmentQuery,
  own: readonly string[] | null,
  after?: After,
): RawBuilder<KeyedRow> {
  return sql<KeyedRow>`
    select listed.version, listed.giver_id, ${holdersOf(act, "lead")} as lead_ids, ${holdersOf(act, "coordinator")} as coordinator_ids,
      listed.id, listed.code, listed.words, listed.is_group, listed.state, listed.state_before, listed.first_due_on,
      listed.own_due_on, listed.due_on, listed.asked_due_on, listed.extensions, listed.proposed_owner_id, listed.reported_on, listed.is_late,
      listed.told_on, listed.last_on, chosen.key_day,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from (${chosen(act, query, own, after)}) chosen
    join assignment listed on listed.workspace_id = ${act.workspaceId} and listed.id = chosen.id
    order by chosen.key_day ${directionOf(query)}, listed.id ${directionOf(query)}`;
}

function chosen(act: Act, query: AssignmentQuery, own: readonly string[] | null, after?: After): RawBuilder<unknown> {
  const { body, role } = query;
  if (body !== undefined) return chosenOf(act, query, after, sql`held.organisation_id = ${body} and held.role = ${role} ${heldToo(act, own)}`); // prettier-ignore
  if (own !== null) return chosenOfOwn(act, query, own, after);
  const key = keyOf(query, "listed");
  return sql`select listed.id, ${key} as key_day from assignment listed
    where ${conditions(act, query, "listed")} ${next(query, after, key, sql`listed.id`)}
    order by ${key} ${directionOf(query)}, listed.id ${directionOf(query)} limit ${query.limit + 1}`;
} // prettier-ignore

/** Of one body in one part: walked among its duties, of which one assignment may have several. */
function chosenOf(
  act: Act,
  query: AssignmentQuery,
  after: After | undefined,
  whose: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const key = keyOf(query, "held");
  return sql`select distinct on (${key}, held.assignment_id) held.assignment_id as id, ${key} as key_day from assignment_holding held
    join assignment listed on listed.workspace_id = held.workspace_id and listed.id = held.assignment_id
    where held.workspace_id = ${act.workspaceId} and ${whose} and ${onDay(act)}
      and ${conditions(act, query, "held")} ${next(query, after, key, sql`held.assignment_id`)}
    order by ${key} ${directionOf(query)}, held.assignment_id ${directionOf(query)} limit ${query.limit + 1}`;
}

/** One's own are one's bodies' in either part: the first of each walk hold the first of all. */
function chosenOfOwn(
  act: Act,
  query: AssignmentQuery,
  own: readonly string[],
  after: After | undefined,
): RawBuilder<unknown> {
  if (own.length === 0) return sql`select null::uuid as id, null::date as key_day where false`;
  const walks = own.flatMap((body) =>
    (["lead", "coordinator"] as const).map((role) => sql`(${chosenOf(act, query, after, sql`held.organisation_id = ${body} and held.role = ${role}`)})`),
  ); // prettier-ignore
  return sql`select distinct on (key_day, id) id, key_day from (${sql.join(walks, sql` union all `)}) walked
    order by key_day ${directionOf(query)}, id ${directionOf(query)} limit ${query.limit + 1}`;
}

function heldToo(act: Act, own: readonly string[] | null): RawBuilder<unknown> {
  if (own === null) return sql``;
  return sql`and exists (select from assignment_holding also where also.workspace_id = held.workspace_id
    and also.assignment_id = held.assignment_id and also.organisation_id = any (${[...own]}::uuid[]) and ${onDay(act, "also")})`;
}

function conditions(act: Act, query: AssignmentQuery, alias: Alias): RawBuilder<unknown> {
  const ofPlan = query.plan === undefined ? sql`` : sql`and listed.plan_id = ${query.plan}`;
  const ofGiver = query.whose === "given" ? sql`and listed.giver_id = any (${act.actor.bodies}::uuid[])` : sql``;
  const ofSource = query.source === undefined ? sql`` : sql`and listed.source_id = ${query.source}`;
  return sql`listed.workspace_id = ${act.workspaceId} and ${statusOf(query, act.on, alias)} ${dueWithin(query, alias)}
    ${ofPlan} ${ofSource} ${ofGiver}`;
}

function keyOf({ sort }: AssignmentQuery, alias: Alias): RawBuilder<unknown> {
  return sort === "given" ? sql.ref(`${alias}.given_on`) : dueOf(alias);
}

/** By the expression of the indexes. */
export function dueOf(alias: Alias): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`${alias}.due_on`)}, ${NO_DAY})`;
}

function directionOf({ sort }: AssignmentQuery): RawBuilder<unknown> {
  return sort === "given" ? sql`desc` : sql`asc`;
}

function next(query: AssignmentQuery, after: After | undefined, key: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  if (after === undefined) return sql``;
  const beyond = query.sort === "given" ? sql`<` : sql`>`;
  return sql`and (${key}, ${id}) ${beyond} (${after[1]}::date, ${after[2]}::uuid)`;
}

/** A standing duty is silent for as long as its rhythm or the office allows. */
const ALIVE_DAYS = sql`(select coalesce(rhythm.alive_days, (select setting.alive_days from ladder_setting setting
    where setting.workspace_id = listed.workspace_id), ${SHIPPED_LADDER.aliveDays}::int)
  from assignment_rhythm rhythm where rhythm.workspace_id = listed.workspace_id
    and rhythm.assignment_id = listed.id and rhythm.is_newest and rhythm.every = 'ongoing')`;

/** Whether an assignment `listed` has a status; exported for the views, which show the same rows. */
export function statusOf(
  { status }: { readonly status: AssignmentQuery["status"] },
  on: PlainDate,
  alias: Alias = "listed",
): RawBuilder<unknown> {
  const [state, due] = [sql.ref(`${alias}.state`), dueOf(alias)];
  // The partial index of open assignments is met by naming the states that it leaves out.
  const open = sql`${state} not in ('confirmed', 'suspended', 'ended', 'replaced')`;
  if (status === "all") return sql`true`;
  if (status === "open") return open;
  if (status === "late") return sql`${open} and ${due} < ${on}::date and (listed.is_late is null or listed.is_late)`;
  if (status === "in-time") return sql`${open} and (${due} >= ${on}::date or listed.is_late = false)`;
  if (status === "done-in-time") return sql`${state} = 'confirmed' and listed.is_late is not true`;
  if (status === "done-late") return sql`${state} = 'confirmed' and listed.is_late`;
  if (status === "asked") return sql`listed.asked_due_on is not null`;
  if (status === "stale") {
    return sql`${open} and ${state} <> 'reported-done'
      and coalesce(listed.told_on, listed.given_on) < ${on}::date - coalesce(${ALIVE_DAYS}, ${STALE_DAYS}::int)`;
  }
  if (status === "soon") return sql`${open} and ${due} >= ${on}::date and ${due} <= ${on}::date + ${SOON_DAYS}::int`;
  return sql`${state} = ${status}`;
}

/** What has no day lies in no window. */
export function dueWithin(
  { dueFrom, dueTo }: Pick<AssignmentQuery, "dueFrom" | "dueTo">,
  alias: Alias = "listed",
): RawBuilder<unknown> {
  const due = dueOf(alias);
  const [first, last] = [
    dueFrom === undefined ? sql`` : sql`and ${due} >= ${dueFrom}::date`,
    dueTo === undefined ? sql`` : sql`and ${due} <= ${dueTo}::date`,
  ];
  return sql`${first} ${last}`;
}

function onDay({ on }: Act, alias: "held" | "also" = "held"): RawBuilder<unknown> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
  return sql`coalesce(${from} <= ${on}, true) and coalesce(${to} >= ${on}, true)`;
}
