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
} from "../model/index.ts";
import { courseFromRow, judgedFromRow } from "./course-rows.ts";
import { type KeyedRow, type LineRow, pageQuery } from "./list-query.ts";
import { nameHolders } from "./name-holders.ts";

const Cursor = z.tuple([z.enum(["due", "given"]), PlainDate, z.uuid()]);
type Page = { readonly asOf: PlainDate; readonly items: AssignmentLine[]; readonly nextCursor: string | null };
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
    items: await linesFrom(db, act, page),
    nextCursor: last ? writeCursor([query.sort, last.key_day, last.id]) : null,
  });
}

export async function linesFrom(db: Database, act: Act, rows: readonly KeyedRow[]): Promise<AssignmentLine[]> {
  const nameOf = await nameHolders(
    db,
    act,
    rows.map((row) => row.lead_ids),
  );
  return rows.map((row) =>
    lineOf(row, act.on, actsOf(act.actor, courseFromRow(row), partsOf(row)), nameOf(row.lead_ids)),
  );
}

function partsOf({ giver_id: giver, lead_ids: leads, coordinator_ids: coordinators }: KeyedRow): BodiesOfAssignment {
  return { leads, coordinators, givers: giver === null ? [] : [giver], partners: [] };
}

export function lineOf(
  row: LineRow,
  day: PlainDate,
  offered: readonly AssignmentAct[],
  holderNames: readonly string[] = [],
): AssignmentLine {
  const course = judgedFromRow(row);
  const cell = cellOf(course, day);
  return AssignmentLine.parse({
    id: row.id,
    code: row.code,
    words: row.words,
    state: course.state,
    leads: row.leads,
    holderNames,
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
