import { z } from "zod";
import { type App, RefusedRequest, serve } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import {
  addFeedEndpoint,
  addOwnDayEndpoint,
  addRecurringDeadlineEndpoint,
  endFeedEndpoint,
  enterYearNoticeEndpoint,
  FEED_FILE,
  FeedSecret,
  getCalendarEndpoint,
  listFeedsEndpoint,
  listRecurringDeadlinesEndpoint,
  reckonPeriodEndpoint,
  settleCalendarEndpoint,
  withdrawOwnDayEndpoint,
  withdrawRecurringDeadlineEndpoint,
  withdrawYearNoticeEndpoint,
  YEAR_FILE,
} from "../model/index.ts";
import { getCalendar } from "./get-calendar.ts";
import { addFeed, endFeed, listFeeds } from "./keep-feeds.ts";
import { addOwnDay, withdrawOwnDay } from "./keep-own-days.ts";
import { addRecurringDeadline, listRecurringDeadlines, withdrawRecurringDeadline } from "./keep-recurring-deadlines.ts";
import { enterYearNotice, withdrawYearNotice } from "./keep-year-notices.ts";
import type { CalendarPorts } from "./ports.ts";
import { readFeed, readYearFile } from "./read-feed.ts";
import { reckonPeriod } from "./reckon-period.ts";
import { settleCalendar } from "./settle-calendar.ts";

const STATUS = {
  "not-allowed": 403,
  "version-differs": 412,
  "own-day-not-found": 404,
  "own-day-taken": 409,
  "year-notice-not-found": 404,
  "year-notice-taken": 409,
  "notice-day-of-other-year": 422,
  "notice-day-twice": 422,
  "notice-day-worked-anyway": 422,
  "recurring-deadline-not-found": 404,
  "calendar-feed-not-found": 404,
  "calendar-feed-secret-taken": 409,
  "day-unreadable": 422,
  "day-outside-calendar": 422,
  "period-unreadable": 422,
} as const;

export function calendarRoutes(app: App, db: Database, ports: CalendarPorts): void {
  serve(app, db, getCalendarEndpoint, ({ db, act }) => getCalendar(db, act), STATUS);
  serve(app, db, settleCalendarEndpoint, ({ db, act }, { body }) => settleCalendar(db, act, body), STATUS);
  serve(app, db, addOwnDayEndpoint, ({ db, act }, { body }) => addOwnDay(db, act, body), STATUS);
  serve(
    app,
    db,
    withdrawOwnDayEndpoint,
    ({ db, act }, { params, body, version }) => withdrawOwnDay(db, act, { ...params, ...body, version }),
    STATUS,
  );
  serve(app, db, enterYearNoticeEndpoint, ({ db, act }, { body }) => enterYearNotice(db, act, body), STATUS);
  serve(
    app,
    db,
    withdrawYearNoticeEndpoint,
    ({ db, act }, { params, body, version }) => withdrawYearNotice(db, act, { ...params, ...body, version }),
    STATUS,
  );
  serve(app, db, listRecurringDeadlinesEndpoint, ({ db, act }) => listRecurringDeadlines(db, act), STATUS);
  serve(app, db, addRecurringDeadlineEndpoint, ({ db, act }, { body }) => addRecurringDeadline(db, act, body), STATUS);
  serve(
    app,
    db,
    withdrawRecurringDeadlineEndpoint,
    ({ db, act }, { params, body, version }) => withdrawRecurringDeadline(db, act, { ...params, ...body, version }),
    STATUS,
  );
  serve(app, db, reckonPeriodEndpoint, ({ db, act }, { query }) => reckonPeriod(db, act, query, ports), STATUS);
  serve(app, db, listFeedsEndpoint, ({ db, act }) => listFeeds(db, act), STATUS);
  serve(app, db, addFeedEndpoint, ({ db, act }, { body }) => addFeed(db, act, body), STATUS);
  serve(app, db, endFeedEndpoint, ({ db, act }, { params }) => endFeed(db, act, params.feedId), STATUS);
  fileRoutes(app, db, ports);
}

const CALENDAR = "text/calendar; charset=utf-8";
const YearQuery = z.object({
  year: z.coerce.number().int().min(1901).max(2199),
  locale: z.enum(["vi", "en"]).default("vi"),
});
const FeedParams = z.object({ secret: FeedSecret });

function fileRoutes(app: App, db: Database, ports: CalendarPorts): void {
  const { name, path, summary } = YEAR_FILE;
  app.route({
    method: "GET",
    url: path,
    config: { contract: YEAR_FILE },
    schema: { operationId: name, summary, querystring: YearQuery },
    handler: async (request, reply) => {
      const { year, locale } = request.query as z.output<typeof YearQuery>;
      return reply
        .type(CALENDAR)
        .header("content-disposition", `attachment; filename="ngay-nghi-${year}.ics"`)
        .send(await readYearFile(db, request.act, year, locale));
    },
  });
  app.route({
    method: "GET",
    url: FEED_FILE.path,
    config: { contract: FEED_FILE },
    schema: { operationId: FEED_FILE.name, summary: FEED_FILE.summary, params: FeedParams },
    // The log writes addresses, and this one is a key.
    logLevel: "silent",
    handler: async (request, reply) => {
      const { secret } = request.params as z.output<typeof FeedParams>;
      const feed = await readFeed(db, request.act, secret, ports);
      if (!feed.ok) throw new RefusedRequest(404, feed.refusal.code);
      return reply.type(CALENDAR).header("cache-control", "private, no-store").send(feed.value);
    },
  });
}
