import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractionWording, findingWording } from "#rooms/extraction/model/index.ts";
import { givenBodies, mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { catalogueOf } from "#shared/sentences.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type PlanFinding, type PlanFindings, planRefusals } from "../model/index.ts";
import { planRoutes } from "./routes.ts";

const PLAN = `UBND TỈNH QUẢNG NAM
Số: 12/KH-UBND
Quảng Nam, ngày 02 tháng 01 năm 2025
KẾ HOẠCH
Phát triển làng nghề của tỉnh

I. NHIỆM VỤ
1. Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính xây dựng Đề án phát triển làng nghề, hoàn thành trước ngày 30/6/2025.
3. Sở Tài chính rà soát Chương trình khuyến công quốc gia giai đoạn 2021 - 2025.
`;

const database = await openTestDatabase();
const disk = await openTestDisk();
let app: TestApp;
beforeAll(async () => {
  const refusals = [planRefusals, organisationRefusals, extractionWording];
  app = await openTestApp(await givenWorkspace(database.db), refusals, (routes) => {
    planRoutes(routes, database.db, { acceptors: [], followers: [], chips: [], searchables: [] }, disk);
    organisationRoutes(routes, database.db, { followers: [], handovers: [] });
  });
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

async function givenPlan(own: Act): Promise<string> {
  const imported = await app.ask("POST", "/api/plans/import", { act: own, body: { text: PLAN } });
  return `/api/plans/${(imported.body as { planId: string }).planId}/findings`;
}

async function findingsOf(url: string, own: Act): Promise<PlanFinding[]> {
  return ((await app.ask("GET", url, { act: own })).body as PlanFindings).items;
}
const codesOf = (items: readonly PlanFinding[]) => items.map(({ code }) => code);

function answer(url: string, own: Act, { key, version }: PlanFinding, body: object) {
  return app.ask("POST", `${url}/answer`, { act: own, version, body: { key, answer: body } });
}

describe("the findings of a plan", () => {
  test("say what the words lack, as of the day that is asked about", async () => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    expect(codesOf(await findingsOf(`${url}?as_of=2025-06-01`, own))).toEqual([
      "numbering-gap",
      "no-deadline",
      "no-product",
    ]);
    expect(codesOf(await findingsOf(`${url}?as_of=2026-01-01`, own))).toContain("programme-period-over");
  });

  test("name a body that has ended by the day, with whom its duties stand, from the register", async () => {
    const bodies = await givenBodies(database.db);
    const url = await givenPlan(bodies.act);
    expect(codesOf(await findingsOf(url, bodies.act))).not.toContain("body-ended");
    const merged = await app.ask("POST", "/api/organisation-successions", {
      act: bodies.act,
      body: { ...mergerOf(bodies), mode: "record", rowsSeen: 0 },
    });
    expect(merged.status).toBe(200);
    const ended = (await findingsOf(`${url}?as_of=2025-03-01`, bodies.act)).filter(({ code }) => code === "body-ended");
    expect(ended.map(({ params }) => [params["name"], params["successors"]])).toEqual([
      ["Sở Kế hoạch và Đầu tư", "Sở Tài chính và Kế hoạch"],
      ["Sở Tài chính", "Sở Tài chính và Kế hoạch"],
    ]);
    expect(codesOf(await findingsOf(`${url}?as_of=2025-02-01`, bodies.act))).not.toContain("body-ended");
  });

  test("have a name, a reason and a fix in both languages, with every parameter they name", async () => {
    const own = await givenWorkspace(database.db);
    const items = await findingsOf(`${await givenPlan(own)}?as_of=2026-01-01`, own);
    for (const locale of ["vi", "en"] as const) {
      const catalogue = catalogueOf(locale, [findingWording]);
      for (const { code, params } of items) {
        for (const part of ["", ".reason", ".fix"]) {
          const words = catalogue[`extraction.finding.${code}${part}`] ?? "";
          const wanted = [...words.matchAll(/\{(\w+)/gu)].map(([, name]) => name ?? "");
          expect(wanted.filter((name) => name !== "other" && !(name in params))).toEqual([]);
        }
      }
    }
  });
});

describe("answering a finding", () => {
  test("explains it, then mends it by a complement with its basis; every answer is kept", async () => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    const open = (await findingsOf(url, own)).find(({ code }) => code === "no-deadline");
    if (!open) throw new Error("no finding");
    const explained = await answer(url, own, open, { state: "explained", reason: "Việc thường xuyên" });
    expect(explained.body).toMatchObject({ isOpen: false, version: 2, answers: [{ by: own.actor.name }] });
    const mended = { state: "mended", reason: "Đã có ý kiến", complement: "30/9/2026", basis: "Công văn 15/UBND-KT" };
    const after = await answer(url, own, explained.body as PlanFinding, mended);
    expect((after.body as PlanFinding).answers.map(({ state }) => state)).toEqual(["mended", "explained"]);
    const audited = await database.db
      .selectFrom("audit_entry")
      .select("act")
      .where("workspace_id", "=", own.workspaceId)
      .where("act", "like", "finding-%")
      .execute();
    expect(audited.map((entry) => entry.act).toSorted()).toEqual(["finding-explained", "finding-mended"]);
  });

  test("taken back, leaves it open", async () => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    const [open] = await findingsOf(url, own);
    if (!open) throw new Error("no finding");
    const explained = await answer(url, own, open, { state: "explained", reason: "Đúng như văn bản gốc" });
    await answer(url, own, explained.body as PlanFinding, { state: "reopened", reason: "Xem lại" });
    expect((await findingsOf(url, own)).find(({ key }) => key === open.key)).toMatchObject({
      isOpen: true,
      version: 3,
    });
  });

  test.for([
    {
      case: "a complement without its basis",
      status: 400,
      body: { state: "mended", reason: "abc", complement: "abc" },
    },
    { case: "an answer without a reason", status: 400, body: { state: "explained", reason: " " } },
  ])("is refused with $case", async ({ status, body }) => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    const [open] = await findingsOf(url, own);
    if (!open) throw new Error("no finding");
    expect((await answer(url, own, open, body)).status).toBe(status);
  });

  test("is refused when someone answered meanwhile, and when the finding is gone", async () => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    const [open] = await findingsOf(url, own);
    if (!open) throw new Error("no finding");
    const reply = { state: "explained", reason: "Đúng như văn bản gốc" };
    await answer(url, own, open, reply);
    expect((await answer(url, own, open, reply)).problem.code).toBe("version-differs");
    expect((await answer(url, own, { ...open, key: "no-deadline/0/1" }, reply)).problem.code).toBe("finding-not-found");
  });

  test("is refused to an observer", async () => {
    const own = await givenWorkspace(database.db);
    const url = await givenPlan(own);
    const [open] = await findingsOf(url, own);
    if (!open) throw new Error("no finding");
    const observer: Act = { ...own, actor: { ...own.actor, roles: ["observer"] } };
    const refused = await answer(url, observer, open, { state: "explained", reason: "Đúng như văn bản gốc" });
    expect([refused.status, refused.problem.code]).toEqual([403, "not-allowed"]);
  });
});
