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
import { dueOf, dueWithin, isTold, statusOf, type Alias } from "../status-query.ts";
import { firstLines } from "./first-lines.ts";
import { isKept, KEPT, keptSums, rowsInScope } from "./scope.ts";

const LINES_PER_DAY = 3;

/** Some weeks of due days: each with its count, and its first lines, all days by one walk of the list. */
export async function getDueCalendar(
  db: Database,
  act: Act,
  { from, to, ...query }: CalendarQuery,
): Promise<Outcome<z.output<typeof getDueCalendarEndpoint.output>, NotAllowed>> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const { rows } = await dayCounts(act, { ...query, from, to }).execute(db);
  const asked = AssignmentQuery.parse({ ...query, limit: LINES_PER_DAY });
  const lines = await firstLines(db, act, asked, {
    rows: sql`unnest(${rows.map(({ day }) => day)}::date[]) each(key)`,
    condition: (alias) => sql`${dueOf(alias)} = each.key`,
  });
  const days = rows.map(({ day, count }) => ({
    day: PlainDate.parse(day),
    count: Number(count),
    items: lines.get(day) ?? [],
  }));
  return done({ asOf: act.on, days });
}

/** Exported for the test that explains it. */
export function dayCounts(
  act: Act,
  { from, to, ...query }: CalendarQuery,
): RawBuilder<{ readonly day: string; readonly count: string }> {
  const condition = (alias: Alias) =>
    sql`${statusOf(query, act.on, alias)} ${dueWithin({ dueFrom: from, dueTo: to }, alias)}`;
  const isOfRow = isTold(query.status);
  if (isKept(act, query) && !isOfRow) {
    return sql`select due_on as day, ${KEPT} as count ${keptSums(act, query, condition("listed"))}
      group by 1 having ${KEPT} > 0 order by 1`;
  }
  return sql`select due_on as day, count(*) as count from (${rowsInScope(act, query, condition, isOfRow)}) counted
    group by 1 order by 1`;
}
