import { describe, expect, test } from "vitest";
import { givenFrom } from "#rooms/assignments/server/given-duties.ts";
import { assignmentRoutes } from "#rooms/assignments/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { compileRound } from "./compile-round.ts";
import { listAskableBodies } from "./get-matrix.ts";
import { getReport } from "./get-report.ts";
import { given, givenReport, givenReporting, givenRound, onDay, take } from "./given-reports.ts";

const { db } = await openTestDatabase();

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
