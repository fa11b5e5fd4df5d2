import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { BoardQuery, CalendarQuery, TimelineQuery } from "../../model/index.ts";
import { actOnAssignment } from "../act-on-assignment.ts";
import { type Duties, givenDuties, givenFrom } from "../given-duties.ts";
import { getBoard } from "./get-board.ts";
import { getDueCalendar } from "./get-due-calendar.ts";
import { getTimeline } from "./get-timeline.ts";

const { db } = await openTestDatabase();

/** Beside the one that is there: nine of the finance department due on one day, one without a day. */
async function givenMany(): Promise<Duties> {
  const duties = await givenDuties(db);
  const leads = [{ name: "Sở Tài chính", organisationId: duties.finance }];
  const many = Array.from({ length: 9 }, (_none, place) => ({ words: `Việc ${place}`, leads, dueOn: "2026-12-15" }));
  await givenFrom(db, duties.act, [...many, { words: "Thường xuyên", leads }], { number: "02/UBND" });
  return duties;
}

async function columnsOf(act: Act, query: object = {}) {
  const board = await getBoard(db, act, BoardQuery.parse(query));
  if (!board.ok) return board.refusal.code;
  const told = board.value.columns.filter(({ count }) => count > 0);
  return told.map(({ state, count, items }) => `${state} ${count}, ${items.length} shown`);
}

async function daysOf(act: Act, query: object) {
  const calendar = await getDueCalendar(db, act, CalendarQuery.parse(query));
  if (!calendar.ok) return calendar.refusal.code;
  return calendar.value.days.map(({ day, count, items }) => `${day} ${count}, ${items.length} shown`);
}

describe("the board", () => {
  test("counts each state and shows its first cards; a card moves to the next column by an act", async () => {
    const duties = await givenMany();
    expect(await columnsOf(duties.office)).toEqual(["given 11, 6 shown"]);
    const lead = duties.as("lead", duties.planning);
    await actOnAssignment(db, lead, { assignmentId: duties.id, version: 1, asked: { act: "accept" } });
    expect(await columnsOf(duties.office)).toEqual(["given 10, 6 shown", "accepted 1, 1 shown"]);
    expect(await columnsOf(duties.office, { body: duties.planning })).toEqual(["accepted 1, 1 shown"]);
  });

  test("shows a working body its own, and nothing to a stranger", async () => {
    const duties = await givenMany();
    expect(await columnsOf(duties.as("lead", duties.planning))).toEqual(["given 1, 1 shown"]);
    expect(await columnsOf(duties.as("enterprise", duties.planning))).toBe("not-allowed");
  });
});

describe("the calendar of due days", () => {
  test("counts each day of its weeks and shows the first three", async () => {
    const duties = await givenMany();
    const december = { from: "2026-12-01", to: "2026-12-31" };
    expect(await daysOf(duties.office, december)).toEqual(["2026-12-15 9, 3 shown", "2026-12-31 1, 1 shown"]);
    expect(await daysOf(duties.as("lead", duties.planning), december)).toEqual(["2026-12-31 1, 1 shown"]);
    expect(await daysOf(duties.office, { ...december, status: "confirmed" })).toEqual([]);
    expect(await daysOf(duties.office, { from: "2026-11-01", to: "2026-11-30" })).toEqual([]);
  });

  test("is asked for six weeks at most", () => {
    expect(CalendarQuery.safeParse({ from: "2026-01-01", to: "2026-12-31" }).success).toBe(false);
  });
});

describe("the timeline", () => {
  const window = { from: "2026-01-01", to: "2045-12-31" };
  test("has a lane for each leading body, the fullest first, with its count and first bars", async () => {
    const duties = await givenMany();
    for (const act of [duties.office, duties.as("observer", duties.bids)]) {
      const timeline = await getTimeline(db, act, TimelineQuery.parse(window));
      expect(
        timeline.ok && timeline.value.lanes.map(({ name, count, bars }) => `${name} ${count} ${bars.length}`),
      ).toEqual(["Sở Tài chính 9 9", "Sở Kế hoạch và Đầu tư 1 1"]);
    }
    const own = await getTimeline(db, duties.as("lead", duties.planning), TimelineQuery.parse(window));
    expect(own).toMatchObject({
      value: {
        lanes: [{ name: "Sở Kế hoạch và Đầu tư", bars: [{ givenOn: "2026-11-02", firstDueOn: "2026-12-31" }] }],
      },
    });
  });

  test("holds only what falls due in the window, and keeps the filters of the list", async () => {
    const duties = await givenMany();
    const ask = async (query: object) => {
      const timeline = await getTimeline(db, duties.office, TimelineQuery.parse({ ...window, ...query }));
      return timeline.ok ? timeline.value.lanes.map(({ count }) => count) : timeline.refusal.code;
    };
    expect(await ask({ from: "2026-12-20", to: "2026-12-31" })).toEqual([1]);
    expect(await ask({ body: duties.finance })).toEqual([9]);
    expect(await ask({ status: "confirmed" })).toEqual([]);
    expect(await ask({ lanes: "group" })).toEqual([]);
  });
});
