import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type KeptDay, mayKeepCalendar, type OwnDay, OwnDayId, readCalendarDay } from "../model/index.ts";
import { findOfficeCalendar, findOwnDay, insertOwnDay, lockOfficeCalendar, markWithdrawn } from "./office-queries.ts";

type AddOwnDayRefusal = NotAllowed | "day-unreadable" | "day-outside-calendar" | "own-day-taken";

export async function addOwnDay(db: Database, act: Act, own: OwnDay): Promise<Outcome<KeptDay, AddOwnDayRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const day = readCalendarDay(own.day);
    if (!day.ok) return day;
    await lockOfficeCalendar(transaction, act.workspaceId);
    const { ownDays } = await findOfficeCalendar(transaction, act.workspaceId);
    const taken = ownDays.find((each) => each.day === own.day);
    if (taken) return refuse("own-day-taken", { day: own.day, title: taken.title });

    const kept: KeptDay = { ...own, id: newId(OwnDayId), writtenBy: act.actor.name, writtenOn: act.on, version: 1 };
    await insertOwnDay(transaction, act, kept);
    await appendAudit(
      transaction,
      { ...act, reason: own.basis },
      { act: "own-day-added", subject: { kind: "own-day", id: kept.id }, after: kept },
    );
    return done(kept);
  });
}

type Withdraw = { readonly ownDayId: OwnDayId; readonly version: number; readonly reason: string };
type WithdrawRefusal = NotAllowed | "own-day-not-found" | "version-differs";

export async function withdrawOwnDay(
  db: Database,
  act: Act,
  { ownDayId, version, reason }: Withdraw,
): Promise<Outcome<{ readonly ownDayId: OwnDayId }, WithdrawRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const found = await findOwnDay(transaction, act.workspaceId, ownDayId);
    if (!found || found.isWithdrawn) return refuse("own-day-not-found");
    if (found.value.version !== version) return refuse("version-differs");
    await markWithdrawn(transaction, act, "office_day", ownDayId);
    await appendAudit(
      transaction,
      { ...act, reason },
      { act: "own-day-withdrawn", subject: { kind: "own-day", id: ownDayId }, before: found.value },
    );
    return done({ ownDayId });
  });
}
