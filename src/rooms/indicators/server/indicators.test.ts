import { afterAll, describe, expect, test } from "vitest";
import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import type { z } from "zod";
import { importPlaces } from "#rooms/places/server/index.ts";
import { placeRefusals, readPlaceRegister } from "#rooms/places/model/index.ts";
import { organisationRefusals } from "#rooms/organisations/model/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import { type getIndicatorEndpoint, indicatorRefusals, type ListedStanding } from "../model/index.ts";
import { importIndicators } from "./import-indicators.ts";
import { listIndicators, standingsQuery } from "./list-indicators.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import { renewAllStandings } from "./renew-all-standings.ts";
import { indicatorRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals, fieldRefusals, placeRefusals, organisationRefusals], (scope) =>
  indicatorRoutes(scope, db, NO_PROGRAMMES),
);
afterAll(app.close);

const indicator = {
  code: "LAP-DAY",
  name: { vi: "Tỷ lệ lấp đầy cụm công nghiệp", en: "Occupancy of clusters" },
  unit: { vi: "%", en: "%" },
  direction: "rise",
  accumulation: "share",
  numerator: "Đất đã cho thuê",
  denominator: "Đất công nghiệp",
  source: "Báo cáo của Sở Công Thương",
  frequency: "quarter",
  dueAfterDays: 45,
};
const road = {
  code: "LAP-DAY-2030",
  name: { vi: "Lấp đầy 90 % vào năm 2030", en: "90 % by 2030" },
  shape: "linear",
  baseline: { period: "2025", value: 60, source: "báo cáo" },
  points: [{ period: "2030", comparator: ">=", value: 90 }],
  document: "Kế hoạch 1",
  basis: "Mục II",
  certainty: "high",
};
const value = (period: string, figure: number, more = {}) => ({
  period,
  value: figure,
  stage: "official",
  source: "báo cáo quý",
  certainty: "high",
  ...more,
});

async function given(code: string): Promise<string> {
  const saved = await app.ask("POST", "/api/indicators", { body: { ...indicator, code } });
  const { indicatorId } = saved.body as { indicatorId: string };
  const set = await app.ask("POST", `/api/indicators/${indicatorId}/roads`, {
    body: { ...road, code: `${code}-2030` },
  });
  expect([saved.status, set.status]).toEqual([200, 200]);
  return indicatorId;
}
async function listed(code: string): Promise<ListedStanding | undefined> {
  const answer = await listIndicators(db, act, { sort: "worst", limit: 200 });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.items.find((item) => item.code === code);
}
async function record(id: string, values: readonly unknown[], who = act) {
  const answer = await app.ask("POST", `/api/indicators/${id}/values`, { body: { values }, act: who });
  return {
    ...answer,
    states: ((answer.body as { values?: { state: string }[] }).values ?? []).map(({ state }) => state),
  };
}

describe("values of an indicator", () => {
  test("move its standing: behind, then ahead; what is wrong is refused and changes nothing", async () => {
    const id = await given("A");
    expect((await app.ask("GET", `/api/indicators/${id}`)).body).toMatchObject({ indicator: { source: "Báo cáo của Sở Công Thương" } }); // prettier-ignore
    expect(await listed("A-2030")).toMatchObject({ status: "unknown", reason: "no-value", dueOn: null });
    expect((await record(id, [value("2026-Q1", 785), value("2026-Q1", 58)])).states).toEqual(["refused", "recorded"]);
    expect(await listed("A-2030")).toMatchObject({
      status: "behind",
      last: { period: "2026-Q1", value: 58 },
      dueOn: "2026-08-14",
    });
    expect((await record(id, [value("2026-Q2", 66)])).states).toEqual(["recorded"]);
    expect(await listed("A-2030")).toMatchObject({ status: "ahead", judged: { period: "2026-Q2" } });
  });

  test("are kept as versions: the surer one stands, a far revision asks first", async () => {
    const id = await given("B");
    await record(id, [value("2026-Q1", 60, { stage: "estimated" })]);
    expect((await record(id, [value("2026-Q1", 70)])).states).toEqual(["asks"]);
    expect((await record(id, [value("2026-Q1", 70, { answer: "rà soát lại diện tích" })])).states).toEqual([
      "recorded",
    ]);
    expect((await record(id, [value("2026-Q1", 61, { stage: "estimated", answer: "số cũ" })])).states).toEqual([
      "recorded",
    ]);
    expect((await record(id, [value("2026-Q1", 70)])).states).toEqual(["unchanged"]);
    const { body } = await app.ask("GET", `/api/indicators/${id}`);
    const versions = (body as { observations: { value: number; isCurrent: boolean; answer: string | null }[] })
      .observations;
    expect(versions.map((each) => [each.value, each.isCurrent])).toEqual([
      [60, false],
      [70, true],
      [61, false],
    ]);
    expect(versions[1]?.answer).toBe("rà soát lại diện tích");
  });

  test("a road changes only with a reason, and its earlier edition stays", async () => {
    const id = await given("C");
    const again = { ...road, code: "C-2030", points: [{ period: "2030", comparator: ">=", value: 80 }] };
    const url = `/api/indicators/${id}/roads`;
    expect((await app.ask("POST", url, { body: again })).problem.code).toBe("road-reason-missing");
    const set = await app.ask("POST", url, { body: { ...again, reason: "Kế hoạch điều chỉnh" } });
    expect(set.body).toMatchObject({ edition: 2 });
    const { body } = await app.ask("GET", `/api/indicators/${id}`);
    const { roads } = body as { roads: { edition: number; isCurrent: boolean }[] };
    expect(roads.map(({ edition, isCurrent }) => [edition, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(await listed("C-2030")).toMatchObject({ target: { value: 80 } });
  });

  test("are recorded by the office, not by a reader nor by another body", async () => {
    const id = await given("D");
    for (const roles of [["observer"], ["public"], ["lead"]] as const) {
      const who = { ...act, actor: { ...act.actor, roles: [...roles], bodies: [id] } };
      expect((await record(id, [value("2026-Q1", 60)], who)).status).toBe(403);
    }
  });

  test("a place or a body that is not known here is refused", async () => {
    const stranger = "01890000-0000-7000-8000-0000000000ff";
    const place = await app.ask("POST", "/api/indicators", { body: { ...indicator, code: "F", placeId: stranger } });
    const owner = await app.ask("POST", "/api/indicators", { body: { ...indicator, code: "F", ownerId: stranger } });
    const part = await record(await given("G"), [value("2026-Q1", 60, { placeId: stranger })]);
    expect([place.problem.code, owner.problem.code, part.problem.code]).toEqual([
      "place-not-found",
      "organisation-not-found",
      "place-not-found",
    ]);
  });

  test("a share without its parts is refused", async () => {
    const saved = await app.ask("POST", "/api/indicators", { body: { ...indicator, code: "E", numerator: null } });
    expect([saved.status, saved.problem.code]).toEqual([422, "share-parts-missing"]);
  });
});

describe("the bundled facts", () => {
  const own = givenWorkspace(db);

  test("all 41 roads and 30 series of the fact file stand, each value with its source; three roads beside hold the province against the country", async () => {
    const there = await own;
    const read = async (name: string): Promise<unknown> =>
      JSON.parse(await readFile(`examples/quang-nam/${name}.json`, "utf8"));
    expect((await importPlaces(db, there, readPlaceRegister(await read("places")))).ok).toBe(true);
    const file = await read("indicators");
    const done = await importIndicators(db, there, file);
    expect(done).toEqual({ ok: true, value: { indicators: 62, roads: 44, values: 134 } });
    const answer = await listIndicators(db, there, { sort: "worst", limit: 200 });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const status = Object.fromEntries(answer.value.items.map((item) => [item.code, item.status]));
    expect(status).toMatchObject({ GRDP_GROWTH_AVG: "off", GRDP_GROWTH_5Y: "off", GRDP_PC_VND: "behind" });
    expect(answer.value.items.find(({ code }) => code === "GRDP_PC_VND")?.judged?.gap).toBeCloseTo(-10.31, 2);
    expect(answer.value.items.every(({ last }) => last === null || last.source.length > 10)).toBe(true);
    expect(status).toMatchObject({ QN_VS_VN_IND_VA_GROWTH: "ahead", QN_VS_VN_MFG_VA_GROWTH: "ahead", QN_VS_VN_SERV_SHARE: "unknown" }); // prettier-ignore
  });

  test("twelve indicators stand on roads with figures that name their source, one of them reckoned", async () => {
    const there = await own;
    const answer = await listIndicators(db, there, { sort: "worst", limit: 200 });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const ids = [...new Set(answer.value.items.map(({ indicatorId }) => indicatorId))];
    const seen = await Promise.all(ids.map(async (id) => (await app.ask("GET", `/api/indicators/${id}`, { act: there })).body as z.output<typeof getIndicatorEndpoint.output>)); // prettier-ignore
    const stand = seen.filter(
      ({ roads, observations, derived }) =>
        roads.some(({ points }) => points.some(({ value }) => value !== null)) &&
        [...observations, ...derived].length > 0,
    );
    expect(stand.map(({ indicator: { code } }) => code).toSorted()).toEqual([
      "BUDGET_REVENUE_GROWTH",
      "CCN_COUNT_PLANNED",
      "CCN_FILL",
      "CCN_OUTPUT_SHARE",
      "DN_GRDP_CURRENT",
      "DN_GRDP_GROWTH",
      "GRDP_GROWTH",
      "GRDP_PC",
      "SH_SERV",
      "URBAN",
      "VA_IND_GROWTH",
      "VA_MFG_GROWTH",
    ]);
    expect(stand.every(({ observations }) => observations.every(({ source }) => source.startsWith("http")))).toBe(true);
    // 32,144 tỷ đồng in 2022 after 23,773 in 2021; of no other two years running are both known.
    const reckoned = stand.find(({ indicator: { code } }) => code === "BUDGET_REVENUE_GROWTH")?.derived ?? [];
    expect(reckoned.map(({ period }) => period)).toEqual(["2022"]);
    expect(reckoned[0]?.value).toBeCloseTo(35.21, 2);
  });

  test("the overview says how many stand where, the worst first, in at most eight tiles", async () => {
    const { body } = await app.ask("GET", "/api/overview", { act: await own });
    const overview = body as {
      counts: Record<string, number>;
      worst: { code: string }[];
      tiles: unknown[];
      stale: number;
    };
    expect(
      overview.worst
        .map(({ code }) => code)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(["GRDP_GROWTH_5Y", "GRDP_GROWTH_AVG"]);
    expect(overview.tiles.length).toBeLessThanOrEqual(8);
    expect(overview.stale).toBeGreaterThan(0);
    expect(overview.counts["off"]).toBeGreaterThanOrEqual(2);
  });
});

test("judged anew from what is kept, every standing is what its writers left; one that was spoilt is mended", async () => {
  const kept = async () =>
    db.selectFrom("indicator_standing").selectAll().where("workspace_id", "=", act.workspaceId).orderBy("id").execute();
  const written = await kept();
  expect(written.length).toBeGreaterThan(3);
  await sql`update indicator_standing set status = 'ahead', severity = 1, last_value = 0, spark = '{}'
    where workspace_id = ${act.workspaceId}`.execute(db);
  expect(await renewAllStandings(db, act)).toEqual({ standings: written.length });
  expect(await kept()).toEqual(written);
});

test("no list scans, whatever it is narrowed and sorted by", async () => {
  const big = await givenWorkspace(db);
  const saved = await app.ask("POST", "/api/indicators", { body: { ...indicator, code: "BIG" }, act: big });
  const { indicatorId } = saved.body as { indicatorId: string };
  await sql`insert into indicator_standing (workspace_id, id, indicator_id, code, name_vi, name_en, unit_vi, unit_en, direction,
      searched, status, severity, reason, spark, due_on)
    select ${big.workspaceId}, gen_random_uuid(), ${indicatorId}, 'X' || n, 'Chỉ tiêu ' || n, 'x', '%', '%', 'rise', 'chi tieu ' || n,
      (array['off', 'behind', 'unknown', 'on-road', 'ahead'])[1 + n % 5], (n % 5) * 1000000 + n, 'judged', '{}',
      date '2020-01-01' + n % 4000 from generate_series(1, 20000) n`.execute(db);
  await sql`analyze indicator_standing`.execute(db);
  const scanning: string[] = [];
  for (const sort of ["worst", "name"] as const) {
    const narrowings = [
      {},
      { status: "off" },
      { status: "stale" },
      { place: indicatorId },
      { search: "chi tieu 19" },
    ] as const;
    for (const narrowing of narrowings) {
      for (const after of [undefined, [sort === "name" ? "Chỉ tiêu 5" : 5, indicatorId] as [string | number, string]]) {
        const plan =
          await sql`explain (format json) ${standingsQuery(db, big, { sort, limit: 50, ...narrowing }, after)}`.execute(
            db,
          );
        if (JSON.stringify(plan.rows).includes('"Seq Scan"')) scanning.push(JSON.stringify({ sort, narrowing }));
      }
    }
  }
  expect(scanning).toEqual([]);
});
