import { calendarOf, plusDays } from "#rooms/calendar/model/index.ts";
import { findOfficeCalendar } from "#rooms/calendar/server/index.ts";
import { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { reachOf, rungsOf } from "../../model/index.ts";
import { findLadder, insertRung } from "./ladder-queries.ts";

/** A machine that stood still catches up on so many days; what is older is not sent long after its day. */
const CATCH_UP_DAYS = 7;
/** Two calendar days hold at least one working day but around Tết, which takes at most so many more. */
const CALENDAR_DAYS_PER_WORKING_DAY = 2;
const LONGEST_HOLIDAY = 21;

/**
 * Climbs every rung whose day has come: asks which deadlines have a rung on these days, and writes it down for what is still owed on
 * them, one statement a deadline by its index. Run again it writes nothing.
 */
export async function climbLadder(
  db: Database,
  workspace: string,
  { on, at, signal }: { readonly on: PlainDate; readonly at: string; readonly signal: AbortSignal },
): Promise<number> {
  const workspaceId = WorkspaceId.parse(workspace);
  const { ladder } = await findLadder(db, workspaceId);
  const calendar = calendarOf(await findOfficeCalendar(db, workspaceId));
  const reach = reachOf(ladder) * CALENDAR_DAYS_PER_WORKING_DAY + LONGEST_HOLIDAY;
  const since = plusDays(on, -CATCH_UP_DAYS);
  let climbed = 0;
  for (let dueOn = plusDays(on, -reach); dueOn <= plusDays(on, reach); dueOn = plusDays(dueOn, 1)) {
    if (signal.aborted) return climbed;
    for (const rung of rungsOf(dueOn, ladder, calendar)) {
      if (rung.on > since && rung.on <= on) climbed += await insertRung(db, workspaceId, { rung, dueOn, on, at });
    }
  }
  return climbed;
}
