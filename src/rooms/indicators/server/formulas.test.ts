import { afterAll, expect, test } from "vitest";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { placeRefusals } from "#rooms/places/model/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type DerivedValue, indicatorRefusals, type ListedStanding } from "../model/index.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import { indicatorRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals, placeRefusals, organisationRefusals], (scope) =>
  indicatorRoutes(scope, db, NO_PROGRAMMES),
);
afterAll(app.close);

const plain = {
  name: { vi: "Chỉ tiêu", en: "Indicator" },
  unit: { vi: "tỷ đồng", en: "billion đồng" },
  direction: "rise",
  accumulation: "flow",
  frequency: "year",
  dueAfterDays: 90,
};
const save = (code: string, more: object = {}) =>
  app.ask("POST", "/api/indicators", { body: { ...plain, code, ...more } });
async function given(code: string, more: object = {}): Promise<string> {
  const { status, body } = await save(code, more);
  expect(status).toBe(200);
  return (body as { indicatorId: string }).indicatorId;
}
const value = (period: string, figure: number, more = {}) => ({ period, value: figure, stage: "official", source: `Niên giám ${period}`, certainty: "high", answer: "đã rà soát", ...more }); // prettier-ignore
const record = (id: string, ...values: readonly object[]) =>
  app.ask("POST", `/api/indicators/${id}/values`, { body: { values } });
async function seen(id: string) {
  const { body } = await app.ask("GET", `/api/indicators/${id}`);
  return body as { derived: DerivedValue[]; observations: unknown[] };
}
async function listed(code: string): Promise<ListedStanding | undefined> {
  const { body } = await app.ask("GET", "/api/indicators?limit=200");
  return (body as { items: ListedStanding[] }).items.find((item) => item.code === code);
}
const perHead = { unit: { vi: "triệu đồng/người", en: "million đồng a head" }, formula: { expression: "a / b", inputs: [{ name: "a", code: "GRDP" }, { name: "b", code: "DAN" }] } }; // prettier-ignore

test("what is reckoned is never stored, explains itself, and follows a change of an input at once, however far on", async () => {
  const grdp = await given("GRDP");
  const people = await given("DAN", { unit: { vi: "nghìn người", en: "thousand people" }, accumulation: "stock" });
  const head = await given("GRDP-NGUOI", perHead);
  const growth = await given("GRDP-NGUOI-TANG", {
    unit: { vi: "%", en: "%" },
    accumulation: "rate",
    formula: { expression: "(x / truoc(x) - 1) * 100", inputs: [{ name: "x", code: "GRDP-NGUOI" }] },
  });
  await record(grdp, value("2023", 112_000), value("2024", 129_000));
  await record(people, value("2023", 1_530), value("2024", 1_536, { stage: "preliminary" }));

  const { derived, observations } = await seen(head);
  expect(observations).toEqual([]);
  expect(derived.map(({ period, value: figure, stage }) => [period, figure, stage])).toEqual([
    ["2023", Number((112_000 / 1_530).toPrecision(12)), "official"],
    ["2024", Number((129_000 / 1_536).toPrecision(12)), "preliminary"],
  ]);
  expect(derived[1]?.from.map(({ code, value: figure, source }) => [code, figure, source])).toEqual([
    ["GRDP", 129_000, "Niên giám 2024"],
    ["DAN", 1_536, "Niên giám 2024"],
  ]);
  expect((await listed("GRDP-NGUOI-TANG"))?.last).toMatchObject({ period: "2024", stage: "preliminary" });
  const before = (await listed("GRDP-NGUOI-TANG"))?.last?.value;

  await record(grdp, value("2024", 140_000));
  expect((await seen(growth)).derived[0]?.value).toBeCloseTo((140_000 / 1_536 / (112_000 / 1_530) - 1) * 100, 6);
  expect((await listed("GRDP-NGUOI-TANG"))?.last?.value).not.toBe(before);
});

test("no value is entered for what is reckoned, and what was observed takes no formula", async () => {
  const id = await given("TINH-RA", perHead);
  expect((await record(id, value("2024", 1))).problem.code).toBe("indicator-derived");
  expect((await save("GRDP", { formula: { expression: "a", inputs: [{ name: "a", code: "TINH-RA" }] } })).problem.code).toBe("indicator-has-values"); // prettier-ignore
});

test("a circle, a unit that does not fit and an unknown code are refused in words; another unit of an input too", async () => {
  await given("V1");
  await given("V2", { formula: { expression: "a", inputs: [{ name: "a", code: "V1" }] } });
  const circle = await save("V1", { formula: { expression: "a", inputs: [{ name: "a", code: "V2" }] } });
  expect([circle.status, circle.problem.code, circle.problem.detail]).toEqual([
    422,
    "formula-cycle",
    expect.stringContaining("V1 → V2 → V1"),
  ]);
  const scale = await save("V3", { unit: { vi: "triệu đồng", en: "m" }, formula: { expression: "a", inputs: [{ name: "a", code: "V1" }] } }); // prettier-ignore
  expect(scale.problem.detail).toContain("viết thêm × 1000 để ra triệu đồng");
  const unknown = await save("V4", { formula: { expression: "a", inputs: [{ name: "a", code: "KHONG-CO" }] } });
  expect(unknown.problem.code).toBe("formula-input-not-found");
  expect((await save("V1", { unit: { vi: "ha", en: "ha" } })).problem.code).toBe("formula-unit-not-own");
});

test("a share keeps its numerator and denominator: the figure follows from them, another one is refused", async () => {
  const id = await given("TY-TRONG", { unit: { vi: "%", en: "%" }, accumulation: "share", numerator: "Đất đã thuê", denominator: "Đất công nghiệp" }); // prettier-ignore
  const answer = await record(
    id,
    value("2023", 0, { value: null, numerator: 30, denominator: 40, group: "trong khu", industry: "2018:C" }),
    value("2024", 70, { numerator: 30, denominator: 40 }),
    value("2024", 75, { numerator: 30 }),
  );
  const { values } = answer.body as { values: { state: string; problems: { code: string }[] }[] };
  expect(values.map(({ state, problems }) => [state, problems[0]?.code])).toEqual([
    ["recorded", undefined],
    ["refused", "share-not-ratio"],
    ["refused", "share-parts-wrong"],
  ]);
  expect((await seen(id)).observations).toMatchObject([{ value: 75, numerator: 30, denominator: 40, group: "trong khu", industry: "2018:C" }]); // prettier-ignore
});
