import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentSourceId } from "../giving.ts";
import { AssignmentState } from "../life.ts";
import { AssignmentLine, ListStatus } from "../list.ts";
import { mayReadAssignments } from "../policy.ts";

/** The filters that every view shares with the list. */
const scope = {
  body: OrganisationId.optional(),
  whose: z.enum(["all", "mine"]).default("all"),
  source: AssignmentSourceId.optional(),
};
const status = ListStatus.default("open");

/** The columns of the board in the order in which an assignment lives; what is over but not done stands last. */
export const BOARD_STATES = [
  "given",
  "accepted",
  "in-progress",
  "reported-done",
  "handed-back",
  "returned-as-not-ours",
  "confirmed",
] as const satisfies readonly AssignmentState[];

export const BoardQuery = z.object(scope);
export type BoardQuery = z.infer<typeof BoardQuery>;

export const getBoardEndpoint = endpoint({
  name: "getBoard",
  method: "GET",
  path: "/api/assignments/board",
  summary: "Assignments by state: how many there are, and the first of each, the most overdue first",
  permission: mayReadAssignments,
  query: BoardQuery,
  output: z.object({
    asOf: PlainDate,
    columns: z.array(
      z.object({ state: AssignmentState, count: z.int().nonnegative(), items: z.array(AssignmentLine) }),
    ),
  }),
  shows: ["assignment"],
});

/** A month and its neighbours as a calendar shows them: six weeks at most. */
const MOST_CALENDAR_DAYS = 42;
export const CalendarQuery = z.object({ ...scope, status, from: PlainDate, to: PlainDate }).refine(({ from, to }) => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days < MOST_CALENDAR_DAYS;
}, "window-too-wide");
export type CalendarQuery = z.infer<typeof CalendarQuery>;

const DueOnDay = z.object({ day: PlainDate, count: z.int().positive(), items: z.array(AssignmentLine) });

export const getDueCalendarEndpoint = endpoint({
  name: "getDueCalendar",
  method: "GET",
  path: "/api/assignments/due-calendar",
  summary: "What falls due on each day of some weeks: how much, and the first of each day",
  permission: mayReadAssignments,
  query: CalendarQuery,
  output: z.object({ asOf: PlainDate, days: z.array(DueOnDay) }),
  shows: ["assignment"],
});

export const TimelineQuery = z
  .object({
    ...scope,
    status,
    from: PlainDate,
    to: PlainDate,
    lanes: z.enum(["body", "group"]).default("body"),
    plan: PlanId.optional(),
  })
  .refine(({ from, to }) => from <= to, "window-reversed");
export type TimelineQuery = z.infer<typeof TimelineQuery>;

export const TimelineBar = AssignmentLine.pick({
  id: true,
  code: true,
  words: true,
  state: true,
  leads: true,
  firstDueOn: true,
  ownDueOn: true,
  isLate: true,
}).extend({
  givenOn: PlainDate,
  dueOn: PlainDate,
  /** The day on which it was reported done. */
  reportedOn: PlainDate.nullable(),
});
export type TimelineBar = z.infer<typeof TimelineBar>;

export const TimelineLane = z.object({
  id: z.string(),
  name: z.string(),
  /** Of all that fall due in the window; the bars are the first of them. */
  count: z.int().nonnegative(),
  bars: z.array(TimelineBar),
});
export type TimelineLane = z.infer<typeof TimelineLane>;

export const getTimelineEndpoint = endpoint({
  name: "getTimeline",
  method: "GET",
  path: "/api/assignments/timeline",
  summary:
    "What falls due in a window of time, in lanes by leading body or by solution group, with the first of each lane",
  permission: mayReadAssignments,
  query: TimelineQuery,
  output: z.object({
    asOf: PlainDate,
    lanes: z.array(TimelineLane),
    /** Lanes that are not shown. */
    moreLanes: z.int().nonnegative(),
    /** The plan whose groups make the lanes, and the years that its goals look to. */
    plan: z.object({ id: PlanId, title: z.string(), horizons: z.array(z.int()).readonly() }).nullable(),
  }),
  shows: ["assignment"],
});
