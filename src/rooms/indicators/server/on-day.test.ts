import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { organisationRefusals, readOrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations } from "#rooms/organisations/server/index.ts";
import { placeRefusals, readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { Act } from "#shared/act.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { indicatorRefusals } from "../model/index.ts";
import type { IndicatorSeen } from "./get-indicator.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import type { IndicatorList } from "./list-indicators.ts";
import { indicatorRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals, fieldRefusals, placeRefusals, organisationRefusals], (scope) =>
  indicatorRoutes(scope, db, NO_PROGRAMMES),
);
afterAll(app.close);

const example = new URL("../../../../examples/quang-nam/", import.meta.url);
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, example), "utf8"));
taken(await importPlaces(db, act, readPlaceRegister(await read("places.json"))));
taken(await importOrganisations(db, act, readOrganisationRegister(await read("organisations.json"))));
const bodies = await db
  .selectFrom("organisation")
  .select("id")
  .where("workspace_id", "=", act.workspaceId)
  .orderBy("id")
  .limit(2)
  .execute();
const [first, second] = bodies.map(({ id }) => id);

function taken(outcome: { readonly ok: boolean; readonly refusal?: unknown }): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
}
function on(day: string): Act {
  return Act.parse({ ...act, on: day, at: `${day}T03:00:00.000Z` });
}
async function asked<Body>(method: "GET" | "POST", url: string, day: string, body?: object): Promise<Body> {
  const answer = await app.ask(method, url, { act: on(day), ...(body && { body }) });
  expect([url, answer.status, answer.problem.detail]).toEqual([url, 200, undefined]);
  return answer.body as Body;
}

const fields = (code: string, more: object = {}) => ({
  code,
  name: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
  unit: { vi: "nghìn tỷ đồng", en: "trillion" },
  direction: "rise",
  accumulation: "stock",
  frequency: "year",
  dueAfterDays: 30,
  ...more,
});
const road = (code: string, target: number, more: object = {}) => ({
  code,
  name: { vi: `Lộ trình ${code}`, en: `Road ${code}` },
  shape: "linear",
  baseline: { period: "2020", value: 50, source: "báo cáo" },
  points: [{ period: "2030", comparator: ">=", value: target }],
  document: "Kế hoạch 1",
  basis: "Mục II",
  certainty: "high",
  ...more,
});
const value = (period: string, figure: number, more: object = {}) => ({ period, value: figure, stage: "official", source: "báo cáo", certainty: "high", answer: "đã rà soát", ...more }); // prettier-ignore

async function given(code: string): Promise<string> {
  const { indicatorId } = await asked<{ indicatorId: string }>("POST", "/api/indicators", "2026-01-05", fields(code, { ownerId: first })); // prettier-ignore
  const url = `/api/indicators/${indicatorId}`;
  await asked("POST", `${url}/roads`, "2026-01-06", road(`${code}-2030`, 100));
  await asked("POST", `${url}/values`, "2026-01-10", { values: [value("2025", 80, { stage: "estimated" })] });
  await asked("POST", `${url}/values`, "2026-03-10", { values: [value("2025", 60)] });
  await asked("POST", `${url}/roads`, "2026-04-01", road(`${code}-2030`, 60, { reason: "Kế hoạch điều chỉnh" }));
  await asked("POST", "/api/indicators", "2026-05-01", fields(code, { ownerId: second }));
  return indicatorId;
}
const seenOn = (id: string, day: string) => asked<IndicatorSeen>("GET", `/api/indicators/${id}?as_of=${day}`, "2026-06-01"); // prettier-ignore
const listOn = (day: string, more = "") => asked<IndicatorList>("GET", `/api/indicators?as_of=${day}${more}`, "2026-06-01"); // prettier-ignore

describe("an indicator as of a past day", () => {
  test("shows the values, the roads and the owner of then, and offers nothing", async () => {
    const id = await given("A");
    const january = await seenOn(id, "2026-01-31");
    expect(january).toMatchObject({ on: "2026-01-31", indicator: { ownerId: first }, pastOwners: [], mayKeep: false, mayRecord: false }); // prettier-ignore
    expect(january.observations.map((each) => [each.value, each.isCurrent])).toEqual([[80, true]]);
    expect(january.roads.map((each) => [each.edition, each.isCurrent])).toEqual([[1, true]]);
    expect(january.later).toEqual({ values: 1, roads: 1, firstOn: "2026-03-10" });
    const march = await seenOn(id, "2026-03-10");
    expect(march.observations.map((each) => [each.value, each.isCurrent])).toEqual([[80, false], [60, true]]); // prettier-ignore
    const may = await seenOn(id, "2026-05-01");
    expect(may).toMatchObject({ indicator: { ownerId: second }, pastOwners: [{ ownerId: first, lastDay: "2026-04-30", basis: null }] }); // prettier-ignore
    expect(may.roads.map((each) => [each.edition, each.isCurrent])).toEqual([[1, false], [2, true]]); // prettier-ignore
    expect(may.later).toEqual({ values: 0, roads: 0, firstOn: null });
    const today = await asked("GET", `/api/indicators/${id}`, "2026-06-01");
    expect(today).toMatchObject({ on: "2026-06-01", mayKeep: true, mayRecord: true });
    expect(await seenOn(id, "2026-07-01")).toEqual(today);
    expect((await seenOn(id, "2026-01-01")).observations).toEqual([]);
  });

  test("an owner who was put there by mistake and replaced on the same day was owner on no day", async () => {
    const { indicatorId } = await asked<{ indicatorId: string }>("POST", "/api/indicators", "2026-01-05", fields("M", { ownerId: first })); // prettier-ignore
    for (const ownerId of [second, first, second]) await asked("POST", "/api/indicators", "2026-02-01", fields("M", { ownerId })); // prettier-ignore
    const { pastOwners } = await asked<IndicatorSeen>("GET", `/api/indicators/${indicatorId}`, "2026-06-01");
    expect(pastOwners).toEqual([{ ownerId: first, lastDay: "2026-01-31", basis: null }]);
  });

  test("is reckoned by its formula from what was known of its inputs", async () => {
    await given("IN");
    const formula = { expression: "x * 2", inputs: [{ name: "x", code: "IN" }] };
    const { indicatorId } = await asked<{ indicatorId: string }>("POST", "/api/indicators", "2026-05-02", fields("OUT", { formula })); // prettier-ignore
    const derivedOn = async (day: string) => (await seenOn(indicatorId, day)).derived.map((each) => each.value);
    expect(await derivedOn("2026-01-09")).toEqual([]);
    expect(await derivedOn("2026-03-09")).toEqual([160]);
    expect(await derivedOn("2026-03-10")).toEqual([120]);
  });
});

describe("the list of indicators as of a past day", () => {
  test("tells where each stood on its road of then", async () => {
    await given("L");
    const line = async (day: string) => (await listOn(day, "&search=L-2030")).items[0];
    // The road of ten years from 50 to 100 asks 75 in 2025; the one to 60 asks 55.
    expect(await line("2026-01-31")).toMatchObject({ status: "ahead", ownerId: first, last: { value: 80, stage: "estimated" }, target: { value: 100 } }); // prettier-ignore
    expect(await line("2026-03-31")).toMatchObject({ status: "off", last: { value: 60 }, target: { value: 100 } });
    expect(await line("2026-04-30")).toMatchObject({ status: "ahead", last: { value: 60 }, target: { value: 60 }, ownerId: first }); // prettier-ignore
    expect(await line("2026-05-01")).toMatchObject({ ownerId: second });
    expect((await listOn("2026-01-05")).firstRecordedOn).toBe("2026-01-06");
    expect((await listOn("2026-01-06")).firstRecordedOn).toBeNull();
    expect(await line("2026-01-05")).toMatchObject({ status: "unknown", roadId: null, last: null });
  });

  test("is narrowed by the status of then, in the order of names, page after page", async () => {
    const codes = async (day: string, more: string) => (await listOn(day, more)).items.map(({ code }) => code);
    expect(await codes("2026-03-31", "&status=off&search=L-2030")).toEqual(["L-2030"]);
    expect(await codes("2026-04-30", "&status=off&search=L-2030")).toEqual([]);
    const all = await listOn("2026-03-31", "&sort=worst");
    const names = all.items.map(({ name }) => name.vi);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "vi")));
    let walked: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: IndicatorList = await listOn("2026-03-31", `&limit=1${cursor && `&cursor=${cursor}`}`);
      walked = [...walked, ...page.items.map(({ code }) => code)];
      cursor = page.nextCursor;
    }
    expect(walked.toSorted()).toEqual(all.items.map(({ code }) => code).toSorted());
  });
});
