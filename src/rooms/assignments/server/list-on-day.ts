import { sql } from "kysely";
import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { readCursor, writeCursor } from "#shared/cursor.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  Assignment,
  AssignmentId,
  AssignmentLine,
  cellOf,
  judgedOn,
  type listOnDayEndpoint,
  mayReadAssignments,
  type NotAllowed,
} from "../model/index.ts";
import { listSteps } from "./course-rows.ts";
import { listCountedOccurrences } from "./rhythm/judge-rows.ts";

type Asked = z.output<typeof listOnDayEndpoint.query & object>;
type Page = z.output<typeof listOnDayEndpoint.output>;
const Cursor = z.tuple([PlainDate, z.uuid()]);
const Row = z.object({
  id: AssignmentId,
  code: z.string(),
  words: z.string(),
  is_group: z.boolean(),
  version: z.int(),
  given_on: PlainDate,
  given_due_on: PlainDate.nullable(),
  holders: z.array(OrganisationId),
  parties: z.array(z.string()),
  /** The words of the version that was in force on the day, where a later one rewrote them. */
  wording: Assignment.nullable(),
});
type Row = z.infer<typeof Row>;

/**
 * A page of what had been given by a day, as it stood at its end, from the steps taken by then. Whoever works for bodies sees what
 * stood with these bodies on that day.
 */
export async function listOnDay(
  db: Database,
  act: Act,
  query: Asked,
): Promise<Outcome<Page, NotAllowed | "cursor-unreadable">> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const cursor = readCursor(Cursor, query.cursor);
  if (!cursor.ok) return cursor;
  const rows = await readRows(db, act, query, reach === "own-rows" ? act.actor.bodies : null, cursor.value);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return done({
    asOf: query.as_of,
    items: await linesOf(db, act, page, query.as_of),
    nextCursor: last ? writeCursor([last.given_on, last.id]) : null,
  });
}

async function readRows(
  db: Database,
  { workspaceId }: Act,
  { as_of: day, body, limit }: Asked,
  own: readonly string[] | null,
  after: z.infer<typeof Cursor> | undefined,
): Promise<Row[]> {
  const held = sql`held.workspace_id = given.workspace_id and held.assignment_id = given.id
    and coalesce(held.valid_from <= ${day}, true) and coalesce(held.valid_to >= ${day}, true)`;
  const ofBody =
    body === undefined
      ? sql``
      : sql`and exists (select 1 from assignment_holding held where ${held} and held.role = 'lead'
          and held.organisation_id = ${body})`;
  const ofOwn =
    own === null
      ? sql``
      : sql`and exists (select 1 from assignment_holding held where ${held}
          and held.organisation_id = any (${own}::uuid[]))`;
  const next = after ? sql`and (given.given_on, given.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Record<string, unknown>>`
    select given.id, given.code, given.words, given.is_group, given.version, given.given_on, given.given_due_on,
      array(select held.organisation_id from assignment_holding held where ${held} and held.role = 'lead'
        order by held.party_ordinal) as holders,
      array(select name from assignment_party party where party.workspace_id = given.workspace_id
        and party.assignment_id = given.id and party.role = 'lead' order by party.ordinal) as parties,
      (select content from assignment_wording earlier where earlier.workspace_id = given.workspace_id
        and earlier.assignment_id = given.id and earlier.until_on >= ${day} order by earlier.until_on limit 1) as wording
    from assignment given
    where given.workspace_id = ${workspaceId} and given.given_on <= ${day} ${ofBody} ${ofOwn} ${next}
    order by given.given_on desc, given.id desc limit ${limit + 1}`.execute(db);
  return rows.map((row) => Row.parse(row));
}

async function linesOf(db: Database, { workspaceId }: Act, rows: readonly Row[], day: PlainDate) {
  const ids = rows.map(({ id }) => id);
  const steps = await listSteps(db, workspaceId, ids);
  const occurrences = await listCountedOccurrences(db, workspaceId, ids);
  const bodies = await listNamed(db, workspaceId, [...new Set(rows.flatMap(({ holders }) => holders))]);
  const names = new Map(bodies.map((each) => [each.id, nameOn(each.names, day)]));
  return rows.flatMap((row) => {
    const course = judgedOn(
      {
        givenOn: row.given_on,
        givenDueOn: row.given_due_on,
        steps: steps.get(row.id) ?? [],
        occurrences: occurrences.get(row.id) ?? [],
      },
      day,
    );
    if (!course) return [];
    const cell = cellOf(course, day);
    const said = row.wording?.leads.map(({ quote }) => quote) ?? row.parties;
    const held = row.holders.flatMap((id) => names.get(id) ?? []);
    return [
      AssignmentLine.parse({
        id: row.id,
        code: row.code,
        words: row.wording?.words ?? row.words,
        state: course.state,
        leads: said,
        holderNames: held,
        firstDueOn: course.firstDueOn,
        dueOn: course.dueOn,
        ownDueOn: course.ownDueOn,
        isLate: cell === "open-overdue" || cell === "done-late",
        askedDueOn: course.askedDueOn,
        toldOn: course.toldOn,
        isGroup: row.is_group,
        version: row.version,
        offered: [],
      }),
    ];
  });
}
