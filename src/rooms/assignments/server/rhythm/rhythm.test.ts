import { afterAll, describe, expect, test } from "vitest";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import {
  assignmentRefusals,
  CalendarQuery,
  type Occurrence,
  type OwnOccurrence,
  SHIPPED_LADDER,
} from "../../model/index.ts";
import { type Duties, givenDuties, SOURCE } from "../given-duties.ts";
import { assignmentRoutes } from "../routes.ts";
import { climbLadder } from "../ladder/climb-ladder.ts";
import { settleLadder } from "../ladder/keep-ladder.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "../given-recount.ts";
import { statusOnDay } from "../status-on-day.ts";
import { summariseAssignments } from "../summarise-assignments.ts";
import { getDueCalendar } from "../view/get-due-calendar.ts";
import { makeOccurrences } from "./make-occurrences.ts";

const { db } = await openTestDatabase();
const first = await givenDuties(db);
const app = await openTestApp(first.office, [assignmentRefusals, organisationRefusals], (each) =>
  assignmentRoutes(each, db),
);
afterAll(() => app.close());

const QUARTERLY = { every: "quarterly", before: null, aliveDays: null };
const STANDING = { every: "ongoing", before: null, aliveDays: 90 };
const day = (act: Act, on: string): Act => ({ ...act, on: PlainDate.parse(on) });
const rhythmAt = ({ id }: Pick<Duties, "id">) => `/api/assignments/${id}/rhythm`;
const set = (duties: Duties, act: Act, version: number, rhythm: object) =>
  app.ask("POST", rhythmAt(duties), { act, version, body: { rhythm, basis: "Kế hoạch 100/KH-UBND" } });
const step = ({ id }: Duties, act: Act, [period, version]: [string, number], body: object, way = "report") =>
  app.ask("POST", `/api/assignments/${id}/occurrences/${period}/${way}`, { act, version, body });
const make = ({ office }: Duties, on: string) =>
  makeOccurrences(db, office.workspaceId, {
    on: PlainDate.parse(on),
    at: `${on}T01:00:00Z`,
    signal: new AbortController().signal,
  });

async function shown(duties: Duties, act: Act) {
  const { body } = await app.ask("GET", rhythmAt(duties), { act });
  return body as {
    occurrences: Occurrence[];
    versions: object[];
    version: number;
    life: { isStale: boolean } | null;
    maySet: boolean;
  };
}
const lines = ({ occurrences }: { occurrences: readonly Occurrence[] }) =>
  occurrences.map(({ period, dueOn, state, isLate }) => `${period} ${dueOn} ${state}${isLate ? " late" : ""}`);
async function mine(act: Act) {
  const { body } = await app.ask("GET", "/api/assignments/occurrences/mine", { act });
  return body as { items: OwnOccurrence[]; lateCount: number };
}

/** Set on 10 November 2026. */
async function givenQuarterly() {
  const duties = await givenDuties(db);
  const answer = await set(duties, day(duties.office, "2026-11-10"), 1, QUARTERLY);
  expect(answer.status).toBe(200);
  return duties;
}

describe("a rhythm", () => {
  test("is set by who gives, with a basis, and the next occurrence is there at once", async () => {
    const duties = await givenDuties(db);
    const lead = day(duties.as("lead", duties.planning), "2026-11-10");
    const office = day(duties.office, "2026-11-10");
    expect((await set(duties, lead, 1, QUARTERLY)).status).toBe(403);
    expect((await set(duties, office, 1, { ...QUARTERLY, before: "12-15", every: "ongoing" })).status).toBe(400);
    expect((await set(duties, office, 7, QUARTERLY)).body).toMatchObject({ code: "assignment-moved" });
    expect((await set(duties, office, 1, QUARTERLY)).status).toBe(200);
    const seen = await shown(duties, lead);
    expect(lines(seen)).toEqual(["2026-Q4 2026-12-31 due"]);
    expect(seen).toMatchObject({
      version: 2,
      maySet: false,
      versions: [{ every: "quarterly", basis: "Kế hoạch 100/KH-UBND" }],
    });
    expect((await app.ask("GET", rhythmAt(duties), { act: duties.as("lead", duties.bids) })).status).toBe(403);
  });

  test("that is changed asks for the new days, keeps what was reported and each version", async () => {
    const duties = await givenQuarterly();
    const lead = day(duties.as("lead", duties.planning), "2026-11-20");
    await step(duties, lead, ["2026-Q4", 1], { words: "Đã gửi" });
    const annual = { every: "annual", before: "12-15", aliveDays: null };
    expect((await set(duties, day(duties.office, "2026-11-21"), 2, annual)).status).toBe(200);
    const seen = await shown(duties, lead);
    expect(lines(seen)).toEqual(["2026-Q4 2026-12-31 reported", "2026 2026-12-15 due"]);
    expect(seen.versions).toHaveLength(2);
  });
});

describe("occurrences", () => {
  test("are made one after the other, each once however often the task runs, and those missed as well", async () => {
    const duties = await givenQuarterly();
    expect(await make(duties, "2026-12-31")).toBe(0);
    expect(await make(duties, "2027-01-01")).toBe(1);
    expect(await make(duties, "2027-01-01")).toBe(0);
    expect(await make(duties, "2027-08-01")).toBe(2);
    expect(lines(await shown(duties, day(duties.office, "2027-08-01")))).toEqual([
      "2027-Q3 2027-09-30 due",
      "2027-Q2 2027-06-30 due late",
      "2027-Q1 2027-03-31 due late",
      "2026-Q4 2026-12-31 due late",
    ]);
  });

  test("are not asked for while the assignment is suspended, nor for that time once it goes on", async () => {
    const duties = await givenQuarterly();
    const decide = (on: string, version: number, act: string) =>
      app.ask("POST", `/api/assignments/${duties.id}/decisions`, {
        act: day(duties.office, on),
        version,
        body: { act, words: "Chờ" },
      });
    expect((await decide("2026-12-01", 2, "suspend")).status).toBe(200);
    expect(await make(duties, "2027-05-01")).toBe(0);
    const lead = day(duties.as("lead", duties.planning), "2026-12-02");
    expect((await step(duties, lead, ["2026-Q4", 1], { words: "Đã gửi" })).body).toMatchObject({
      code: "rhythm-assignment-over",
    });
    expect((await decide("2027-05-02", 3, "resume")).status).toBe(200);
    expect(await make(duties, "2027-05-02")).toBe(1);
    expect(lines(await shown(duties, day(duties.office, "2027-05-02")))[0]).toBe("2027-Q2 2027-06-30 due");
  });

  test("are reported by the lead and decided by the giver, each on its own", async () => {
    const duties = await givenQuarterly();
    const lead = day(duties.as("lead", duties.planning), "2027-01-04");
    const office = day(duties.office, "2027-01-05");
    expect(
      (await step(duties, day(duties.as("coordinator", duties.finance), "2027-01-04"), ["2026-Q4", 1], { words: "x" }))
        .status,
    ).toBe(403);
    expect((await step(duties, lead, ["2026-Q4", 1], {})).body).toMatchObject({ code: "product-or-reason-missing" });
    expect((await step(duties, lead, ["2031-Q4", 1], { words: "x" })).body).toMatchObject({
      code: "occurrence-not-found",
    });
    expect((await mine(lead)).lateCount).toBe(1);
    expect((await step(duties, lead, ["2026-Q4", 1], { product: "BC 12/BC-SKHĐT" })).body).toMatchObject({
      state: "reported",
      version: 2,
    });
    expect((await mine(lead)).items).toEqual([]);
    const waiting = (await mine(office)).items.filter(({ assignmentId }) => assignmentId === duties.id);
    expect(waiting).toMatchObject([{ period: "2026-Q4", isLate: true, offered: ["confirm", "hand-back"] }]);
    expect((await step(duties, lead, ["2026-Q4", 2], { act: "confirm" }, "decision")).status).toBe(403);
    expect(
      (await step(duties, office, ["2026-Q4", 2], { act: "hand-back", words: "Thiếu biểu" }, "decision")).status,
    ).toBe(200);
    expect((await step(duties, lead, ["2026-Q4", 3], { words: "Đã bổ sung" })).status).toBe(200);
    expect((await step(duties, office, ["2026-Q4", 4], { act: "confirm" }, "decision")).status).toBe(200);
    expect((await step(duties, office, ["2026-Q4", 5], { act: "confirm" }, "decision")).body).toMatchObject({
      code: "occurrence-act-not-in-state",
    });
    expect(lines(await shown(duties, office))).toEqual(["2026-Q4 2026-12-31 confirmed late"]);
  });

  test("stand with the lead when they are near, not before, and with nobody else", async () => {
    const duties = await givenQuarterly();
    const periods = async (body: string, on: string) =>
      (await mine(day(duties.as("lead", body), on))).items.map(({ period }) => period);
    expect(await periods(duties.planning, "2026-12-23")).toEqual([]);
    expect(await periods(duties.planning, "2026-12-24")).toEqual(["2026-Q4"]);
    expect(await periods(duties.bids, "2026-12-24")).toEqual([]);
  });
});

test("a standing duty asks for a sign of life in its own span: stale without one, and no more when progress is told", async () => {
  const duties = await givenDuties(db);
  await set(duties, duties.office, 1, STANDING);
  const lead = (on: string) => day(duties.as("lead", duties.planning), on);
  const given = SOURCE.issuedOn;
  const after = (days: number) => new Date(Date.parse(given) + days * 86_400_000).toISOString().slice(0, 10);
  const stale = async (on: string) => {
    const { body } = await app.ask("GET", "/api/assignments?status=stale", { act: lead(on) });
    return [(body as { items: object[] }).items.length, (await shown(duties, lead(on))).life?.isStale];
  };
  expect(await stale(after(90))).toEqual([0, false]);
  expect(await stale(after(91))).toEqual([1, true]);
  const act = lead(after(91));
  await app.ask("POST", `/api/assignments/${duties.id}/work`, { act, version: 2, body: { act: "accept" } });
  const told = await app.ask("POST", `/api/assignments/${duties.id}/progress`, {
    act,
    version: 3,
    body: { words: "Vẫn làm" },
  });
  expect(told.status).toBe(200);
  expect(await stale(after(181))).toEqual([0, false]);
});

describe("an assignment that recurs counts once, by its occurrences", () => {
  /** The kept cells of today, and the same reckoned from all steps for that day; rows and sums equal what their steps make them. */
  async function cellOn(duties: Duties, on: string) {
    const act = day(duties.office, on);
    const kept = await summariseAssignments(db, act, { whose: "all" });
    const told = await statusOnDay(db, act.workspaceId, act.on);
    const filled = (cells: object) =>
      Object.entries(cells).flatMap(([cell, count]) => (count === 0 ? [] : `${cell} ${count}`));
    expect(await rowsApartFromSteps(db, act.workspaceId)).toEqual([]);
    expect(await sumsOf(db, act.workspaceId, on)).toEqual(await recountOf(db, act.workspaceId, on));
    const cells = filled(kept.ok ? kept.value.cells : {});
    expect(filled(told.cells)).toEqual(cells);
    expect(filled(told.bodies[0]?.cells ?? {})).toEqual(cells);
    return cells.join(", ");
  }

  test("overdue from the day after one that nobody answered, in time again once it is reported, late when it is done", async () => {
    const duties = await givenQuarterly();
    await set(duties, day(duties.office, "2026-11-10"), 2, { every: "monthly", before: "25", aliveDays: null });
    const lead = (on: string) => day(duties.as("lead", duties.planning), on);
    expect(await cellOn(duties, "2026-11-25")).toBe("open-in-time 1");
    expect(await cellOn(duties, "2026-11-26")).toBe("open-overdue 1");
    await make(duties, "2026-11-26");
    expect((await step(duties, lead("2026-11-27"), ["2026-11", 1], { words: "Đã gửi" })).status).toBe(200);
    expect(await cellOn(duties, "2026-11-27")).toBe("open-in-time 1");
    await step(
      duties,
      day(duties.office, "2026-11-28"),
      ["2026-11", 2],
      { act: "hand-back", words: "Thiếu" },
      "decision",
    );
    expect(await cellOn(duties, "2026-11-28")).toBe("open-overdue 1");
    const past = await statusOnDay(db, duties.act.workspaceId, PlainDate.parse("2026-11-27"));
    expect(past.cells["open-in-time"]).toBe(1);
    await step(duties, lead("2026-12-20"), ["2026-12", 1], { words: "Tháng 12, gồm cả tháng 11" });
    expect(await cellOn(duties, "2026-12-20")).toBe("open-in-time 1");
  });

  test("done late where its last occurrence was answered late, in time where it was answered in time", async () => {
    for (const [on, cell] of [
      ["2027-01-04", "done-late 1"],
      ["2026-12-30", "done-in-time 1"],
    ] as const) {
      const duties = await givenQuarterly();
      // Its own deadline far away, so that only the occurrence speaks.
      await app.ask("POST", `/api/assignments/${duties.id}/decisions`, {
        act: day(duties.office, "2026-11-11"),
        version: 2,
        body: { act: "set-deadline", newDueOn: "2028-12-31", words: "Theo kế hoạch" },
      });
      const lead = day(duties.as("lead", duties.planning), on);
      const work = (version: number, body: object) =>
        app.ask("POST", `/api/assignments/${duties.id}/work`, { act: lead, version, body });
      await step(duties, lead, ["2026-Q4", 1], { words: "Đã gửi" });
      expect((await work(3, { act: "accept" })).status).toBe(200);
      expect((await work(4, { act: "report-done", product: "Báo cáo" })).status).toBe(200);
      const confirmed = await app.ask("POST", `/api/assignments/${duties.id}/decisions`, {
        act: day(duties.office, "2027-01-05"),
        version: 5,
        body: { act: "confirm" },
      });
      expect(confirmed.status).toBe(200);
      expect(await cellOn(duties, "2027-01-05")).toBe(cell);
    }
  });

  test("stands in the list, the calendar of due days and the ladder by the day of the occurrence", async () => {
    const duties = await givenQuarterly();
    await set(duties, day(duties.office, "2026-11-10"), 2, { every: "monthly", before: "25", aliveDays: null });
    const act = day(duties.as("lead", duties.planning), "2026-11-20");
    const { body } = await app.ask("GET", "/api/assignments?status=soon", { act });
    expect(body).toMatchObject({ items: [{ dueOn: "2026-11-25", ownDueOn: "2026-12-31" }] });
    const calendar = await getDueCalendar(db, act, CalendarQuery.parse({ from: "2026-11-01", to: "2026-11-30" }));
    expect(calendar.ok && calendar.value.days.map((each) => `${each.day} ${each.count}`)).toEqual(["2026-11-25 1"]);
    const climbed = {
      on: PlainDate.parse("2026-11-25"),
      at: "2026-11-25T01:00:00Z",
      signal: new AbortController().signal,
    };
    expect(await climbLadder(db, act.workspaceId, climbed)).toBe(1);
  });
});

test("a standing duty without a span of its own follows the office's setting", async () => {
  const duties = await givenDuties(db);
  await set(duties, duties.office, 1, { ...STANDING, aliveDays: null });
  const after = new Date(Date.parse(SOURCE.issuedOn) + 61 * 86_400_000).toISOString().slice(0, 10);
  const act = day(duties.as("lead", duties.planning), after);
  const stale = async () => {
    const { body } = await app.ask("GET", "/api/assignments?status=stale", { act });
    return [(body as { items: object[] }).items.length, (await shown(duties, act)).life?.isStale];
  };
  expect(await stale()).toEqual([0, false]);
  await settleLadder(db, duties.office, {
    ladder: { ...SHIPPED_LADDER, aliveDays: 60 },
    basis: "Quy chế làm việc",
    seenVersion: null,
  });
  expect(await stale()).toEqual([1, true]);
});
