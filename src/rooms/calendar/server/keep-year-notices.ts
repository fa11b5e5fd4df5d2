import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  decideNotice,
  type KeptNotice,
  mayKeepCalendar,
  type NoticeRowProblem,
  type WrittenNotice,
  YearNoticeId,
} from "../model/index.ts";
import { insertNotice, listNotices, lockNotice } from "./notice-queries.ts";
import { lockOfficeCalendar, markWithdrawn } from "./office-queries.ts";

type EnterRefusal = NotAllowed | NoticeRowProblem | "year-notice-taken";

/** A whole year's days off, all of them or none. One notice stands for a year; another is entered once it was withdrawn. */
export async function enterYearNotice(
  db: Database,
  act: Act,
  written: WrittenNotice,
): Promise<Outcome<KeptNotice, EnterRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<KeptNotice, EnterRefusal>> => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const decided = decideNotice(written);
    if (!decided.ok) return decided;
    await lockOfficeCalendar(transaction, act.workspaceId);
    const standing = await listNotices(transaction, act.workspaceId);
    const taken = standing.find(({ year }) => year === written.year);
    if (taken) return refuse("year-notice-taken", { year: taken.year, instrument: taken.instrument });
    const kept: KeptNotice = {
      ...decided.value,
      id: newId(YearNoticeId),
      writtenBy: act.actor.name,
      writtenOn: act.on,
      version: 1,
    };
    await insertNotice(transaction, act, kept);
    await appendAudit(
      transaction,
      { ...act, reason: kept.instrument },
      { act: "year-notice-entered", subject: { kind: "year-notice", id: kept.id }, after: kept },
    );
    return done(kept);
  });
}

type Withdraw = { readonly noticeId: YearNoticeId; readonly version: number; readonly reason: string };

export async function withdrawYearNotice(
  db: Database,
  act: Act,
  { noticeId, version, reason }: Withdraw,
): Promise<Outcome<{ readonly noticeId: YearNoticeId }, NotAllowed | "year-notice-not-found" | "version-differs">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepCalendar(act.actor);
    if (!allowed.ok) return allowed;
    const found = await lockNotice(transaction, act.workspaceId, noticeId);
    if (!found) return refuse("year-notice-not-found");
    if (found.version !== version) return refuse("version-differs");
    await markWithdrawn(transaction, act, "year_notice", noticeId);
    await appendAudit(
      transaction,
      { ...act, reason },
      { act: "year-notice-withdrawn", subject: { kind: "year-notice", id: noticeId }, before: found },
    );
    return done({ noticeId });
  });
}
