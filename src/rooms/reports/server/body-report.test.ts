import { describe, expect, test } from "vitest";
import { assignmentRoutes, assignmentsFollow } from "#rooms/assignments/server/index.ts";
import { mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { EMPTY_TEXTS, NO_ENTRIES } from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { awaitedOfReports } from "./awaited-of-reports.ts";
import { getMatrix } from "./get-matrix.ts";
import { getReport } from "./get-report.ts";
import { given, givenReport, givenReporting, givenRound, onDay, take } from "./given-reports.ts";

const { db } = await openTestDatabase();

describe("a report of a body", () => {
  test("is filled from the records of its window, with the state on the day figures closed", async () => {
    const { office, roundId, planning } = await givenReporting(db);
    const reportId = await givenReport(db, office, roundId, planning);
    const report = given(await getReport(db, office, reportId));
    expect(report.round).toMatchObject({ from: "2026-09-15", cutoff: "2026-12-14", dueOn: "2026-12-25" });
    expect(report.duties.map(({ words, cell, dueOn }) => [words, cell, dueOn])).toEqual([
      ["Rà soát cụm công nghiệp.", "open-overdue", "2026-11-30"],
      ["Sở Kế hoạch và Đầu tư chủ trì xây dựng đề án.", "open-in-time", "2026-12-31"],
    ]);
    expect(await givenReport(db, office, roundId, planning)).toBe(reportId);
  });

  test("goes to the leader, comes back with a reason, goes again, and is accepted and frozen above", async () => {
    const { office, as, roundId, planning, finance } = await givenReporting(db);
    const [writer, leader] = [as("lead", planning, office.on), as("approving-leader", planning, office.on)];
    const reportId = await givenReport(db, writer, roundId, planning);
    const texts = { ...EMPTY_TEXTS, results: "Hoàn thành rà soát." };
    given(await actOnReport(db, writer, { reportId, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } }));
    given(await actOnReport(db, writer, { reportId, version: 2, act: "submit" }));
    expect(await actOnReport(db, leader, { reportId, version: 3, act: "return", reason: " " })).toMatchObject({ refusal: { code: "report-reason-missing" } }); // prettier-ignore
    given(await actOnReport(db, leader, { reportId, version: 3, act: "return", reason: "Thiếu số liệu vốn" }));
    expect(await actOnReport(db, leader, { reportId, version: 4, act: "submit" })).toMatchObject({ refusal: { code: "not-allowed" } }); // prettier-ignore
    given(await actOnReport(db, writer, { reportId, version: 4, act: "submit" }));
    // Its own leader is told that it waits, another body's is not.
    expect(await awaitedOfReports(db, leader)).toMatchObject([{ kind: "report-approval", path: "/bao-cao" }]);
    expect(await awaitedOfReports(db, as("approving-leader", finance, office.on))).toEqual([]);
    expect(await actOnReport(db, writer, { reportId, version: 4, act: "recall" })).toMatchObject({ refusal: { code: "report-moved" } }); // prettier-ignore
    given(await actOnReport(db, leader, { reportId, version: 5, act: "approve" }));
    expect(await actOnReport(db, leader, { reportId, version: 6, act: "accept" })).toMatchObject({ refusal: { code: "not-allowed" } }); // prettier-ignore
    await take(db, office, reportId, "accept", "freeze");
    expect(await actOnReport(db, office, { reportId, version: 8, act: "send-back", reason: "Xem lại số" })).toMatchObject({ refusal: { code: "report-act-not-in-state" } }); // prettier-ignore
    const { steps, state } = given(await getReport(db, office, reportId));
    expect(state).toBe("frozen");
    expect(steps.map(({ act, to, words }) => [act, to, words])).toEqual([
      ["submit", "submitted", null],
      ["return", "returned", "Thiếu số liệu vốn"],
      ["submit", "submitted", null],
      ["approve", "approved", null],
      ["accept", "accepted", "Lý do của việc này"],
      ["freeze", "frozen", "Lý do của việc này"],
    ]);
    const stranger = as("lead", finance, office.on);
    expect(await getReport(db, stranger, reportId)).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  test("without rows and without results is not handed in", async () => {
    const { office, committee } = await givenReporting(db);
    const roundId = await givenRound(db, office, [committee], { periodKind: "month", period: "2026-12" });
    const reportId = await givenReport(db, office, roundId, committee);
    expect(await actOnReport(db, office, { reportId, version: 1, act: "submit" })).toMatchObject({ refusal: { code: "report-empty" } }); // prettier-ignore
  });

  test("once frozen reads the same after its bodies were merged and its assignments went on; a correction is a next edition", async () => {
    const bodies = await givenReporting(db);
    const { office, roundId, planning, review } = bodies;
    const reportId = await givenReport(db, office, roundId, planning);
    await take(db, office, reportId, "submit", "approve", "accept", "freeze");
    const frozen = given(await getReport(db, office, reportId));

    const later = onDay(office, "2027-03-02");
    const app = await openTestApp(later, [], (each) => {
      organisationRoutes(each, db, { followers: [assignmentsFollow], handovers: [] });
      assignmentRoutes(each, db);
    });
    const merger = { ...mergerOf(bodies), effectiveOn: "2027-02-19" };
    const dry = await app.ask("POST", "/api/organisation-successions", { body: { ...merger, mode: "dry-run" } });
    const rowsSeen = (dry.body as { rows: { count: number }[] }).rows.reduce((sum, { count }) => sum + count, 0);
    const merged = await app.ask("POST", "/api/organisation-successions", { body: { ...merger, mode: "record", rowsSeen } });
    expect(merged.status).toBe(200);
    const ended = await app.ask("POST", `/api/assignments/${review}/decisions`, { body: { act: "end", words: "Không còn cần" }, version: 1 }); // prettier-ignore
    expect(ended.status).toBe(200);
    await app.close();

    const again = given(await getReport(db, later, reportId));
    expect({ ...again, asOf: frozen.asOf }).toEqual(frozen);
    const matrix = given(await getMatrix(db, later, { year: 2026 }));
    expect(matrix.bodies.find(({ id }) => id === planning)?.heldBy).toBe("Sở Tài chính và Kế hoạch");

    const next = await take(db, later, reportId, "correct");
    expect(next.reportId).not.toBe(reportId);
    const correction = given(await getReport(db, later, next.reportId));
    expect(correction).toMatchObject({ edition: 2, state: "draft", correctionReason: "Lý do của việc này" });
    const replaced = given(await getReport(db, later, reportId));
    expect(replaced.duties).toEqual(frozen.duties);
    expect(replaced.state).toBe("replaced");
    // The first edition was sent in time, and a correction makes nobody late.
    const cell = given(await getMatrix(db, later, { year: 2026 })).bodies.find(({ id }) => id === planning)?.cells[0];
    expect(cell).toMatchObject({ standing: "sent-in-time", state: "draft", edition: 2, reportId: next.reportId });
  }); // prettier-ignore

  test("tells what changed since the report of the period before", async () => {
    const { office, planning } = await givenReporting(db);
    const november = await givenRound(db, onDay(office, "2026-11-16"), [planning], {
      periodKind: "month",
      period: "2026-11",
    });
    const first = await givenReport(db, onDay(office, "2026-11-16"), november, planning);
    await take(db, onDay(office, "2026-11-16"), first, "submit", "approve");
    const december = await givenRound(db, office, [planning], { periodKind: "month", period: "2026-12" });
    const { before, duties } = given(await getReport(db, office, await givenReport(db, office, december, planning)));
    const overdue = duties.find(({ cell }) => cell === "open-overdue");
    expect(before).toMatchObject({ reportId: first, newlyOverdue: [overdue?.assignmentId], done: [], added: [] });
    expect(before?.counts).toMatchObject({ "open-in-time": 2, "open-overdue": 0 });
  });
});
