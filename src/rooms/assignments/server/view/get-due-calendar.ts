import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentQuery,
  type CalendarQuery,
  type getDueCalendarEndpoint,
  mayReadAssignments,
  type NotAllowed,
} from "../../model/index.ts";
import { listAssignmentLines } from "../list-assignments.ts";
import { dueWithin, statusOf } from "../list-query.ts";
import { inScope } from "./scope.ts";

const LINES_PER_DAY = 3;

/** Some weeks of due days: counted over the window of the index, and the first lines of each day by the list itself. */
export async function getDueCalendar(
  db: Database,
  act: Act,
  { from, to, ...query }: CalendarQuery,
): Promise<Outcome<z.output<typeof getDueCalendarEndpoint.output>, NotAllowed | "cursor-unreadable" | "cursor-stale">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const { rows } = await dayCounts(act, { ...query, from, to }).execute(db);
  const days = [];
  for (const { day: text, count } of rows) {
    const day = PlainDate.parse(text);
    const asked = AssignmentQuery.parse({ ...query, dueFrom: day, dueTo: day, limit: LINES_PER_DAY });
    const page = await listAssignmentLines(db, act, asked);
    if (!page.ok) return page;
    days.push({ day, count: Number(count), items: page.value.items });
  }
  return done({ asOf: act.on, days });
}

/** Exported for the test that explains it. */
export function dayCounts(
  act: Act,
  { from, to, ...query }: CalendarQuery,
): RawBuilder<{ readonly day: string; readonly count: string }> {
  const due = dueWithin({ dueFrom: from, dueTo: to });
  return sql`select listed.due_on as day, count(*) as count from assignment listed
    where listed.workspace_id = ${act.workspaceId} and ${statusOf(query, act.on)} ${due} ${inScope(act, query)}
    group by 1 order by 1`;
}
