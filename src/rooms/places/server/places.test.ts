import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act, Role } from "#shared/act.ts";
import { sentences } from "#shared/sentences.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  type listPlacesEndpoint,
  type PlaceHistory,
  placeRefusals,
  type PlaceRegister,
  readPlaceRegister,
} from "../model/index.ts";
import { importPlaces } from "./import-places.ts";
import { placeRoutes } from "./routes.ts";

type PlaceList = z.output<typeof listPlacesEndpoint.output>;

/** Said by other rooms in the application. */
const shared = sentences({
  "refusal.cursor-unreadable": { vi: "Sai vị trí.", en: "Bad cursor." },
});

const { db } = await openTestDatabase();
let act: Act;
let app: TestApp;
let example: PlaceRegister;

beforeAll(async () => {
  const file = new URL("../../../../examples/quang-nam/places.json", import.meta.url);
  example = readPlaceRegister(JSON.parse(await readFile(file, "utf8")));
  act = await givenWorkspace(db);
  const imported = await importPlaces(db, act, example);
  expect(imported).toEqual({ ok: true, value: { places: 123, successions: 4 } });
  app = await openTestApp(act, [placeRefusals, shared], (routes) => placeRoutes(routes, db));
});
afterAll(() => app.close());

async function list(query: string): Promise<PlaceList> {
  const answer = await app.ask("GET", `/api/places?${query}`);
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return answer.body as PlaceList;
}

async function placeNamed(name: string, on: string): Promise<PlaceHistory> {
  const { items } = await list(`as_of=${on}&search=${encodeURIComponent(name)}`);
  const found = items.find((item) => item.name === name);
  expect(found?.name).toBe(name);
  return (await app.ask("GET", `/api/places/${found?.id}?as_of=${on}`)).body as PlaceHistory;
}

describe("places as of a day", () => {
  test.for([
    { on: "2024-12-31", kind: "district", count: 18 + 8 },
    { on: "2025-01-01", kind: "district", count: 17 + 8 },
    { on: "2025-06-30", kind: "district", count: 17 + 8 },
    { on: "2025-07-01", kind: "district", count: 0 },
    { on: "2025-06-30", kind: "commune", count: 0 },
    { on: "2025-07-01", kind: "commune", count: 94 },
    { on: "2025-06-30", kind: "province", count: 2 },
    { on: "2025-07-01", kind: "province", count: 1 },
  ])("on $on there are $count of kind $kind", async ({ on, kind, count }) => {
    const { items, asOf } = await list(`as_of=${on}&kind=${kind}&limit=100`);
    expect([asOf, items.length]).toEqual([on, count]);
  });

  test("are today's when no day is asked", async () => {
    expect((await list("kind=province")).asOf).toBe("2026-11-24");
  });

  test("come in pages by key, in Vietnamese order, none twice", async () => {
    const names: string[] = [];
    let cursor = "";
    do {
      const page = await list(`as_of=2025-07-01&kind=commune&limit=10${cursor}`);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");
    expect([names.length, new Set(names).size]).toEqual([94, 94]);
    expect(names).toEqual(names.toSorted(new Intl.Collator("vi").compare));
  });

  test.for([
    { search: "nui thanh", on: "2025-01-01", expected: ["huyện Núi Thành"] },
    { search: "Núi Thành", on: "2025-07-01", expected: ["xã Núi Thành"] },
    { search: "nui", on: "2025-01-01", expected: ["huyện Núi Thành"] },
    { search: "qu so", on: "2025-01-01", expected: [] },
    { search: "ho", on: "2025-01-01", expected: ["huyện Hòa Vang", "huyện Hoàng Sa", "thành phố Hội An"] },
    { search: "100%", on: "2025-07-01", expected: [] },
    { search: "---", on: "2025-07-01", expected: [] },
  ])("search $search on $on", async ({ search, on, expected }) => {
    const { items } = await list(`as_of=${on}&search=${encodeURIComponent(search)}`);
    expect(items.map(({ name }) => name)).toEqual(expected);
  });

  test("are filtered by region and by what lies above", async () => {
    const { items } = await list("as_of=2024-12-31&region=west");
    expect(items.map(({ name }) => name)).toContain("huyện Nông Sơn");
    expect(items.length).toBe(9);
    const city = await placeNamed("thành phố Đà Nẵng", "2025-07-01");
    expect((await list(`as_of=2025-07-01&parent=${city.id}&limit=100`)).items.length).toBe(94);
  });
});

describe("a place through time", () => {
  test("a district shows what came of it, with equal shares marked as assumed", async () => {
    const before = await placeNamed("huyện Phú Ninh", "2025-06-30");
    expect(before).toMatchObject({ isInForce: true, heirs: [{ heir: { name: "huyện Phú Ninh" }, share: 1 }] });
    const after = (await app.ask("GET", `/api/places/${before.id}?as_of=2025-07-01`)).body as PlaceHistory;
    expect(after.isInForce).toBe(false);
    expect(new Set(after.heirs.map(({ heir }) => heir?.name))).toEqual(
      new Set(["xã Chiên Đàn", "xã Phú Ninh", "xã Tây Hồ"]),
    );
    expect(after.heirs.every(({ isAssumed }) => isAssumed)).toBe(true);
    expect(after.heirs.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(after.successors[0]?.basis).toMatchObject({ instrument: "1659/NQ-UBTVQH15", confidence: "medium" });
  });

  test("the chain goes on through Quế Sơn", async () => {
    const { id } = await placeNamed("huyện Nông Sơn", "2024-12-31");
    const heirsOn = async (on: string) =>
      ((await app.ask("GET", `/api/places/${id}?as_of=${on}`)).body as PlaceHistory).heirs;
    expect(await heirsOn("2025-01-01")).toMatchObject([{ heir: { name: "huyện Quế Sơn" }, share: 1 }]);
    expect((await heirsOn("2025-07-01")).length).toBe(5);
  });

  test("the province shows the city, and the city both it came from", async () => {
    const province = await placeNamed("tỉnh Quảng Nam", "2025-06-30");
    const city = await placeNamed("thành phố Đà Nẵng", "2025-07-01");
    expect(province.successors).toMatchObject([{ effectiveOn: "2025-07-01", other: { id: city.id } }]);
    expect(new Set(city.predecessors.map(({ other }) => other?.name))).toEqual(
      new Set(["tỉnh Quảng Nam", "thành phố Đà Nẵng"]),
    );
    expect(city).toMatchObject({ areaHectares: 1_185_959, provenance: { confidence: "stated" } });
  });
});

describe("who may", () => {
  const asked = (roles: Role[]): Act => ({ ...act, actor: { ...act.actor, roles } });

  test("the public reads", async () => {
    expect((await app.ask("GET", "/api/places", { act: asked(["public"]) })).status).toBe(200);
  });

  test("nobody without a role reads", async () => {
    const refused = await app.ask("GET", "/api/places", { act: asked([]) });
    expect([refused.status, refused.problem.code]).toEqual([403, "not-allowed"]);
  });

  test("another workspace sees none of it", async () => {
    const other = await givenWorkspace(db);
    expect((await app.ask("GET", "/api/places", { act: other })).body).toMatchObject({ items: [] });
  });

  test("an observer imports nothing", async () => {
    const other = await givenWorkspace(db, ["observer"]);
    expect(await importPlaces(db, other, example)).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
  });
});

describe("asking wrongly", () => {
  test.for([
    { url: "/api/places?cursor=x", status: 400, code: "cursor-unreadable" },
    { url: "/api/places?as_of=2025-02-30", status: 400, code: "request-invalid" },
    { url: "/api/places/0193571c-1c00-7000-8000-000000000000", status: 404, code: "place-not-found" },
  ])("$url is $code", async ({ url, status, code }) => {
    const refused = await app.ask("GET", url);
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
  });

  test.for([
    {
      case: "a code twice",
      change: (p: PlaceRegister) => p.places.push(...p.places.slice(0, 1)),
      code: "register-code-twice",
    },
    {
      case: "an unknown successor",
      change: (p: PlaceRegister) =>
        p.successions[0]?.parts.push({ kind: "merged", from: "QN", to: "??", share: 1, matter: null }),
      code: "register-code-unknown",
    },
    {
      case: "shares that lose a part",
      change: (p: PlaceRegister) => Object.assign(p.successions[0]?.parts[0] ?? {}, { share: 0.5 }),
      code: "shares-not-whole",
    },
  ])("a register with $case is refused and nothing of it is kept", async ({ change, code }) => {
    const other = await givenWorkspace(db);
    const spoilt = structuredClone(example);
    change(spoilt);
    expect(await importPlaces(db, other, spoilt)).toMatchObject({ ok: false, refusal: { code } });
    const { count } = await db
      .selectFrom("place")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", other.workspaceId)
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });
});
