import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import {
  KeptDay,
  OfficeCalendar,
  OwnDayId,
  RecurringDeadline,
  RecurringDeadlineId,
  SettledSettings,
  WrittenDeadline,
} from "./office-calendar.ts";
import { OwnDay } from "./own-day.ts";
import { mayKeepCalendar, mayReadCalendar, mayReadDeadlines, ownFeeds } from "./policy.ts";
import { PeriodKind } from "./reporting-period.ts";
import { KeptNotice, WrittenNotice, YearNoticeId } from "./year-notice.ts";

const withdrawal = z.object({ reason: z.string().trim().min(5).max(1_000) });

export const getCalendarEndpoint = endpoint({
  name: "getCalendar",
  method: "GET",
  path: "/api/calendar",
  summary:
    "What the office settled where the law leaves the calendar open, and its own days; every day is reckoned from these",
  permission: mayReadCalendar,
  output: OfficeCalendar.extend({ on: PlainDate, mayKeep: z.boolean(), mayReadDeadlines: z.boolean() }),
});

export const settleCalendarEndpoint = endpoint({
  name: "settleCalendar",
  method: "POST",
  path: "/api/calendar/settings",
  summary:
    "Settles what the law leaves open: rolling, “before the day”, undecided days, 24 November on a weekend; with a basis",
  permission: mayKeepCalendar,
  /** The version that was seen; null while nothing is settled yet. */
  body: SettledSettings.extend({ seenVersion: z.int().positive().nullable() }),
  output: z.object({ version: z.int().positive() }),
});

export const addOwnDayEndpoint = endpoint({
  name: "addOwnDay",
  method: "POST",
  path: "/api/calendar/own-days",
  summary: "Adds a day off, or a worked day, of the office's own, with its basis",
  permission: mayKeepCalendar,
  body: OwnDay,
  output: KeptDay,
});

export const withdrawOwnDayEndpoint = endpoint({
  name: "withdrawOwnDay",
  method: "POST",
  path: "/api/calendar/own-days/:ownDayId/withdrawal",
  summary: "Takes back a day of the office's own; the record of it stays",
  permission: mayKeepCalendar,
  params: z.object({ ownDayId: OwnDayId }),
  body: withdrawal,
  output: z.object({ ownDayId: OwnDayId }),
  edits: true,
});

export const enterYearNoticeEndpoint = endpoint({
  name: "enterYearNotice",
  method: "POST",
  path: "/api/calendar/year-notices",
  summary:
    "Enters the notice of days off and worked Saturdays of a whole year at once; the year is official from then on",
  permission: mayKeepCalendar,
  body: WrittenNotice,
  output: KeptNotice,
});

export const withdrawYearNoticeEndpoint = endpoint({
  name: "withdrawYearNotice",
  method: "POST",
  path: "/api/calendar/year-notices/:noticeId/withdrawal",
  summary: "Takes back a year's notice that the office entered; the record of it stays",
  permission: mayKeepCalendar,
  params: z.object({ noticeId: YearNoticeId }),
  body: withdrawal,
  output: z.object({ noticeId: YearNoticeId }),
  edits: true,
});

export const listRecurringDeadlinesEndpoint = endpoint({
  name: "listRecurringDeadlines",
  method: "GET",
  path: "/api/calendar/recurring-deadlines",
  summary: "Deadlines that come again, in the order of their writing",
  permission: mayReadDeadlines,
  output: z.object({ items: z.array(RecurringDeadline) }),
});

export const addRecurringDeadlineEndpoint = endpoint({
  name: "addRecurringDeadline",
  method: "POST",
  path: "/api/calendar/recurring-deadlines",
  summary: "Adds a deadline that comes again: every year before 15 December, every quarter before the 25th",
  permission: mayKeepCalendar,
  body: WrittenDeadline,
  output: RecurringDeadline,
});

export const withdrawRecurringDeadlineEndpoint = endpoint({
  name: "withdrawRecurringDeadline",
  method: "POST",
  path: "/api/calendar/recurring-deadlines/:deadlineId/withdrawal",
  summary: "Takes back a deadline that comes again; the record of it stays",
  permission: mayKeepCalendar,
  params: z.object({ deadlineId: RecurringDeadlineId }),
  body: withdrawal,
  output: z.object({ deadlineId: RecurringDeadlineId }),
  edits: true,
});

/** A figure of law that a result stands on, as the rules room holds it on the day. */
export const UsedFigure = z.object({
  key: z.string(),
  instrument: z.string(),
  article: z.string().nullable(),
  /** Written by the office in the place of the statute book's. */
  isOffice: z.boolean(),
});
export type UsedFigure = z.infer<typeof UsedFigure>;

export const reckonPeriodEndpoint = endpoint({
  name: "reckonPeriod",
  method: "GET",
  path: "/api/calendar/period",
  summary:
    "From when a report counts, when its figures close and when it is due, by the figures of law in force on its cut-off",
  permission: mayReadCalendar,
  query: z.object({
    kind: PeriodKind,
    period: z.string().trim().min(1).max(20),
    territory: z.string().trim().min(1).max(20).optional(),
  }),
  output: z.object({
    from: PlainDate,
    cutoff: PlainDate,
    due: PlainDate,
    /** The day the figure names, before any rolling. */
    dueNamed: PlainDate,
    estimatedTo: PlainDate,
    provisional: z.boolean(),
    /** No instrument sets this kind of period: a default for the body that creates the report. */
    isUnverified: z.boolean(),
    cutoffFigure: UsedFigure.nullable(),
    dueFigure: UsedFigure.nullable(),
    gap: z.object({ workingDays: z.int(), least: z.number(), figure: UsedFigure.nullable() }),
  }),
});

export const CalendarFeedId = z.uuid().brand<"CalendarFeedId">();
export type CalendarFeedId = z.infer<typeof CalendarFeedId>;
export const CalendarFeed = z.object({
  id: CalendarFeedId,
  name: z.string(),
  createdAt: z.string(),
  hasDuties: z.boolean(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;
/** 32 random bytes in base64url, made by whoever subscribes. */
export const FeedSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);

export const listFeedsEndpoint = endpoint({
  name: "listFeeds",
  method: "GET",
  path: "/api/calendar/feeds",
  summary: "The calendar addresses that the person who asks made and has not ended",
  permission: ownFeeds,
  output: z.object({ items: z.array(CalendarFeed) }),
});

export const addFeedEndpoint = endpoint({
  name: "addFeed",
  method: "POST",
  path: "/api/calendar/feeds",
  summary: "Opens a calendar address under a secret that the caller made; the server keeps only its digest",
  permission: ownFeeds,
  body: z.object({
    name: z.string().trim().min(1).max(80),
    secret: FeedSecret,
    locale: z.enum(["vi", "en"]),
    /** Whether it tells the due days of what falls to its owner as well. */
    hasDuties: z.boolean().default(false),
  }),
  output: z.object({ feedId: CalendarFeedId }),
});

export const endFeedEndpoint = endpoint({
  name: "endFeed",
  method: "POST",
  path: "/api/calendar/feeds/:feedId/end",
  summary: "Ends a calendar address of one's own at once",
  permission: ownFeeds,
  params: z.object({ feedId: CalendarFeedId }),
  output: z.object({ feedId: CalendarFeedId }),
});

/** Files, served raw; the secret in the address of a feed stands for the person. */
export const YEAR_FILE = {
  name: "getDaysOffFile",
  method: "GET",
  path: "/api/calendar/days-off.ics",
  summary: "The days off and worked Saturdays of a year as an iCalendar file",
  permission: mayReadCalendar,
} as const;

export const FEED_FILE = {
  name: "getFeedFile",
  method: "GET",
  path: "/api/calendar/feed/:secret/lich.ics",
  summary:
    "Days off, recurring deadlines and the owner's duties as an iCalendar feed, for whoever holds the secret while its owner may read them",
  permission: mayReadCalendar,
} as const;
