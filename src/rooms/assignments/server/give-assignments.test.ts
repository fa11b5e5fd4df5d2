import { describe, expect, test } from "vitest";
import { givenBodies, mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { GiveAssignments } from "../model/index.ts";
import { giveAssignments } from "./give-assignments.ts";
import { givenFrom, SOURCE } from "./given-duties.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "./given-recount.ts";
import { assignmentsFollow } from "./index.ts";

const { db } = await openTestDatabase();
const REPORT = {
  words: "Sở Tài chính báo cáo kết quả giải ngân trước ngày 15/12/2026.",
  leads: [{ name: "Sở Tài chính" }],
  dueOn: "2026-12-15",
};
const SCHEME = { words: "Các sở rà soát thủ tục.", leads: [{ name: "Các sở" }] };

async function give(act: Parameters<typeof giveAssignments>[1], items: unknown[], source: object = {}) {
  return giveAssignments(db, act, GiveAssignments.parse({ source: { ...SOURCE, ...source }, items }));
}

describe("giving assignments from a document outside a plan", () => {
  test("keeps the words, finds the bodies of the day, and says the codes in order", async () => {
    const { act, finance } = await givenBodies(db);
    const given = await givenFrom(db, act, [REPORT, SCHEME]);
    expect(given.items.map(({ code, isNew }) => [code, isNew])).toEqual([["NV-01", true], ["NV-02", true]]); // prettier-ignore
    const rows = await db
      .selectFrom("assignment")
      .selectAll()
      .where("workspace_id", "=", act.workspaceId)
      .orderBy("code")
      .execute();
    expect(rows[0]).toMatchObject({ words: REPORT.words, state: "given", due_on: "2026-12-15", first_due_on: "2026-12-15", given_on: "2026-11-02", plan_id: null, is_group: false }); // prettier-ignore
    expect(rows[1]).toMatchObject({ is_group: true, due_on: null });
    const held = await db
      .selectFrom("assignment_holding")
      .select("organisation_id")
      .where("workspace_id", "=", act.workspaceId)
      .execute();
    expect(held).toEqual([{ organisation_id: finance }]);
  });

  test("twice gives nothing twice, and more from the same document goes on counting", async () => {
    const { act } = await givenBodies(db);
    const first = await givenFrom(db, act, [REPORT]);
    const spaced = { ...REPORT, words: REPORT.words.replace(" báo", "  báo") };
    const again = await givenFrom(db, act, [spaced, SCHEME], { number: "1187 / ubnd-ktn" });
    expect(again.sourceId).toBe(first.sourceId);
    expect(again.items.map(({ code, isNew }) => [code, isNew])).toEqual([["NV-01", false], ["NV-02", true]]); // prettier-ignore
  });

  test("takes in what an office's own list says has happened, judged by the life table", async () => {
    const { act } = await givenBodies(db);
    const steps = [
      { act: "accept", on: "2026-11-03" },
      { act: "report-done", on: "2026-11-20", product: "Báo cáo 12/BC-STC" },
      { act: "confirm", on: "2026-11-24" },
    ] as const;
    await givenFrom(db, act, [{ ...REPORT, steps: [...steps] }]);
    const row = await db
      .selectFrom("assignment")
      .select(["state", "is_late", "reported_on", "step_count"])
      .where("workspace_id", "=", act.workspaceId)
      .executeTakeFirst();
    expect(row).toEqual({ state: "confirmed", is_late: false, reported_on: "2026-11-20", step_count: 3 });
    const wrong = await give(act, [SCHEME, { ...REPORT, steps: [steps[2]] }], { number: "2" });
    expect(wrong).toMatchObject({ refusal: { code: "history-not-possible", params: { place: 2, day: "2026-11-24" } } });
    expect(await rowsApartFromSteps(db, act.workspaceId)).toEqual([]);
  });

  test.for([
    ["a document marked secret", [REPORT], { words: "MẬT\nV/v giao nhiệm vụ" }, "document-secret"],
    ["a file that is not stored", [REPORT], { file: { sha256: "a".repeat(64), fileName: "cv.pdf" } }, "file-not-stored"], // prettier-ignore
    ["a body that is not there", [{ ...REPORT, leads: [{ name: "Sở X", organisationId: "00000000-0000-4000-8000-000000000001" }] }], {}, "organisation-not-found"], // prettier-ignore
    ["words that differ from their place in the document", [{ ...REPORT, start: 0, end: 5 }], { words: "V/v báo cáo" }, "words-not-in-source"], // prettier-ignore
  ] as const)("refuses %s", async ([, items, source, code]) => {
    const { act } = await givenBodies(db);
    expect(await give(act, [...items], source)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("is the office's alone", async () => {
    const { act } = await givenBodies(db);
    const lead = { ...act, actor: { ...act.actor, roles: ["lead" as const] } };
    expect(await give(lead, [REPORT])).toMatchObject({ refusal: { code: "not-allowed" } });
  });

  test("a document without number, or basis, is told apart or refused", () => {
    expect(GiveAssignments.safeParse({ source: { ...SOURCE, basis: " " }, items: [REPORT] }).success).toBe(false);
    expect(GiveAssignments.safeParse({ source: { ...SOURCE, number: null }, items: [REPORT] }).success).toBe(true);
  });
});

describe("the sums by body, state and day", () => {
  test("equal a recount after giving, and after a merger on the days before and after it", async () => {
    const bodies = await givenBodies(db);
    const { act } = bodies;
    const shared = { words: "Hai sở cùng làm.", leads: [{ name: "Sở Tài chính" }, { name: "Sở Kế hoạch và Đầu tư" }] };
    await givenFrom(db, act, [REPORT, SCHEME, shared], { issuedOn: "2024-11-02" });
    for (const day of ["2024-12-01", "2026-11-24"]) {
      expect(await sumsOf(db, act.workspaceId, day)).toEqual(await recountOf(db, act.workspaceId, day));
    }
    const app = await openTestApp(act, [organisationRefusals], (routes) =>
      organisationRoutes(routes, db, { followers: [assignmentsFollow], handovers: [] }),
    );
    const merged = await app.ask("POST", "/api/organisation-successions", { body: { ...mergerOf(bodies), mode: "record", rowsSeen: 3 } }); // prettier-ignore
    expect(merged.status).toBe(200);
    await app.close();
    for (const day of ["2024-12-01", "2025-02-18", "2025-02-19", "2026-11-24"]) {
      const sums = await sumsOf(db, act.workspaceId, day);
      expect(sums).toEqual(await recountOf(db, act.workspaceId, day));
      // Three together; before the merger one and two with the two bodies, after it two with the one that follows.
      expect(sums).toHaveLength(day < "2025-02-19" ? 5 : 4);
    }
    expect(await rowsApartFromSteps(db, act.workspaceId)).toEqual([]);
  });
});
