import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type Alignment, type PlanChanges, type PlanLineage, planRefusals, type PlanReview } from "../model/index.ts";
import { planRoutes } from "./index.ts";

const UPPER = `Số: 12-CTr/TU

CHƯƠNG TRÌNH
Phát triển chợ và bến đò của tỉnh

I. NHIỆM VỤ
1. Sở Công Thương lập danh mục các chợ nông thôn cần sửa chữa trước ngày 30/6/2026.
2. Sở Xây dựng kiểm tra an toàn các bến đò ngang trong quý III/2026.
`;
const OTHER = UPPER.replace("12-CTr/TU", "99/KH-UBND").replaceAll("chợ", "kho").replaceAll("bến đò", "trạm bơm");
const lower = (tasks: string) => `Số: 45/KH-SCT

KẾ HOẠCH
Thực hiện Chương trình phát triển chợ và bến đò của Sở Công Thương

Căn cứ Chương trình số 12-CTr/TU ngày 05/01/2026 của Tỉnh ủy;

I. NHIỆM VỤ
${tasks}
`;
const FIRST = lower(`1. Phòng Thương mại lập danh mục các chợ nông thôn cần sửa chữa, hoàn thành trước ngày 30/9/2026.
2. Văn phòng Sở tổ chức lắp camera ở trụ sở trong quý II/2026.`);
const SECOND =
  lower(`1. Phòng Thương mại lập danh mục, bản đồ các chợ nông thôn cần sửa chữa, hoàn thành trước ngày 30/9/2026.
2. Văn phòng Sở tổ chức lắp camera ở trụ sở trong quý II/2026.`);

const database = await openTestDatabase();
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await givenWorkspace(database.db), [planRefusals, extractionWording], (routes) =>
    planRoutes(routes, database.db, { acceptors: [], followers: [], chips: [], searchables: [] }),
  );
});
afterAll(() => app.close());

async function givenPlan(own: Act, text: string, isPublished = true): Promise<string> {
  const imported = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
  const { planId } = imported.body as { planId: string };
  await app.ask("POST", `/api/plans/${planId}/proposals/accept-confident`, { act: own, body: { confidence: 0 } });
  if (isPublished) await publish(own, planId);
  return planId;
}

async function publish(own: Act, planId: string) {
  const { version, coverage } = (await app.ask("GET", `/api/plans/${planId}/review`, { act: own })).body as PlanReview;
  const body = { undecidedSeen: coverage.undecided };
  const answer = await app.ask("POST", `/api/plans/${planId}/publish`, { act: own, version, body });
  expect(answer.status).toBe(200);
}

async function givenLevels() {
  const own: Act = { ...(await givenWorkspace(database.db)), on: PlainDate.parse("2026-02-10") };
  const upper = await givenPlan(own, UPPER);
  await givenPlan(own, OTHER);
  return { own, upper, plan: await givenPlan(own, FIRST) };
}
const lineage = async (own: Act, planId: string) =>
  (await app.ask("GET", `/api/plans/${planId}/lineage`, { act: own })).body as PlanLineage;
const alignment = async (own: Act, planId: string, upper: string) =>
  (await app.ask("GET", `/api/plans/${planId}/alignments/${upper}`, { act: own })).body as Alignment;
const say = (own: Act, planId: string, upper: string, links: object[]) =>
  app.ask("POST", `/api/plans/${planId}/alignments/${upper}/links`, { act: own, body: { links } });
const wordsOf = (items: Alignment["lowerItems"], id: string | undefined) =>
  items.find((item) => item.id === id)?.words ?? "";

describe("the lineage of a plan", () => {
  test("offers the plan whose number the document cites first, and never itself", async () => {
    const { own, upper, plan } = await givenLevels();
    const { candidates } = await lineage(own, plan);
    expect(candidates.map(({ planId, isCited }) => [planId === upper, isCited])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("is told from both ends, and taken back", async () => {
    const { own, upper, plan } = await givenLevels();
    const align = (carriesOut: boolean) =>
      app.ask("POST", `/api/plans/${plan}/alignments/${upper}`, { act: own, body: { carriesOut } });
    await align(true);
    expect((await lineage(own, plan)).carriesOut.map(({ planId }) => planId)).toEqual([upper]);
    expect((await lineage(own, upper)).carriedOutBy.map(({ planId }) => planId)).toEqual([plan]);
    await align(false);
    expect((await lineage(own, upper)).carriedOutBy).toEqual([]);
  });

  test("a plan does not carry out itself, nor a draft; an observer says nothing of it", async () => {
    const { own, upper, plan } = await givenLevels();
    const draft = await givenPlan(own, SECOND, false);
    const align = async (above: string, act = own) =>
      (await app.ask("POST", `/api/plans/${plan}/alignments/${above}`, { act, body: { carriesOut: true } })).problem
        .code;
    expect(await align(plan)).toBe("plan-carries-out-itself");
    expect(await align(draft)).toBe("plan-not-found");
    expect(await align(upper, { ...own, actor: { ...own.actor, roles: ["observer"] } })).toBe("not-allowed");
  });
});

describe("the alignment of two plans", () => {
  test("proposes which duty carries out which, tells the later deadline, and names the orphans of both", async () => {
    const { own, upper, plan } = await givenLevels();
    const { links, uncarried, unfounded, lowerItems, upperItems } = await alignment(own, plan, upper);
    expect(
      links.map((link) => [wordsOf(lowerItems, link.lower), wordsOf(upperItems, link.upper), link.decidedBy]),
    ).toEqual([[expect.stringContaining("danh mục"), expect.stringContaining("danh mục"), null]]);
    expect(links[0]?.conflict).toEqual({ kind: "later-deadline", lower: "2026-09-30", upper: "2026-06-30" });
    expect(uncarried.map((id) => wordsOf(upperItems, id))).toEqual([expect.stringContaining("bến đò")]);
    expect(unfounded.map((id) => wordsOf(lowerItems, id))).toEqual([expect.stringContaining("camera")]);
  });

  test("keeps what a person says, and proposes again what is forgotten", async () => {
    const { own, upper, plan } = await givenLevels();
    const [link] = (await alignment(own, plan, upper)).links;
    const pair = { lower: link?.lower, upper: link?.upper };
    await say(own, plan, upper, [{ ...pair, isLinked: true }]);
    expect((await alignment(own, plan, upper)).links.map(({ decidedBy }) => decidedBy)).toEqual([own.actor.name]);
    await say(own, plan, upper, [{ ...pair, isLinked: false }]);
    expect((await alignment(own, plan, upper)).links).toEqual([]);
    await say(own, plan, upper, [{ ...pair, isLinked: null }]);
    expect((await alignment(own, plan, upper)).links.map(({ decidedBy }) => decidedBy)).toEqual([null]);
  });

  test("refuses a pair of other documents", async () => {
    const { own, upper, plan } = await givenLevels();
    const { lowerItems } = await alignment(own, plan, upper);
    const [one] = lowerItems;
    const refused = await say(own, plan, upper, [{ lower: one?.id, upper: one?.id, isLinked: true }]);
    expect([refused.status, refused.problem.code]).toEqual([422, "link-not-possible"]);
  });

  test("goes on with the items that a later version carries", async () => {
    const { own, upper, plan } = await givenLevels();
    const [link] = (await alignment(own, plan, upper)).links;
    await say(own, plan, upper, [{ lower: link?.lower, upper: link?.upper, isLinked: true }]);
    const later = { ...own, on: PlainDate.parse("2026-05-20") };
    const next = await givenPlan(later, SECOND, false);
    const { version } = (await app.ask("GET", `/api/plans/${next}/review`, { act: later })).body as PlanReview;
    const body = { previousPlanId: plan };
    const { items } = (await app.ask("POST", `/api/plans/${next}/continues`, { act: later, version, body })).body as PlanChanges; // prettier-ignore
    const decisions = items.flatMap(({ before, after }) => before ? [{ before: before.id, after: after?.id ?? null }] : []); // prettier-ignore
    await app.ask("POST", `/api/plans/${next}/changes/decisions`, { act: later, body: { decisions } });
    await publish(later, next);
    const offered = (await lineage(later, upper)).candidates.map(({ planId }): string => planId);
    expect([offered.includes(plan), offered.includes(next)]).toEqual([false, true]);
    const carried = await alignment(later, next, upper);
    expect(carried.isDecided).toBe(true);
    expect(carried.links.map(({ lower: id, decidedBy }) => [wordsOf(carried.lowerItems, id), decidedBy])).toEqual([
      [expect.stringContaining("bản đồ"), own.actor.name],
    ]);
    expect((await alignment(own, plan, upper)).links.map(({ decidedBy }) => decidedBy)).toEqual([own.actor.name]);
  });
});
