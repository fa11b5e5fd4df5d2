import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { assignmentRoutes, assignmentsFollow } from "#rooms/assignments/server/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { countStandings, EMPTY_TEXTS, NO_ENTRIES, ReportRoundId } from "../model/index.ts";
import { actOnReport } from "./act-on-report.ts";
import { awaitedOfReports } from "./awaited-of-reports.ts";
import { compileRound } from "./compile-round.ts";
import { getMatrix, listAskableBodies } from "./get-matrix.ts";
import { getReport } from "./get-report.ts";
import { given, givenReport, givenReporting, givenRound, onDay, take } from "./given-reports.ts";
import { remindBodies } from "./remind-bodies.ts";

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

describe("the matrix of bodies and rounds", () => {
  test("equals a recount of every single report, whatever was done", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            body: fc.constantFrom("planning", "finance", "committee" as const),
            period: fc.constantFrom("2026-07", "2026-08", "2026-09"),
            day: fc.constantFrom("2026-07-20", "2026-08-28", "2026-09-20", "2026-10-02"),
            upTo: fc.integer({ min: 0, max: 5 }),
            reminders: fc.integer({ min: 0, max: 2 }),
          }),
          { maxLength: 8 },
        ),
        async (done) => {
          const reporting = await givenReporting(db);
          const { office } = reporting;
          const rounds = new Map<string, ReportRoundId>();
          for (const period of ["2026-07", "2026-08", "2026-09"]) {
            const bodies = [reporting.planning, reporting.finance, reporting.committee];
            rounds.set(
              period,
              await givenRound(db, onDay(office, "2026-07-01"), bodies, { periodKind: "month", period }),
            );
          }
          const expected = new Map<string, string>();
          const texts = { ...EMPTY_TEXTS, results: "Có kết quả." };
          for (const { body, period, day, upTo, reminders } of done) {
            const key = `${period} ${body}`;
            if (expected.has(key)) continue;
            const act = onDay(office, day);
            const roundId = ReportRoundId.parse(rounds.get(period));
            const bodyId = OrganisationId.parse(reporting[body]);
            const reportId = await givenReport(db, act, roundId, bodyId);
            given(await actOnReport(db, act, { reportId, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
            await take(
              db,
              act,
              reportId,
              ...(["submit", "approve", "accept", "freeze", "correct"] as const).slice(0, upTo),
            );
            for (let count = 0; count < reminders; count += 1) {
              given(await remindBodies(db, act, { roundId, bodies: [bodyId], words: null }));
            }
            const due = { "2026-07": "2026-07-24", "2026-08": "2026-08-25", "2026-09": "2026-09-25" }[period] ?? "";
            const sent = day > due ? "sent-late" : "sent-in-time";
            const state = ["draft", "submitted", "approved", "accepted", "frozen", "draft"][upTo];
            expected.set(key, `${upTo >= 2 ? sent : "overdue"} ${state} ${reminders}`);
          }
          const asked = onDay(office, "2026-10-10");
          const matrix = given(await getMatrix(db, asked, { year: 2026 }));
          for (const [period, roundId] of rounds) {
            const round = matrix.rounds.find(({ id }) => id === roundId);
            const cells = matrix.bodies.flatMap(({ id, cells: own }) =>
              own.filter((cell) => cell.roundId === roundId).map((cell) => ({ id, ...cell })),
            );
            for (const body of ["planning", "finance", "committee"] as const) {
              const cell = cells.find(({ id }) => id === reporting[body]);
              expect(`${cell?.standing} ${cell?.state ?? "none"} ${cell?.reminders}`).toBe(
                expected.get(`${period} ${body}`) ?? "overdue none 0",
              );
            }
            expect(round?.counts).toEqual(countStandings(cells));
          }
        },
      ),
      { numRuns: 12, seed: 7549 },
    );
  }, 120_000);

  test("asks the database as often for thirty bodies and twelve rounds as for two and one", async () => {
    const { office, planning, finance } = await givenReporting(db);
    const counted = async () => {
      let queries = 0;
      const counting = db.withPlugin({
        transformQuery: ({ node }) => {
          queries += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      given(await getMatrix(counting, office, { year: 2026 }));
      return queries;
    };
    const few = await counted();
    for (const month of ["02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]) {
      await givenRound(db, office, [planning, finance], { periodKind: "month", period: `2026-${month}` });
    }
    expect(await counted()).toBe(few);
    expect(few).toBeLessThan(16);
  });

  test("shows twelve rounds of a year together, the newest first, and leads to all others, of one kind or all", async () => {
    const { office, as, planning, finance } = await givenReporting(db);
    for (let month = 1; month <= 12; month += 1) {
      const period = { periodKind: "month", period: `2026-${String(month).padStart(2, "0")}` } as const;
      await givenRound(db, office, month <= 2 ? [planning] : [planning, finance], period);
    }
    const ask = async (act: typeof office, query: Parameters<typeof getMatrix>[2]) => {
      const { rounds, earlier, later, bodies } = given(await getMatrix(db, act, { year: 2026, ...query }));
      for (const round of rounds) {
        const own = bodies.flatMap(({ cells }) => cells.filter(({ roundId }) => roundId === round.id));
        expect(round.counts).toEqual(countStandings(own));
      }
      return { ids: rounds.map(({ id }) => id), earlier, later };
    };
    const newest = await ask(office, {});
    expect(newest).toMatchObject({ earlier: 1, later: 0, ids: { length: 12 } });
    const rest = await ask(office, { after: 12 });
    expect(rest).toMatchObject({ earlier: 0, later: 12, ids: { length: 1 } });
    expect(newest.ids).not.toContain(rest.ids[0]);
    expect(await ask(office, { kind: "month" })).toMatchObject({ earlier: 0, later: 0, ids: { length: 12 } });
    expect(await ask(office, { after: 99 })).toEqual({ ids: [], earlier: 0, later: 13 });
    // Finance was asked in eleven of the thirteen: these are all that it is shown.
    expect(await ask(as("lead", finance, office.on), {})).toMatchObject({ earlier: 0, later: 0, ids: { length: 11 } });
  });

  test("shows a working body its own line, and nobody what another still writes", async () => {
    const { office, as, roundId, planning, finance } = await givenReporting(db);
    await givenReport(db, office, roundId, finance);
    const own = given(await getMatrix(db, as("lead", planning, office.on), { year: 2026 }));
    expect(own.bodies.map(({ id }) => id)).toEqual([planning]);
    const watched = given(await getMatrix(db, as("observer", planning, office.on), { year: 2026 }));
    expect(watched.bodies.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual([null, null]);
    expect((await getMatrix(db, as("enterprise", planning), {})).ok).toBe(false);
  });
});

describe("a matter that a group leads", () => {
  test("stands in the report of each member with its own answer, once in the compiled one, and with the focal body as its own", async () => {
    const { office, roundId, planning, finance, as } = await givenReporting(db);
    const { items } = await givenFrom(
      db,
      office,
      [{ words: "Các sở báo cáo số liệu.", leads: [{ name: "Các sở" }], dueOn: "2026-12-10" }],
      { number: "9/KL" },
    );
    const id = items[0]?.assignmentId ?? "";
    const app = await openTestApp(office, [], (each) => assignmentRoutes(each, db));
    const said = { partId: null, organisationId: planning, act: "report-done", product: "12/BC-SKHĐT", words: null };
    const lead = as("lead", planning, "2026-12-12");
    expect(
      (await app.ask("POST", `/api/assignments/${id}/parts/answers`, { act: lead, version: 1, body: said })).status,
    ).toBe(200);
    const rowOf = async (body: string, round = roundId, on = office) => {
      const report = given(await getReport(db, on, await givenReport(db, on, round, body)));
      return report.duties.find(({ assignmentId }) => assignmentId === id);
    };
    expect(await rowOf(planning)).toMatchObject({
      part: { kind: "member", words: null },
      cell: "done-late",
      happened: [{ product: "12/BC-SKHĐT" }],
    });
    expect(await rowOf(finance)).toMatchObject({
      part: { kind: "member" },
      cell: "open-overdue",
      dueOn: "2026-12-10",
      happened: [],
    });
    for (const body of [planning, finance])
      await take(db, office, await givenReport(db, office, roundId, body), "submit", "approve");
    const compiled = given(await getReport(db, office, given(await compileRound(db, office, { roundId })).reportId));
    const [row, ...more] = compiled.duties.filter(({ assignmentId }) => assignmentId === id);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      cell: "open-overdue",
      happened: [{ words: "Sở Kế hoạch và Đầu tư", product: "12/BC-SKHĐT" }],
    });

    const focal = { field: "focal-body", organisationId: finance, basis: "Công văn 77/UBND" };
    expect(
      (
        await app.ask("POST", `/api/assignments/${id}/complements`, {
          act: onDay(office, "2026-12-13"),
          version: 1,
          body: focal,
        })
      ).status,
    ).toBe(200);
    await app.close();
    const later = onDay(office, "2026-12-20");
    const next = await givenRound(db, later, [planning, finance], { periodKind: "year", period: "2026" });
    expect((await rowOf(finance, next, later))?.part).toBeNull();
    expect((await rowOf(planning, next, later))?.part).toEqual({ kind: "member", words: null });
  });

  test("makes bodies that lead nothing askable: members of its group, and those that owe a part", async () => {
    const { office, planning, bids } = await givenReporting(db);
    const names = async () => given(await listAskableBodies(db, office)).items.map(({ name }) => name);
    expect(await names()).not.toContain("Phòng Đấu thầu");
    const { items } = await givenFrom(
      db,
      office,
      [{ words: "Lập đề án.", leads: [{ name: "A", organisationId: planning }] }],
      { number: "10/KL" },
    );
    const app = await openTestApp(office, [], (each) => assignmentRoutes(each, db));
    const share = { kind: "share", organisationIds: [bids], words: "Danh mục gói thầu", dueOn: "2027-01-10" };
    const gave = await app.ask("POST", `/api/assignments/${items[0]?.assignmentId}/parts`, { body: share });
    expect(gave.status).toBe(200);
    await app.close();
    expect(await names()).toContain("Phòng Đấu thầu");
  });
});

describe("the compiled report", () => {
  test("holds what was sent, under names, and says who is missing; again it takes what came meanwhile", async () => {
    const { office, roundId, planning, finance } = await givenReporting(db);
    const sent = await givenReport(db, office, roundId, planning);
    const texts = { ...EMPTY_TEXTS, results: "Rà soát xong 12 cụm." };
    given(await actOnReport(db, office, { reportId: sent, version: 1, act: "save", draft: { texts, entries: NO_ENTRIES } })); // prettier-ignore
    await take(db, office, sent, "submit", "approve");
    const { reportId } = given(await compileRound(db, office, { roundId }));
    const first = given(await getReport(db, office, reportId));
    expect(first.texts.results).toBe("Sở Kế hoạch và Đầu tư: Rà soát xong 12 cụm.");
    expect(first.duties).toHaveLength(2);
    expect(first.parts.filter((part) => part.reportId === null).map(({ bodyName }) => bodyName)).toEqual([
      "Sở Tài chính",
    ]);

    await take(db, office, await givenReport(db, office, roundId, finance), "submit", "approve");
    expect(given(await compileRound(db, office, { roundId })).reportId).toBe(reportId);
    const second = given(await getReport(db, office, reportId));
    expect(second.duties).toHaveLength(3);
    expect(second.parts.every((part) => part.reportId !== null)).toBe(true);
    await take(db, office, reportId, "submit", "approve", "accept", "freeze");
    expect(await compileRound(db, office, { roundId })).toMatchObject({ refusal: { code: "report-act-not-in-state" } });
    expect(given(await getReport(db, office, reportId)).duties).toHaveLength(3);
  });
});
