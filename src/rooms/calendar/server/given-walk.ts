import { randomBytes, randomUUID } from "node:crypto";
import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { dayIn, plusDays, SHIPPED_OFFICE_SETTINGS, WrittenDeadline, type WrittenNotice } from "../model/index.ts";
import { addFeed, listFeeds } from "./keep-feeds.ts";
import { addOwnDay } from "./keep-own-days.ts";
import { enterYearNotice } from "./keep-year-notices.ts";
import { addRecurringDeadline } from "./keep-recurring-deadlines.ts";
import { findOfficeCalendar } from "./office-queries.ts";

export const walkCalendar: GivenWalk = async (db, act, { body, mark }) => {
  const { settled, ownDays, notices } = await findOfficeCalendar(db, act.workspaceId);
  const last = ownDays.at(-1)?.day ?? PlainDate.parse("2026-03-02");
  const own = { isWorking: false, title: `Ngày ${mark}`, basis: `Căn cứ ${mark}` };
  const day = valueOf(await addOwnDay(db, act, { ...own, day: plusDays(last, 1) }));
  const year = (notices.at(-1)?.year ?? 2100) + 1;
  const noticed = (of: number): WrittenNotice => ({ year: of, instrument: `Thông báo ${mark}`, days: [{ day: dayIn(of, 1, 1), reason: "new-year" }] }); // prettier-ignore
  const notice = valueOf(await enterYearNotice(db, act, noticed(year)));
  const written = WrittenDeadline.parse({
    title: `Báo cáo ${mark}`,
    recurrence: { every: "annual", before: "12-15" },
    basis: `Căn cứ ${mark}`,
  });
  const deadline = valueOf(await addRecurringDeadline(db, act, written));
  const secret = randomBytes(32).toString("base64url");
  const feed = valueOf(
    await addFeed(db, await ownerOf(db, act, body), { name: body, secret, locale: "vi", hasDuties: true }),
  );
  return {
    getCalendar: {},
    settleCalendar: {
      body: { ...SHIPPED_OFFICE_SETTINGS, basis: `Căn cứ ${mark}`, seenVersion: settled?.version ?? null },
    },
    addOwnDay: { body: { ...own, day: plusDays(last, 40) } },
    withdrawOwnDay: { params: { ownDayId: day.id }, version: 1, body: { reason: "ghi nhầm" } },
    enterYearNotice: { body: noticed(year + 40) },
    withdrawYearNotice: { params: { noticeId: notice.id }, version: 1, body: { reason: "ghi nhầm" } },
    listRecurringDeadlines: {},
    addRecurringDeadline: { body: written },
    withdrawRecurringDeadline: { params: { deadlineId: deadline.id }, version: 1, body: { reason: "ghi nhầm" } },
    reckonPeriod: { query: { kind: "quarter", period: "2026-Q1" } },
    listFeeds: {},
    addFeed: { body: { name: mark, secret: randomBytes(32).toString("base64url"), locale: "vi" } },
    endFeed: { params: { feedId: feed.feedId } },
    getDaysOffFile: { query: { year: 2025 } },
    getFeedFile: { params: { secret } },
  };
};

/** The walker keeps the feeds of the first body that rows were made for; those of another body are another person's. */
async function ownerOf(db: Parameters<GivenWalk>[0], act: Act, body: string): Promise<Act> {
  const { items } = valueOf(await listFeeds(db, act));
  return items.length === 0 || items.some(({ name }) => name === body)
    ? act
    : { ...act, actor: { ...act.actor, id: randomUUID() } };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
