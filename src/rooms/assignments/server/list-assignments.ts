import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  actsOf,
  AssignmentLine,
  type AssignmentAct,
  type AssignmentQuery,
  type BodiesOfAssignment,
  cellOf,
  mayReadAssignments,
  type NotAllowed,
  SHIPPED_LADDER,
  SOON_DAYS,
  STALE_DAYS,
} from "../model/index.ts";
import { courseFromRow, type CourseRow, judgedFromRow } from "./course-rows.ts";

const Cursor = z.tuple([z.enum(["due", "given"]), PlainDate, z.uuid()]);
/** Where an assignment without a date stands in the order of dates: last. */
const NO_DAY = sql`'9999-12-31'::date`;

type Page = { readonly asOf: PlainDate; readonly items: AssignmentLine[]; readonly nextCursor: string | null };
export type LineRow = CourseRow & {
  readonly version: number;
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly is_group: boolean;
  readonly leads: readonly string[];
};

/** A page of assignments by key. Whoever works for bodies sees the duties that stand with these bodies on the day. */
export async function listAssignmentLines(
  db: Database,
  act: Act,
  query: AssignmentQuery,
): Promise<Outcome<Page, NotAllowed | "cursor-unreadable" | "cursor-stale">> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const cursor = readCursor(Cursor, query.cursor);
  if (!cursor.ok) return cursor;
  if (cursor.value && cursor.value[0] !== query.sort) return refuse("cursor-stale");
  const own = reach === "own-rows" || query.whose === "mine" ? act.actor.bodies : null;
  const { rows } = await pageQuery(act, query, own, cursor.value).execute(db);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return done({
    asOf: act.on,
    items: page.map((row) => lineOf(row, act.on, actsOf(act.actor, courseFromRow(row), partsOf(row)))),
    nextCursor: last ? writeCursor([query.sort, last.key_day, last.id]) : null,
  });
}

type KeyedRow = LineRow & {
  readonly key_day: string;
  readonly giver_id: string | null;
  readonly lead_ids: readonly string[];
  readonly coordinator_ids: readonly string[];
};

function partsOf({ giver_id: giver, lead_ids: leads, coordinator_ids: coordinators }: KeyedRow): BodiesOfAssignment {
  return { leads, coordinators, givers: giver === null ? [] : [giver], partners: [] };
}

/** Exported for the test that explains every filter with every sort. */
export function pageQuery(
  act: Act,
  query: AssignmentQuery,
  own: readonly string[] | null,
  after?: z.infer<typeof Cursor>,
): RawBuilder<KeyedRow> {
  const key = query.sort === "given" ? sql`listed.given_on` : sql`coalesce(listed.due_on, ${NO_DAY})`;
  const [direction, beyond] = query.sort === "given" ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`];
  const next = after ? sql`and (${key}, listed.id) ${beyond} (${after[1]}::date, ${after[2]}::uuid)` : sql``;
  const ofPlan = query.plan === undefined ? sql`` : sql`and listed.plan_id = ${query.plan}`;
  const ofGiver = query.whose === "given" ? sql`and listed.giver_id = any (${act.actor.bodies}::uuid[])` : sql``;
  const ofSource = query.source === undefined ? sql`` : sql`and listed.source_id = ${query.source}`;
  const holders = (role: "lead" | "coordinator") => sql`array(select held.organisation_id from assignment_holding held
    where held.workspace_id = listed.workspace_id and held.assignment_id = listed.id and held.role = ${role}
      and ${onDay(act)})`;
  return sql<KeyedRow>`
    select listed.version, listed.giver_id, ${holders("lead")} as lead_ids, ${holders("coordinator")} as coordinator_ids,
      listed.id, listed.code, listed.words, listed.is_group, listed.state, listed.state_before, listed.first_due_on,
      listed.own_due_on, listed.due_on, listed.asked_due_on, listed.extensions, listed.proposed_owner_id, listed.reported_on, listed.is_late,
      listed.told_on, listed.last_on, ${key} as key_day,
      array(select name from assignment_party party where party.workspace_id = listed.workspace_id
        and party.assignment_id = listed.id and party.role = 'lead' order by party.ordinal) as leads
    from assignment listed
    where listed.workspace_id = ${act.workspaceId} and ${statusOf(query, act.on)} ${dueWithin(query)} ${ofPlan} ${ofSource} ${ofGiver}
      ${heldBy(act, query, own)} ${next}
    order by ${key} ${direction}, listed.id ${direction} limit ${query.limit + 1}`;
}

/** The partial index of open assignments is met by naming the states that it leaves out. */
const OPEN = sql`listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')`;

/** A standing duty is silent for as long as its rhythm or the office allows. */
const ALIVE_DAYS = sql`(select coalesce(rhythm.alive_days, (select setting.alive_days from ladder_setting setting
    where setting.workspace_id = listed.workspace_id), ${SHIPPED_LADDER.aliveDays}::int)
  from assignment_rhythm rhythm where rhythm.workspace_id = listed.workspace_id
    and rhythm.assignment_id = listed.id and rhythm.is_newest and rhythm.every = 'ongoing')`;

/** Exported for the views, which show the same rows. */
export function statusOf(
  { status }: { readonly status: AssignmentQuery["status"] },
  on: PlainDate,
): RawBuilder<unknown> {
  const due = sql`coalesce(listed.due_on, ${NO_DAY})`;
  if (status === "all") return sql`true`;
  if (status === "open") return OPEN;
  if (status === "late") return sql`${OPEN} and ${due} < ${on}::date and (listed.is_late is null or listed.is_late)`;
  if (status === "in-time") return sql`${OPEN} and (${due} >= ${on}::date or listed.is_late = false)`;
  if (status === "done-in-time") return sql`listed.state = 'confirmed' and listed.is_late is not true`;
  if (status === "done-late") return sql`listed.state = 'confirmed' and listed.is_late`;
  if (status === "asked") return sql`listed.asked_due_on is not null`;
  if (status === "stale") {
    return sql`${OPEN} and listed.state <> 'reported-done'
      and coalesce(listed.told_on, listed.given_on) < ${on}::date - coalesce(${ALIVE_DAYS}, ${STALE_DAYS}::int)`;
  }
  if (status === "soon") return sql`${OPEN} and ${due} >= ${on}::date and ${due} <= ${on}::date + ${SOON_DAYS}::int`;
  return sql`listed.state = ${status}`;
}

/** By the expression of the indexes; what has no day lies in no window. */
export function dueWithin({ dueFrom, dueTo }: Pick<AssignmentQuery, "dueFrom" | "dueTo">): RawBuilder<unknown> {
  const due = sql`coalesce(listed.due_on, ${NO_DAY})`;
  const [first, last] = [
    dueFrom === undefined ? sql`` : sql`and ${due} >= ${dueFrom}::date`,
    dueTo === undefined ? sql`` : sql`and ${due} <= ${dueTo}::date`,
  ];
  return sql`${first} ${last}`;
}

function onDay({ on }: Act): RawBuilder<unknown> {
  return sql`coalesce(held.valid_from <= ${on}, true) and coalesce(held.valid_to >= ${on}, true)`;
}

/** Asks with whom the duty stands on the day; one's own rows are one's bodies' in either part. */
function heldBy(act: Act, { body, role }: AssignmentQuery, own: readonly string[] | null): RawBuilder<unknown> {
  const among = (condition: RawBuilder<unknown>) =>
    sql`and listed.id in (select held.assignment_id from assignment_holding held
      where held.workspace_id = ${act.workspaceId} and ${condition} and ${onDay(act)})`;
  const ofBody = body === undefined ? sql`` : among(sql`held.organisation_id = ${body} and held.role = ${role}`);
  const ofOwn = own === null ? sql`` : among(sql`held.organisation_id = any (${own}::uuid[])`);
  return sql`${ofBody} ${ofOwn}`;
}

export function lineOf(row: LineRow, day: PlainDate, offered: readonly AssignmentAct[]): AssignmentLine {
  const course = judgedFromRow(row);
  const cell = cellOf(course, day);
  return AssignmentLine.parse({
    id: row.id,
    code: row.code,
    words: row.words,
    state: course.state,
    leads: row.leads,
    firstDueOn: course.firstDueOn,
    dueOn: course.dueOn,
    ownDueOn: row.own_due_on,
    isLate: cell === "open-overdue" || cell === "done-late",
    askedDueOn: course.askedDueOn,
    toldOn: course.toldOn,
    isGroup: row.is_group,
    version: row.version,
    offered,
  });
}
