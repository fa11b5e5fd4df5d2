import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import {
  IndicatorFields,
  indicatorRefusals,
  type MeasuredTarget,
  type ResultsFramework,
  RoadFields,
} from "#rooms/indicators/model/index.ts";
import { indicatorRoutes } from "#rooms/indicators/server/index.ts";
import { type PlanChanges, planRefusals, type PlanReview } from "#rooms/plans/model/index.ts";
import { planRoutes } from "#rooms/plans/server/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { indicatorPorts, planPorts } from "./rooms.ts";

const plan = (trained: number, programme: string) => `KẾ HOẠCH
Phát triển đô thị và nghề nghiệp của tỉnh

I. MỤC TIÊU
1. Mục tiêu chung: Xây dựng mạng lưới đô thị hiện đại, người dân có việc làm tốt và bền vững.
2. Đến năm 2030, tỷ lệ đô thị hóa đạt trên 40%.
3. Đến năm 2030, tỷ lệ lao động qua đào tạo đạt ${trained}%.

II. NHIỆM VỤ
1. Sở Xây dựng chủ trì thực hiện ${programme} trước ngày 30/6/2028.
`;
const PROGRAMME = "Chương trình phát triển đô thị giai đoạn 2026-2030";

const database = await openTestDatabase();
let app: TestApp;
beforeAll(async () => {
  const act = await givenWorkspace(database.db);
  app = await openTestApp(act, [planRefusals, extractionWording, indicatorRefusals], (routes) => {
    planRoutes(routes, database.db, planPorts);
    indicatorRoutes(routes, database.db, indicatorPorts);
  });
});
afterAll(() => app.close());

const on = (own: Act, day: string): Act => ({ ...own, on: PlainDate.parse(day) });

async function ask<Body>(own: Act, method: "GET" | "POST", path: string, body?: object, version?: number) {
  const answer = await app.ask(method, path, { act: own, body, ...(version === undefined ? {} : { version }) });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body as Body;
}

async function givenReviewed(own: Act, text: string): Promise<string> {
  const answer = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
  const { planId } = answer.body as { planId: string };
  await app.ask("POST", `/api/plans/${planId}/proposals/accept-confident`, { act: own, body: { confidence: 0 } });
  return planId;
}

async function publish(own: Act, planId: string): Promise<void> {
  const { version, coverage } = await ask<PlanReview>(own, "GET", `/api/plans/${planId}/review`);
  await ask(own, "POST", `/api/plans/${planId}/publish`, { undecidedSeen: coverage.undecided }, version);
}

async function givenRoad(own: Act, code: string, level: number): Promise<{ indicatorId: string; roadId: string }> {
  const indicator = IndicatorFields.parse({
    code,
    name: { vi: `Tỷ lệ ${code}`, en: code },
    unit: { vi: "%", en: "%" },
    direction: "rise",
    accumulation: "stock",
    frequency: "year",
    dueAfterDays: 120,
  });
  const { indicatorId } = await ask<{ indicatorId: string }>(own, "POST", "/api/indicators", indicator);
  const road = RoadFields.parse({
    code: `${code}-2030`,
    name: { vi: `Tỷ lệ ${code}`, en: code },
    shape: "linear",
    baseline: { period: "2020", value: 26, source: null },
    points: [{ period: "2030", comparator: ">", value: level }],
    document: "72/QĐ-TTg",
    basis: "quy hoạch",
    certainty: "high",
  });
  const body = { ...road, reason: null };
  const { roadId } = await ask<{ roadId: string }>(own, "POST", `/api/indicators/${indicatorId}/roads`, body);
  return { indicatorId, roadId };
}

const measured = async (own: Act) =>
  (await ask<{ items: MeasuredTarget[] }>(own, "GET", "/api/indicators/measures")).items;
const framework = (own: Act, planId: string) => ask<ResultsFramework>(own, "GET", `/api/results?plan=${planId}`);

const endsOf = async (own: Act, planId: string) =>
  (await framework(own, planId)).ends.filter(({ kind }) => kind !== "assignment");

/** A plan whose targets, goal and programme persons tied to indicators, and its next version: one target raised, the rest as it was. */
async function givenNextVersion() {
  const own = on(await givenWorkspace(database.db), "2026-01-10");
  const first = await givenReviewed(own, plan(75, PROGRAMME));
  await publish(own, first);
  const urban = await givenRoad(own, "URBAN", 40);
  const trained = await givenRoad(own, "TRAINED", 75);
  for (const { target } of await measured(own)) {
    const { roadId } = target.value === 40 ? urban : trained;
    const body = { targetId: target.id, roadId, state: "confirmed", basis: "cùng một chỉ tiêu của quy hoạch" };
    await ask(own, "POST", "/api/indicators/measures", body);
  }
  for (const { kind, id } of await endsOf(own, first)) {
    const body = { end: { kind, id }, indicatorId: urban.indicatorId, state: "confirmed", basis: "thước đo của tỉnh" };
    await ask(own, "POST", "/api/results/links", body);
  }
  const later = on(own, "2026-05-20");
  const second = await givenReviewed(later, plan(80, PROGRAMME));
  const { version } = await ask<PlanReview>(later, "GET", `/api/plans/${second}/review`);
  const path = `/api/plans/${second}/continues`;
  const changes = await ask<PlanChanges>(later, "POST", path, { previousPlanId: first }, version);
  const decisions = changes.items.flatMap(({ before, after }) =>
    before ? [{ before: before.id, after: after?.id ?? null }] : [],
  );
  await ask(later, "POST", `/api/plans/${second}/changes/decisions`, { decisions });
  await publish(later, second);
  return { later, first, second, urban };
}

describe("the next version of a plan", () => {
  test("has the measures of the targets that it kept, asks anew where the level changed, and lists no target twice", async () => {
    const { later, urban } = await givenNextVersion();
    const items = await measured(later);
    expect(items.map(({ target, decided }) => [target.value, decided.map(({ roadId }) => roadId)])).toEqual([
      [40, [urban.roadId]],
      [80, []],
    ]);
    expect(items[0]?.decided[0]).toMatchObject({ basis: "cùng một chỉ tiêu của quy hoạch", decidedOn: "2026-01-10" });
  });

  test("keeps what persons said that its goal is measured by and its programme serves; the earlier version keeps it too", async () => {
    const { later, first, second } = await givenNextVersion();
    const [before, after] = [await framework(later, first), await framework(later, second)];
    const said = ({ links }: ResultsFramework) => links.filter(({ end }) => end.kind !== "assignment");
    const kinds = (each: ResultsFramework) => said(each).map(({ end, basis }) => [end.kind, basis]);
    expect(new Set(kinds(after).map(String))).toEqual(new Set(kinds(before).map(String)));
    expect(new Set(said(after).map(({ end }) => end.kind))).toEqual(new Set(["goal", "programme"]));
    const ends = new Set(said(before).map(({ end }) => end.id));
    expect(said(after).filter(({ end }) => ends.has(end.id))).toEqual([]);
  });
});
