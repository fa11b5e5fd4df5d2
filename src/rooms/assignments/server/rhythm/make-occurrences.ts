import { type RawBuilder, sql } from "kysely";
import { calendarOf, type CalendarSettings, type DeadlineSettings } from "#rooms/calendar/model/index.ts";
import { findOfficeCalendar } from "#rooms/calendar/server/index.ts";
import { WorkspaceId } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { type AssignmentId, AssignmentRhythm, occurrencesUntil } from "../../model/index.ts";
import { changeOccurrences } from "./judge-rows.ts";
import { insertOccurrences } from "./rhythm-queries.ts";

const ROWS_PER_PAGE = 500;
const NO_ID = "00000000-0000-0000-0000-000000000000";

type ByOffice = { readonly deadline: DeadlineSettings; readonly calendar: CalendarSettings };
type Making = { readonly workspaceId: WorkspaceId; readonly on: PlainDate; readonly at: string };

/**
 * Makes the occurrences that the day asks for, of every rhythm that stands and has none ahead: one after the other, and all that a
 * machine that stood still has missed. Run again it makes nothing.
 */
export async function makeOccurrences(
  db: Database,
  workspace: string,
  { on, at, signal }: { readonly on: PlainDate; readonly at: string; readonly signal: AbortSignal },
): Promise<number> {
  const making = { workspaceId: WorkspaceId.parse(workspace), on, at };
  const office = await officeRule(db, making.workspaceId);
  let made = 0;
  let after = NO_ID;
  while (!signal.aborted) {
    const page = await inTransaction(db, async (transaction) =>
      done(await makePage(transaction, making, { office, after })),
    );
    if (!page.ok) break;
    made += page.value.made;
    if (page.value.last === null) break;
    after = page.value.last;
  }
  return made;
}

/** The same for one assignment, at once, when its rhythm is set. */
export async function makeOccurrencesOf(transaction: OpenTransaction, making: Making, id: AssignmentId): Promise<void> {
  const office = await officeRule(transaction, making.workspaceId);
  await makePage(transaction, making, { office, after: NO_ID, only: id });
}

async function officeRule(db: Database, workspaceId: WorkspaceId): Promise<ByOffice> {
  const found = await findOfficeCalendar(db, workspaceId);
  return { deadline: found.settings, calendar: calendarOf(found) };
}

/** The assignments are held before their rhythms are read: a person who sets another one waits, and their rhythm has the last word. */
async function makePage(
  transaction: OpenTransaction,
  { workspaceId, on, at }: Making,
  { office, after, only }: { readonly office: ByOffice; readonly after: string; readonly only?: AssignmentId },
): Promise<{ readonly made: number; readonly last: string | null }> {
  const ofOne = only === undefined ? sql`` : sql`and rhythm.assignment_id = ${only}`;
  const which = sql`and rhythm.assignment_id > ${after}::uuid ${ofOne}`;
  const { rows: held } = await lacking(workspaceId, on, which, sql`for update of listed`).execute(transaction);
  const ids = held.map((row) => row.assignment_id);
  const still = lacking(workspaceId, on, sql`and rhythm.assignment_id = any (${ids}::uuid[])`, sql``);
  const { rows } = await still.execute(transaction);
  const made = rows.flatMap((row) => {
    const rhythm = AssignmentRhythm.parse({ every: row.every, before: row.before, aliveDays: null });
    const days = occurrencesUntil(rhythm, { from: PlainDate.parse(row.from_day), on }, office);
    return days.map((day) => ({ ...day, assignmentId: row.assignment_id, rhythmOrdinal: row.ordinal }));
  });
  const isLast = held.length < ROWS_PER_PAGE;
  const insert = () => insertOccurrences(transaction, { workspaceId, at }, made);
  return {
    made: await (only === undefined ? changeOccurrences(transaction, workspaceId, ids, insert) : insert()),
    last: isLast ? null : (ids.at(-1) ?? null),
  };
}

type Lacking = {
  readonly assignment_id: string;
  readonly ordinal: number;
  readonly every: string;
  readonly before: string | null;
  readonly from_day: string;
};

/** Rhythms that stand and have no occurrence ahead of a day, and from which day on they lack them. */
function lacking(
  workspaceId: WorkspaceId,
  on: PlainDate,
  which: RawBuilder<unknown>,
  lock: RawBuilder<unknown>,
): RawBuilder<Lacking> {
  return sql<Lacking>`
    select rhythm.assignment_id, rhythm.ordinal, rhythm.every, rhythm.before,
      greatest(rhythm.set_on, past.last_due + 1, resumed.resumed_on)::text as from_day
    from assignment_rhythm rhythm
    join assignment listed on listed.workspace_id = rhythm.workspace_id and listed.id = rhythm.assignment_id
    cross join lateral (select max(made.due_on) as last_due from assignment_occurrence made
      where made.workspace_id = rhythm.workspace_id and made.assignment_id = rhythm.assignment_id
        and made.rhythm_ordinal = rhythm.ordinal) past
    cross join lateral (select max(step.taken_on) as resumed_on from assignment_step step
      where step.workspace_id = rhythm.workspace_id and step.assignment_id = rhythm.assignment_id
        and step.act = 'resume') resumed
    where rhythm.workspace_id = ${workspaceId} and rhythm.is_newest and rhythm.every <> 'ongoing' ${which}
      and listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')
      and coalesce(past.last_due < ${on}::date, true)
    order by rhythm.assignment_id limit ${ROWS_PER_PAGE} ${lock}`;
}
