import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type AssignmentQuery, SHIPPED_LADDER, SOON_DAYS, STALE_DAYS } from "../model/index.ts";

/** The row that holds state and days: the assignment itself, or a duty, which has copies of them and is joined to it. */
export type Alias = "listed" | "held";

/** Where an assignment without a date stands in the order of dates: last. */
const NO_DAY = sql`'9999-12-31'::date`;

/** By the expression of the indexes. */
export function dueOf(alias: Alias): RawBuilder<unknown> {
  return sql`coalesce(${sql.ref(`${alias}.due_on`)}, ${NO_DAY})`;
}

/** Statuses that only the assignment itself can tell: neither its duties nor the kept sums know them. */
export function isTold(status: AssignmentQuery["status"]): boolean {
  return status === "asked" || status === "stale";
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
  const [state, late, due] = [sql.ref(`${alias}.state`), sql.ref(`${alias}.is_late`), dueOf(alias)];
  // The partial index of open assignments is met by naming the states that it leaves out.
  const open = sql`${state} not in ('confirmed', 'suspended', 'ended', 'replaced')`;
  if (status === "all") return sql`true`;
  if (status === "open") return open;
  if (status === "late") return sql`${open} and ${due} < ${on}::date and (${late} is null or ${late})`;
  if (status === "in-time") return sql`${open} and (${due} >= ${on}::date or ${late} = false)`;
  if (status === "done-in-time") return sql`${state} = 'confirmed' and ${late} is not true`;
  if (status === "done-late") return sql`${state} = 'confirmed' and ${late}`;
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

export function onDay({ on }: Act, alias: "held" | "also" | "led" = "held"): RawBuilder<unknown> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
  return sql`coalesce(${from} <= ${on}, true) and coalesce(${to} >= ${on}, true)`;
}
