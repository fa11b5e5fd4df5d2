import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { AssignmentQuery } from "../model/index.ts";
import type { CourseRow } from "./course-rows.ts";
import { holdersOf } from "./name-holders.ts";
import { type Alias, dueOf, dueWithin, isTold, onDay, statusOf } from "./status-query.ts";

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

/** Several lists at once, as a column of the board or a day of the calendar each: rows with a `key`, and what it asks of a row. */
export type Each = {
  /** Named `each`, with the column `key`. */
  readonly rows: RawBuilder<unknown>;
  readonly condition: (alias: Alias) => RawBuilder<unknown>;
};

type Walk = {
  readonly query: AssignmentQuery;
  readonly own: readonly string[] | null;
  readonly after?: After | undefined;
  /** So many are taken. */
  readonly most: number;
  readonly each?: Each;
};

/** A page, and one row more where it goes on. */
export function pageQuery(
  act: Act,
  query: AssignmentQuery,
  own: readonly string[] | null,
  after?: After,
): RawBuilder<KeyedRow> {
  return rowsOf(act, query, sql`(${chosen(act, { query, own, after, most: query.limit + 1 })}) chosen`, sql`null`);
}

/** The first rows of several lists, each named by its key. */
export function firstOfEach(
  act: Act,
  query: AssignmentQuery,
  own: readonly string[] | null,
  each: Each,
): RawBuilder<KeyedRow & { readonly list: string }> {
  const walk = sql`lateral (${chosen(act, { query, own, most: query.limit, each })}) chosen`;
  return rowsOf(act, query, sql`${each.rows} cross join ${walk}`, sql`each.key::text`);
}

/** The assignments are chosen by an index in their order first, and only those are read whole. */
function rowsOf<Row>(act: Act, query: AssignmentQuery, from: RawBuilder<unknown>, list: RawBuilder<unknown>) {
  return sql<Row>`
    select listed.version, listed.giver_id, ${holdersOf(act, "lead")} as lead_ids, ${holdersOf(act, "coordinator")} as coordinator_ids,
      listed.id, listed.code, listed.words, listed.is_group, listed.state, listed.state_before, listed.first_due_on,
      listed.own_due_on, listed.due_on, listed.asked_due_on, listed.extensions, listed.proposed_owner_id, listed.reported_on, listed.is_late,
      listed.told_on, listed.last_on, chosen.key_day, ${list} as list,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from ${from}
    join assignment listed on listed.workspace_id = ${act.workspaceId} and listed.id = chosen.id
    order by chosen.key_day ${directionOf(query)}, listed.id ${directionOf(query)}`;
}

function chosen(act: Act, walk: Walk): RawBuilder<unknown> {
  const { query, own } = walk;
  const { body, role } = query;
  if (isOfOneOrigin(query)) return chosenOfOrigin(act, walk);
  if (body !== undefined) return chosenOf(act, walk, sql`held.organisation_id = ${body} and held.role = ${role} ${heldToo(act, own, body)}`); // prettier-ignore
  if (own !== null) return chosenOfOwn(act, walk, own);
  return chosenOfAll(act, walk, sql``);
} // prettier-ignore

/** What came from one plan or document is little: walked by itself, and each asked whose it is. */
function isOfOneOrigin({ plan, source }: AssignmentQuery): boolean {
  return plan !== undefined || source !== undefined;
}

function chosenOfOrigin(act: Act, walk: Walk): RawBuilder<unknown> {
  const { own, query } = walk;
  const ofBody = query.body === undefined ? sql`` : sql`and ${isHeldBy(act, [query.body], query.role)}`;
  return chosenOfAll(act, walk, sql`${ofBody} ${own === null ? sql`` : sql`and ${isHeldBy(act, own)}`}`);
}

function chosenOfAll(act: Act, walk: Walk, whose: RawBuilder<unknown>): RawBuilder<unknown> {
  const { query, most } = walk;
  const key = keyOf(query, "listed");
  return sql`select listed.id, ${key} as key_day from assignment listed
    where ${conditions(act, walk, "listed")} ${whose} ${next(walk, key, sql`listed.id`)}
    order by ${key} ${directionOf(query)}, listed.id ${directionOf(query)} limit ${most}`;
}

/** Of one body in one part: walked among its duties, of which one assignment may have several. */
function chosenOf(act: Act, walk: Walk, whose: RawBuilder<unknown>): RawBuilder<unknown> {
  const { query, most } = walk;
  const key = keyOf(query, "held");
  const row = sql`join assignment listed on listed.workspace_id = held.workspace_id and listed.id = held.assignment_id`;
  return sql`select distinct on (${key}, held.assignment_id) held.assignment_id as id, ${key} as key_day from assignment_holding held
    ${needsRow(query) ? row : sql``}
    where ${whose} and ${onDay(act)} and ${conditions(act, walk, "held")} ${next(walk, key, sql`held.assignment_id`)}
    order by ${key} ${directionOf(query)}, held.assignment_id ${directionOf(query)} limit ${most}`;
}

/** What a duty has no copy of is asked of its assignment. */
function needsRow({ status, whose }: AssignmentQuery): boolean {
  return isTold(status) || whose === "given";
}

/** One's own are one's bodies' in either part: the first of each walk hold the first of all. */
function chosenOfOwn(act: Act, walk: Walk, own: readonly string[]): RawBuilder<unknown> {
  const { query, most } = walk;
  if (own.length === 0) return sql`select null::uuid as id, null::date as key_day where false`;
  const walks = own.flatMap((body) =>
    (["lead", "coordinator"] as const).map((role) => sql`(${chosenOf(act, walk, sql`held.organisation_id = ${body} and held.role = ${role}`)})`),
  ); // prettier-ignore
  return sql`select distinct on (key_day, id) id, key_day from (${sql.join(walks, sql` union all `)}) walked
    order by key_day ${directionOf(query)}, id ${directionOf(query)} limit ${most}`;
}

/** A duty of one of one's own bodies is one's own by that alone. */
function heldToo(act: Act, own: readonly string[] | null, body: string): RawBuilder<unknown> {
  if (own === null || own.includes(body)) return sql``;
  return sql`and ${isHeldBy(act, own, undefined, sql`held.assignment_id`)}`;
}

/** Whether a duty of an assignment stands with one of some bodies on the day, in either part or in one. */
export function isHeldBy(
  act: Act,
  bodies: readonly string[],
  role?: "lead" | "coordinator",
  id: RawBuilder<unknown> = sql`listed.id`,
): RawBuilder<unknown> {
  const inRole = role === undefined ? sql`` : sql`and also.role = ${role}`;
  return sql`exists (select from assignment_holding also where also.workspace_id = ${act.workspaceId}
    and also.assignment_id = ${id} ${inRole} and also.organisation_id = any (${[...bodies]}::uuid[]) and ${onDay(act, "also")})`;
}

function conditions(act: Act, { query, each }: Walk, alias: Alias): RawBuilder<unknown> {
  const ofPlan = query.plan === undefined ? sql`` : sql`and listed.plan_id = ${query.plan}`;
  const ofGiver = query.whose === "given" ? sql`and listed.giver_id = any (${act.actor.bodies}::uuid[])` : sql``;
  const ofSource = query.source === undefined ? sql`` : sql`and listed.source_id = ${query.source}`;
  const ofList = each === undefined ? sql`` : sql`and ${each.condition(alias)}`;
  return sql`${sql.ref(`${alias}.workspace_id`)} = ${act.workspaceId} and ${statusOf(query, act.on, alias)} ${dueWithin(query, alias)}
    ${ofPlan} ${ofSource} ${ofGiver} ${ofList}`;
}

function keyOf({ sort }: AssignmentQuery, alias: Alias): RawBuilder<unknown> {
  return sort === "given" ? sql.ref(`${alias}.given_on`) : dueOf(alias);
}

function directionOf({ sort }: AssignmentQuery): RawBuilder<unknown> {
  return sort === "given" ? sql`desc` : sql`asc`;
}

function next({ query, after }: Walk, key: RawBuilder<unknown>, id: RawBuilder<unknown>) {
  if (after === undefined) return sql``;
  const beyond = query.sort === "given" ? sql`<` : sql`>`;
  return sql`and (${key}, ${id}) ${beyond} (${after[1]}::date, ${after[2]}::uuid)`;
}
