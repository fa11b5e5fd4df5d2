import { afterAll, describe, expect, test } from "vitest";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Act, Actor } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { calendarWording } from "../model/index.ts";
import type { LegalFigure } from "./ports.ts";
import { calendarRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
/** Who is still let in; a test takes somebody out. */
const people = new Map<string, Actor>([[act.actor.id, act.actor]]);
/** The statute book's words, and an office's own day for sending from March 2024 in one territory. */
const figure = (key: string, instrument: string): LegalFigure => {
  return { key, value: { kind: "words" }, instrument, article: "Điều 13", office: null };
};
const OWN_DUE: LegalFigure = {
  ...figure("reporting.submission", "Quyết định 06/2024/QĐ-UBND"),
  value: { kind: "exactly", amount: 20 },
  office: {},
};
const app = await openTestApp(act, [calendarWording], (scope) => {
  calendarRoutes(scope, db, {
    findFigure: async (_db, _act, key, { on, territory }) => {
      const isOwn = key === "reporting.submission" && on >= "2024-03-01" && territory === "48";
      return isOwn ? OWN_DUE : figure(key, "Nghị định 09/2019/NĐ-CP");
    },
    findActor: async (_db, _act, id) => people.get(id),
    listDuties: async () => [],
  });
});
afterAll(app.close);

function as(role: Actor["roles"][number]): Act {
  return { ...act, actor: { ...act.actor, roles: [role] } };
}
async function getCalendar() {
  return (await app.ask("GET", "/api/calendar")).body as {
    settings: { rolling: string };
    settled: { version: number; basis: string } | null;
    ownDays: { id: string; day: string; title: string }[];
  };
}
const settings = { rolling: "next", beforeDay: "exclusive", undecidedDays: "off", cultureDayCompensated: false };
const foundingDay = {
  day: "2026-03-24",
  isWorking: false,
  title: "Ngày truyền thống của tỉnh",
  basis: "Quyết định 10/QĐ-UBND ngày 02/01/2026",
};

describe("what the office settles", () => {
  test("stands with its basis, and a second hand that saw an older version is refused", async () => {
    const body = { ...settings, basis: "Quy chế làm việc của UBND tỉnh", seenVersion: null };
    expect((await app.ask("POST", "/api/calendar/settings", { body })).status).toBe(200);
    const late = await app.ask("POST", "/api/calendar/settings", { body: { ...body, rolling: "none" } });
    expect([late.status, late.problem.code]).toEqual([412, "version-differs"]);
    expect(await getCalendar()).toMatchObject({
      settings,
      settled: { version: 1, basis: "Quy chế làm việc của UBND tỉnh" },
    });
  });

  test("is the office's alone: others look and do not write", async () => {
    const body = { ...settings, basis: "Không được ghi", seenVersion: 1 };
    for (const role of ["lead", "observer", "public"] as const) {
      expect((await app.ask("GET", "/api/calendar", { act: as(role) })).status).toBe(200);
      expect((await app.ask("POST", "/api/calendar/settings", { body, act: as(role) })).status).toBe(403);
      expect((await app.ask("POST", "/api/calendar/own-days", { body: foundingDay, act: as(role) })).status).toBe(403);
    }
    expect((await app.ask("GET", "/api/calendar/recurring-deadlines", { act: as("public") })).status).toBe(403);
  });

  test("a day off of its own is one a day, moves the due day, and is taken back with a reason", async () => {
    expect((await app.ask("POST", "/api/calendar/own-days", { body: foundingDay })).status).toBe(200);
    const again = await app.ask("POST", "/api/calendar/own-days", { body: foundingDay });
    expect([again.status, again.problem.code]).toEqual([409, "own-day-taken"]);
    // Before the 25th, exclusive, is the 24th; that is off now, so the 25th.
    const asked = "/api/calendar/period?kind=quarter&period=2026-Q1";
    expect((await app.ask("GET", asked)).body).toMatchObject({ dueNamed: "2026-03-25", due: "2026-03-25" });

    const id = (await getCalendar()).ownDays[0]?.id;
    const url = `/api/calendar/own-days/${id}/withdrawal`;
    expect((await app.ask("POST", url, { body: { reason: "ghi nhầm năm" }, version: 2 })).problem.code).toBe(
      "version-differs",
    );
    expect((await app.ask("POST", url, { body: { reason: "ghi nhầm năm" }, version: 1 })).status).toBe(200);
    expect((await app.ask("GET", asked)).body).toMatchObject({ due: "2026-03-24" });
    expect((await app.ask("POST", url, { body: { reason: "ghi nhầm năm" }, version: 1 })).problem.code).toBe(
      "own-day-not-found",
    );
  });
});

describe("a reporting period", () => {
  test("names the figures it stands on, and the office's own day for sending outranks the decree's", async () => {
    const asked = "/api/calendar/period?kind=quarter&period=2026-Q2";
    expect((await app.ask("GET", asked)).body).toMatchObject({
      from: "2026-03-15",
      cutoff: "2026-06-14",
      dueNamed: "2026-06-25",
      dueFigure: { key: "reporting.submission", isOffice: false },
      gap: { least: 1, figure: { key: "reporting.least-gap" } },
    });
    expect((await app.ask("GET", `${asked}&territory=48`)).body).toMatchObject({
      dueNamed: "2026-06-20",
      dueFigure: { instrument: "Quyết định 06/2024/QĐ-UBND", isOffice: true },
    });
    // By the day of the event: before that decision the decree's 25th held.
    const before = await app.ask("GET", "/api/calendar/period?kind=quarter&period=2023-Q4&territory=48");
    expect(before.body).toMatchObject({ dueNamed: "2023-12-25", dueFigure: { isOffice: false } });
  });

  test("that nobody can read is refused with how to write it", async () => {
    const answer = await app.ask("GET", "/api/calendar/period?kind=quarter&period=2026-Q5");
    expect([answer.status, answer.problem.code]).toEqual([422, "period-unreadable"]);
  });
});

describe("a calendar feed", () => {
  const secret = "A".repeat(42) + "_";
  const address = `/api/calendar/feed/${secret}/lich.ics`;
  const anyone = as("public");

  test("tells days off and recurring deadlines under its secret, and stops at once when it is ended", async () => {
    const deadline = { title: "Báo cáo năm", recurrence: { every: "annual", before: "12-15" }, basis: "Kế hoạch 7549" };
    expect((await app.ask("POST", "/api/calendar/recurring-deadlines", { body: deadline })).status).toBe(200);
    const added = await app.ask("POST", "/api/calendar/feeds", {
      body: { name: "Điện thoại", secret, locale: "vi" },
    });
    expect(added.status).toBe(200);
    const twice = await app.ask("POST", "/api/calendar/feeds", { body: { name: "Lần nữa", secret, locale: "vi" } });
    expect([twice.status, twice.problem.code]).toEqual([409, "calendar-feed-secret-taken"]);

    const feed = await app.read(address, anyone);
    expect(feed.type).toContain("text/calendar");
    expect(feed.text).toContain("SUMMARY:Báo cáo năm");
    expect(feed.text).toContain("SUMMARY:Tết Nguyên đán");
    expect(feed.text).not.toContain(act.actor.name);
    const wrong = await app.read(`/api/calendar/feed/${"B".repeat(43)}/lich.ics`, anyone);
    expect(wrong.status).toBe(404);

    const { feedId } = added.body as { feedId: string };
    const elsewhere = { ...act, actor: { ...act.actor, id: "another" } };
    const foreign = await app.ask("POST", `/api/calendar/feeds/${feedId}/end`, { act: elsewhere });
    expect(foreign.problem.code).toBe("calendar-feed-not-found");
    expect((await app.ask("POST", `/api/calendar/feeds/${feedId}/end`)).status).toBe(200);
    expect((await app.read(address, anyone)).status).toBe(404);
  });

  test("ends with its owner, and its secret stands nowhere in the database", async () => {
    const other = "C".repeat(43);
    await app.ask("POST", "/api/calendar/feeds", { body: { name: "Máy bàn", secret: other, locale: "vi" } });
    expect((await app.read(`/api/calendar/feed/${other}/lich.ics`, anyone)).status).toBe(200);
    people.delete(act.actor.id);
    expect((await app.read(`/api/calendar/feed/${other}/lich.ics`, anyone)).status).toBe(404);
    const kept = await Promise.all(
      (["calendar_feed", "idempotency_key", "audit_payload"] as const).map((table) =>
        db.$pickTables<typeof table>().selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(kept)).not.toContain(other);
  });

  test("of the days off of a year is a file for anybody", async () => {
    const file = await app.read("/api/calendar/days-off.ics?year=2026&locale=en", anyone);
    expect(file.name).toBe('attachment; filename="ngay-nghi-2026.ics"');
    expect(file.text).toContain("SUMMARY:Lunar New Year");
    expect(file.text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe("a year's notice", () => {
  const rows = [
    { day: "2027-02-12", reason: "swapped-off" },
    { day: "2027-01-01", reason: "new-year" },
    { day: "2027-02-20", reason: "swapped-work" },
  ];
  const body = { year: 2027, instrument: "TB 1/TB-BNV ngày 01/10/2026", days: rows };
  const enter = (more: object = {}, who = act) =>
    app.ask("POST", "/api/calendar/year-notices", { body: { ...body, ...more }, act: who });
  type Notices = { notices: { id: string; year: number; version: number; days: { day: string }[] }[] };
  const notices = async () => ((await app.ask("GET", "/api/calendar")).body as Notices).notices;

  test("is refused as a whole when one row cannot stand, and nothing of it is kept", async () => {
    const worked = await enter({ days: [...rows, { day: "2027-03-02", reason: "swapped-work" }] });
    expect([worked.status, worked.problem.code]).toEqual([422, "notice-day-worked-anyway"]);
    expect(worked.problem.detail).toContain("02/03/2027");
    expect((await enter({ days: [...rows, rows[0]] })).problem.code).toBe("notice-day-twice");
    expect((await enter({ year: 2028 })).problem.code).toBe("notice-day-of-other-year");
    expect((await enter({ days: [] })).status).toBe(400);
    expect((await enter({ days: [{ day: "2027-11-23", reason: "swap-proposed" }] })).status).toBe(400);
    expect(await notices()).toEqual([]);
  });

  test("is entered by the office alone", async () => {
    for (const role of ["lead", "observer", "public"] as const) expect((await enter({}, as(role))).status).toBe(403);
  });

  test("makes the year official, one stands for a year, and it is taken back with all its days", async () => {
    expect((await enter()).status).toBe(200);
    const [kept] = await notices();
    expect(kept?.days.map(({ day }) => day)).toEqual(["2027-01-01", "2027-02-12", "2027-02-20"]);
    expect((await app.read("/api/calendar/days-off.ics?year=2027")).text).toContain("20270220");
    const again = await enter({ instrument: "TB 2/TB-BNV" });
    expect([again.status, again.problem.code]).toEqual([409, "year-notice-taken"]);
    expect(again.problem.detail).toContain("TB 1/TB-BNV");
    const url = `/api/calendar/year-notices/${kept?.id}/withdrawal`;
    const withdraw = (version: number) => app.ask("POST", url, { version, body: { reason: "chép nhầm năm" } });
    expect((await withdraw(7)).problem.code).toBe("version-differs");
    expect((await withdraw(1)).status).toBe(200);
    expect((await withdraw(1)).problem.code).toBe("year-notice-not-found");
    expect(await notices()).toEqual([]);
    expect((await enter({ instrument: "TB 2/TB-BNV" })).status).toBe(200);
    const acts = await db.$pickTables<"audit_entry">().selectFrom("audit_entry").select("act").where("workspace_id", "=", act.workspaceId).where("act", "like", "year-notice%").orderBy("id").execute(); // prettier-ignore
    expect(acts.map(({ act: each }) => each)).toEqual(["year-notice-entered", "year-notice-withdrawn", "year-notice-entered"]); // prettier-ignore
  });
});
