import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { AssignmentQuery, BoardQuery, CalendarQuery, ListStatus, TimelineQuery } from "../../model/index.ts";
import { actOnAssignment } from "../act-on-assignment.ts";
import { foldCounts } from "../fold-counts.ts";
import { type Duties, givenDuties, givenFrom } from "../given-duties.ts";
import { listAssignmentLines } from "../list-assignments.ts";
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

describe("what the views count", () => {
  const [year, next] = ["2026-11-25", "2027-01-05"];

  /** Duties of two bodies, some shared, some helped with, some late, asked for more time, done or suspended. */
  async function givenAll() {
    const duties = await givenDuties(db);
    const [planning, finance] = [
      { name: "Sở Kế hoạch và Đầu tư", organisationId: duties.planning },
      { name: "Sở Tài chính", organisationId: duties.finance },
    ];
    const parts = [{ leads: [planning] }, { leads: [finance] }, { leads: [planning, finance] }, { leads: [planning], coordinators: [finance] }]; // prettier-ignore
    const dues = ["2026-11-10", "2026-11-30", "2026-12-15", null];
    const items = Array.from({ length: 24 }, (_none, place) => ({ words: `Việc ${place}`, ...parts[place % 4], leads: parts[place % 4]?.leads ?? [], dueOn: dues[Math.floor(place / 6)] ?? null })); // prettier-ignore
    const given = await givenFrom(db, duties.office, items, { number: "16/KL" });
    const roads = [[], ["accept"], ["accept", "report-done"], ["accept", "report-done", "confirm"], ["suspend"], ["accept", "ask-extension"]]; // prettier-ignore
    for (const [place, { assignmentId }] of given.items.entries()) {
      for (const [step, act] of (roads[(place * 5) % roads.length] ?? []).entries()) {
        const asked = { act, words: "lời", product: "sản phẩm", newDueOn: "2027-03-31" } as never;
        await actOnAssignment(db, duties.office, { assignmentId, version: 1 + step, asked });
      }
    }
    return { duties, sourceId: given.sourceId };
  }

  test("is what the lists hold, in every scope and status, before and after the sums are folded", async () => {
    const { duties, sourceId } = await givenAll();
    const { office, planning, finance } = duties;
    const list = async (act: Act, query: object) => {
      const page = await listAssignmentLines(db, act, AssignmentQuery.parse({ ...query, limit: 100 }));
      if (!page.ok) throw new Error(page.refusal.code);
      return page.value.items;
    };
    const actors = [office, { ...office, actor: { ...office.actor, bodies: [finance] } }, duties.as("lead", finance)];
    const scopes = [{}, { body: planning }, { body: finance }, { source: sourceId }, { source: sourceId, body: planning }]
      .flatMap((scope) => [scope, { ...scope, whose: "mine" as const }]); // prettier-ignore
    let counted = 0;
    for (const isFolded of [false, true]) {
      if (isFolded) await foldCounts(db, office.workspaceId, { on: office.on, signal: new AbortController().signal });
      for (const [act, scope] of actors.flatMap((actor) => scopes.map((each) => [actor, each] as const))) {
        const board = await getBoard(db, act, BoardQuery.parse(scope));
        for (const { state, count, items } of board.ok ? board.value.columns : []) {
          const rows = await list(act, { ...scope, status: state });
          expect([scope, state, count, items]).toEqual([scope, state, rows.length, rows.slice(0, 6)]);
          counted += count;
        }
        for (const status of ListStatus.options) {
          const calendar = await getDueCalendar(
            db,
            act,
            CalendarQuery.parse({ ...scope, status, from: year, to: next }),
          );
          const rows = await list(act, { ...scope, status, dueFrom: year, dueTo: next });
          const byDay = Map.groupBy(rows, ({ dueOn }) => dueOn);
          const told = calendar.ok ? calendar.value.days : [];
          expect([scope, status, told]).toEqual([scope, status, [...byDay].map(([day, own]) => ({ day, count: own.length, items: own.slice(0, 3) }))]); // prettier-ignore
          if (status === "asked" || status === "stale") continue;
          const timeline = await getTimeline(db, act, TimelineQuery.parse({ ...scope, status, from: year, to: next }));
          const lanes = new Map(timeline.ok ? timeline.value.lanes.map((lane) => [lane.id, lane] as const) : []);
          for (const body of "body" in scope ? [scope.body] : [planning, finance]) {
            const own = await list(act, { ...scope, status, body, dueFrom: year, dueTo: next });
            const lane = lanes.get(body);
            expect([scope, status, lane?.count ?? 0, lane?.bars.map(({ id }) => id) ?? []]).toEqual([scope, status, own.length, own.slice(0, 12).map(({ id }) => id)]); // prettier-ignore
          }
        }
      }
    }
    expect(counted).toBeGreaterThan(100);
  }, 120_000);
});
