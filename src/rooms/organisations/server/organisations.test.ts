import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act, Role } from "#shared/act.ts";
import { sentences } from "#shared/sentences.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  type listOrganisationsEndpoint,
  type matchOrganisationEndpoint,
  type OrganisationHistory,
  organisationRefusals,
  readOrganisationRegister,
  readReorganisations,
  type RecordedReorganisation,
} from "../model/index.ts";
import { importReorganisations } from "./import-reorganisations.ts";
import { importOrganisations } from "./import-organisations.ts";
import { organisationRoutes } from "./routes.ts";

type OrganisationList = z.output<typeof listOrganisationsEndpoint.output>;
type Matched = z.output<typeof matchOrganisationEndpoint.output>;

/** Said by other rooms in the application. */
const shared = sentences({
  "refusal.cursor-unreadable": { vi: "Sai vị trí.", en: "Bad cursor." },
});

const { db } = await openTestDatabase();
let act: Act;
let app: TestApp;

beforeAll(async () => {
  act = await givenWorkspace(db);
  await importPlaces(db, act, readPlaceRegister(await example("places.json")));
  const imported = await importOrganisations(db, act, readOrganisationRegister(await example("organisations.json")));
  expect(imported).toEqual({ ok: true, value: { organisations: 52, successions: 0, groups: 2 } });
  const reform = readReorganisations(await example("reorganisations.json"));
  expect(await importReorganisations(db, act, reform, { followers: [], handovers: [] })).toEqual({
    ok: true,
    value: { recorded: 6 },
  });
  app = await openTestApp(act, [organisationRefusals, shared], (routes) =>
    organisationRoutes(routes, db, { followers: [], handovers: [] }),
  );
});
afterAll(() => app.close());

async function example(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../../../examples/quang-nam/${name}`, import.meta.url), "utf8"));
}

async function list(query: string): Promise<OrganisationList> {
  const answer = await app.ask("GET", `/api/organisations?${query}`);
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return answer.body as OrganisationList;
}

async function match(name: string, on: string): Promise<Matched> {
  return (await app.ask("GET", `/api/organisation-matches?as_of=${on}&name=${encodeURIComponent(name)}`))
    .body as Matched;
}

async function bodyNamed(name: string, on: string): Promise<OrganisationHistory> {
  const { bodies } = await match(name, on);
  return (await app.ask("GET", `/api/organisations/${bodies[0]?.body.id}?as_of=${on}`)).body as OrganisationHistory;
}

const heirsOf = (matched: Matched) => matched.bodies[0]?.heirs.map(({ heir, share }) => [heir?.name, share]);

describe("a body of the plan, before and after the reorganisation", () => {
  const SCT = "Sở Công Thương tỉnh Quảng Nam";

  test("is itself while it exists", async () => {
    const matched = await match(SCT, "2025-01-01");
    expect(matched.bodies).toMatchObject([{ body: { name: SCT }, reason: "exact", isInForce: true }]);
    expect(heirsOf(matched)).toEqual([[SCT, 1]]);
  });

  test("is its successor on the day after the join", async () => {
    const matched = await match(SCT, "2025-07-02");
    expect(matched.bodies).toMatchObject([{ body: { name: SCT }, reason: "exact", isInForce: false }]);
    expect(heirsOf(matched)).toEqual([["Sở Công Thương thành phố Đà Nẵng", 1]]);
  });

  test.for([
    { name: "Sở Kế hoạch và Đầu tư tỉnh Quảng Nam", on: "2025-02-18", heir: "Sở Kế hoạch và Đầu tư tỉnh Quảng Nam" },
    { name: "Sở Kế hoạch và Đầu tư tỉnh Quảng Nam", on: "2025-02-19", heir: "Sở Tài chính tỉnh Quảng Nam" },
    { name: "Sở KH&ĐT", on: "2026-11-24", heir: "Sở Tài chính thành phố Đà Nẵng" },
    { name: "Sở Ngoại vụ tỉnh Quảng Nam", on: "2025-03-01", heir: "Văn phòng UBND tỉnh Quảng Nam" },
    { name: "Ủy ban nhân dân tỉnh Quảng Nam", on: "2025-07-01", heir: "UBND thành phố Đà Nẵng" },
  ])("$name on $on is $heir", async ({ name, on, heir }) => {
    expect(heirsOf(await match(name, on))).toEqual([[heir, 1]]);
  });

  test("shares that no source states are equal and marked", async () => {
    const { bodies } = await match("Sở Nội vụ tỉnh Quảng Nam", "2025-03-01");
    const split = bodies.find(({ isInForce }) => !isInForce);
    expect(split?.heirs).toMatchObject([
      { share: 0.5, isAssumed: true },
      { share: 0.5, isAssumed: true },
    ]);
  });

  test.for([
    { on: "2024-12-31", count: 19 },
    { on: "2025-02-19", count: 13 },
    { on: "2025-07-01", count: 14 },
  ])("“các sở, ban, ngành” has $count members on $on", async ({ on, count }) => {
    const { groups } = await match("Các sở, ban, ngành", on);
    expect(groups.map(({ members }) => members.length)).toEqual([count]);
  });
});

describe("bodies as of a day", () => {
  test("departments of the province and of the old city, then of the city", async () => {
    const names = async (on: string) => (await list(`as_of=${on}&kind=department&limit=100`)).items.length;
    expect([await names("2025-02-18"), await names("2025-02-19"), await names("2025-07-01")]).toEqual([19, 13, 14]);
  });

  test("everything below the city's committee, at any depth", async () => {
    const committee = await bodyNamed("UBND thành phố Đà Nẵng", "2025-07-01");
    const { items } = await list(`as_of=2025-12-01&below=${committee.id}&limit=100`);
    expect(items.length).toBe(14 + 78 + 2);
    expect((await list(`as_of=2025-06-30&below=${committee.id}`)).items).toEqual([]);
  });

  test("search without marks, by any of its names", async () => {
    const { items } = await list("as_of=2025-01-01&search=so%20cong%20thuong");
    expect(items).toMatchObject([{ name: "Sở Công Thương tỉnh Quảng Nam", parent: { name: "UBND tỉnh Quảng Nam" } }]);
  });

  test("come in pages by key, none twice", async () => {
    const ids: string[] = [];
    let cursor = "";
    do {
      const page = await list(`as_of=2025-07-01&limit=25${cursor}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(90);
  });
});

describe("a body through time", () => {
  test("shows where it came from, with basis, source and confidence", async () => {
    const finance = await bodyNamed("Sở Tài chính thành phố Đà Nẵng", "2025-07-01");
    expect(new Set(finance.predecessors.map(({ other }) => other?.name))).toEqual(
      new Set(["Sở Tài chính thành phố Đà Nẵng", "Sở Tài chính tỉnh Quảng Nam"]),
    );
    expect(finance.predecessors[0]?.basis).toMatchObject({ instrument: "202/2025/QH15", issuedOn: "2025-06-12" });
    expect(finance).toMatchObject({
      provenance: { confidence: "medium" },
      codes: [{ scheme: "register", code: "DN-STC" }],
      groups: [{ name: "Các sở, ban, ngành thành phố Đà Nẵng", validFrom: "2025-07-01" }],
    });
    expect(finance.provenance.sources.every((source) => source.startsWith("https://"))).toBe(true);
  });

  test("keeps both bodies above a board that was moved", async () => {
    const name = "Ban Quản lý các Khu kinh tế và Khu công nghiệp tỉnh Quảng Nam";
    const board = await bodyNamed(name, "2025-08-01");
    expect(board.parents.map(({ parent }) => parent.name)).toEqual(["UBND tỉnh Quảng Nam", "UBND thành phố Đà Nẵng"]);
    expect(board.parent?.name).toBe("UBND thành phố Đà Nẵng");
    expect((await bodyNamed(name, "2025-09-01")).heirs.length).toBe(2);
  });

  test("each step leads to its operation, which tells every body's fate with its basis", async () => {
    const finance = await bodyNamed("Sở Tài chính thành phố Đà Nẵng", "2025-07-01");
    const successionId = finance.predecessors[0]?.successionId ?? "";
    const { status, body } = await app.ask("GET", `/api/organisation-successions/${successionId}`);
    const operation = body as RecordedReorganisation;
    expect([status, operation]).toMatchObject([
      200,
      { id: successionId, effectiveOn: "2025-07-01", isAhead: false, basis: { instrument: "202/2025/QH15" } },
    ]);
    expect(operation.changes).toContainEqual({
      kind: "merged",
      from: expect.objectContaining({ name: "Sở Tài chính tỉnh Quảng Nam" }),
      to: { id: finance.id, name: "Sở Tài chính thành phố Đà Nẵng" },
      share: 1,
      matter: null,
    });
    // Each body that it names leads back to it.
    for (const { from } of operation.changes) {
      const giver = (await app.ask("GET", `/api/organisations/${from.id}`)).body as OrganisationHistory;
      expect(giver.successors.map((step) => step.successionId)).toContain(successionId);
    }
  });

  test("an operation that nobody recorded is refused, and another workspace knows none of ours", async () => {
    const finance = await bodyNamed("Sở Tài chính thành phố Đà Nẵng", "2025-07-01");
    const path = `/api/organisation-successions/${finance.predecessors[0]?.successionId}`;
    const elsewhere = await app.ask("GET", path, { act: await givenWorkspace(db) });
    const unknown = await app.ask("GET", "/api/organisation-successions/0193571c-1c00-7000-8000-000000000000");
    for (const refused of [elsewhere, unknown]) {
      expect([refused.status, refused.problem.code]).toEqual([404, "succession-not-found"]);
    }
  });

  test("an unknown body is refused", async () => {
    const refused = await app.ask("GET", "/api/organisations/0193571c-1c00-7000-8000-000000000000");
    expect([refused.status, refused.problem.code]).toEqual([404, "organisation-not-found"]);
  });
});

describe("who may", () => {
  const asked = (roles: Role[]): Act => ({ ...act, actor: { ...act.actor, roles } });

  test("the public reads bodies, one body and matches", async () => {
    const { id } = await bodyNamed("Sở Y tế tỉnh Quảng Nam", "2025-01-01");
    for (const url of ["/api/organisations", `/api/organisations/${id}`, "/api/organisation-matches?name=a"]) {
      expect((await app.ask("GET", url, { act: asked(["public"]) })).status).toBe(200);
      expect((await app.ask("GET", url, { act: asked([]) })).status).toBe(403);
    }
  });

  test("another workspace sees none of it", async () => {
    const other = await givenWorkspace(db);
    expect((await app.ask("GET", "/api/organisations", { act: other })).body).toMatchObject({ items: [] });
  });
});
