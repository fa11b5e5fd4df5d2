import { afterAll, expect, test } from "vitest";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Outcome } from "#shared/outcome.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  IndicatorFields,
  type IndicatorId,
  indicatorRefusals,
  type MeasuredTarget,
  RoadFields,
} from "../model/index.ts";
import { acceptTargets } from "./accept-targets.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import { indicatorRoutes } from "./routes.ts";
import { saveIndicator } from "./save-indicator.ts";
import { setRoad } from "./set-road.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals], (scope) => indicatorRoutes(scope, db, NO_PROGRAMMES));
afterAll(app.close);

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function givenPlan(): Promise<void> {
  const text =
    "KẾ HOẠCH\nPhát triển đô thị\n\nI. MỤC TIÊU\n1. Đến năm 2030, tỷ lệ đô thị hóa đạt trên 40%.\n2. Đến năm 2030, tỷ lệ lao động qua đào tạo đạt 75%.\n";
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  const seen = { planId, version, undecidedSeen: coverage.undecided };
  given(await publishPlan(db, act, seen, { acceptors: [acceptTargets], followers: [], searchables: [] }));
}

const ROAD = RoadFields.parse({
  code: "URBAN_RATE",
  name: { vi: "Tỷ lệ đô thị hóa", en: "Urbanisation" },
  shape: "linear",
  baseline: { period: "2019", value: 25.9, source: null },
  points: [{ period: "2030", comparator: ">", value: 40 }],
  document: "72/QĐ-TTg",
  basis: "quy hoạch",
  certainty: "high",
});

async function givenRoad(): Promise<{ roadId: string; indicatorId: IndicatorId }> {
  const fields = IndicatorFields.parse({
    code: "URBAN",
    name: { vi: "Tỷ lệ đô thị hóa", en: "Urbanisation" },
    unit: { vi: "%", en: "%" },
    direction: "rise",
    accumulation: "share",
    numerator: "Dân số thành thị",
    denominator: "Dân số",
    frequency: "year",
    dueAfterDays: 120,
  });
  const { indicatorId } = given(await saveIndicator(db, act, fields));
  const { roadId } = given(await setRoad(db, act, { ...ROAD, indicatorId, reason: null }));
  return { roadId, indicatorId };
}

async function listed(): Promise<MeasuredTarget[]> {
  const { body } = await app.ask("GET", "/api/indicators/measures");
  return (body as { items: MeasuredTarget[] }).items;
}

test("a target has no measure until a person confirms the one proposed, with a basis", async () => {
  await givenPlan();
  const { roadId, indicatorId } = await givenRoad();
  const [urban, trained] = await listed();
  expect(urban?.choices.map((choice) => choice.roadId)).toEqual([roadId]);
  expect([urban?.decided, trained?.choices]).toEqual([[], []]);

  const body = { targetId: urban?.target.id, roadId, state: "confirmed", basis: "cùng một chỉ tiêu của quy hoạch" };
  const reader = { ...act, actor: { ...act.actor, roles: ["observer" as const] } };
  expect((await app.ask("POST", "/api/indicators/measures", { body, act: reader })).status).toBe(403);
  expect((await app.ask("POST", "/api/indicators/measures", { body: { ...body, basis: "" } })).status).toBe(400);
  const strange = { ...body, roadId: "01890000-0000-7000-8000-0000000000ff" };
  expect((await app.ask("POST", "/api/indicators/measures", { body: strange })).problem.code).toBe("measure-not-found");
  expect((await app.ask("POST", "/api/indicators/measures", { body })).status).toBe(200);
  expect((await listed())[0]?.decided).toMatchObject([{ roadId, state: "confirmed", basis: body.basis, name: ROAD.name }]); // prettier-ignore

  // What was said of a road holds for its next edition.
  const next = given(await setRoad(db, act, { ...ROAD, indicatorId, reason: "điều chỉnh giữa kỳ" }));
  expect(next.roadId).not.toBe(roadId);
  expect((await listed())[0]?.decided).toMatchObject([{ roadId: next.roadId, state: "confirmed", basis: body.basis }]);
});
