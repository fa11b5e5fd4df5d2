import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act, Role } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  type getPersonEndpoint,
  type handOverEndpoint,
  type listPostsEndpoint,
  organisationRefusals,
} from "../../model/index.ts";
import { type Bodies, givenBodies, mergerOf } from "../given-bodies.ts";
import { organisationRoutes } from "../routes.ts";
import { portfoliosFollow } from "./portfolio-writes.ts";

const { db } = await openTestDatabase();
let app: TestApp;

beforeAll(async () => {
  const act = await givenWorkspace(db);
  app = await openTestApp(act, [organisationRefusals], (routes) =>
    organisationRoutes(routes, db, { followers: [portfoliosFollow], handovers: [] }),
  );
});
afterAll(() => app.close());

const post = (act: Act, url: string, body: object) => app.ask("POST", url, { act, key: randomUUID(), body });
const behind = async (act: Act, body: string, on: string) =>
  (await app.ask("GET", `/api/organisations/${body}/posts?as_of=${on}`, { act })).body as z.output<
    typeof listPostsEndpoint.output
  >;
const namesBehind = async (act: Act, body: string, on: string) =>
  (await behind(act, body, on)).behind.map(({ person, standIn }) => [person.name, standIn?.name ?? null]);

async function givenPerson(act: Act, name: string): Promise<string> {
  const added = await post(act, "/api/people", { name, email: "can.bo@example.vn", phone: null });
  expect(added.status).toBe(200);
  return (added.body as { personId: string }).personId;
}

async function givenTwo() {
  const bodies: Bodies = await givenBodies(db);
  const { act } = bodies;
  const [an, binh] = [await givenPerson(act, "Lê Thị An"), await givenPerson(act, "Trần Bình")];
  const give = (person: string, organisationId: string, more: object = {}) =>
    post(act, `/api/people/${person}/posts`, {
      organisationId,
      post: "supervisor",
      field: null,
      handlingUnitId: null,
      basis: "Thông báo phân công",
      validFrom: "2025-01-01",
      validTo: null,
      ...more,
    });
  return { bodies, act, an, binh, give };
}

describe("a portfolio", () => {
  test("says who is behind a body on each day", async () => {
    const { act, bodies, an, binh, give } = await givenTwo();
    const given = await give(an, bodies.planning);
    await post(act, `/api/portfolio-lines/${(given.body as { lineId: string }).lineId}/end`, { lastDay: "2025-01-31" });
    await give(binh, bodies.planning, { validFrom: "2025-02-01" });
    expect(await namesBehind(act, bodies.planning, "2024-12-31")).toEqual([]);
    expect(await namesBehind(act, bodies.planning, "2025-01-31")).toEqual([["Lê Thị An", null]]);
    expect(await namesBehind(act, bodies.planning, "2025-02-01")).toEqual([["Trần Bình", null]]);
  });

  test("is not given for a body that has ended, and the sentence names it", async () => {
    const { act, bodies, an, give } = await givenTwo();
    expect((await give(an, bodies.planning)).status).toBe(200);
    const merger = { ...mergerOf(bodies), mode: "record", rowsSeen: 1 };
    expect((await post(act, "/api/organisation-successions", merger)).status).toBe(200);
    const late = await give(an, bodies.planning, { validFrom: "2025-02-19" });
    expect([late.status, late.problem.code]).toEqual([409, "organisation-not-in-force"]);
    expect(late.problem.detail).toContain("Sở Kế hoạch và Đầu tư");
    expect((await give(an, bodies.planning, { validFrom: "2025-02-18", validTo: "2025-02-18" })).status).toBe(200);
  });

  test("follows its body through a reorganisation, and the past stays", async () => {
    const { act, bodies, an, give } = await givenTwo();
    await give(an, bodies.planning);
    const recorded = await post(act, "/api/organisation-successions", {
      ...mergerOf(bodies),
      mode: "record",
      rowsSeen: 1,
    });
    expect(recorded.body).toMatchObject({ balance: [{ label: "people.succession.portfolio", before: 1, after: 1 }] });
    const merged = (recorded.body as { created: { id: string }[] }).created[0]?.id ?? "";
    expect(await namesBehind(act, bodies.planning, "2025-02-18")).toEqual([["Lê Thị An", null]]);
    expect(await namesBehind(act, bodies.planning, "2025-02-19")).toEqual([]);
    expect(await namesBehind(act, merged, "2025-02-19")).toEqual([["Lê Thị An", null]]);
  });

  test("names who acts during an absence", async () => {
    const { act, bodies, an, binh, give } = await givenTwo();
    await give(an, bodies.planning);
    const away = { toId: binh, reason: "đi học", validFrom: "2025-03-10", validTo: "2025-03-14" };
    expect((await post(act, `/api/people/${an}/delegations`, away)).status).toBe(200);
    expect(await namesBehind(act, bodies.planning, "2025-03-14")).toEqual([["Lê Thị An", "Trần Bình"]]);
    expect(await namesBehind(act, bodies.planning, "2025-03-15")).toEqual([["Lê Thị An", null]]);
    const again = await post(act, `/api/people/${an}/delegations`, {
      ...away,
      validFrom: "2025-03-14",
      validTo: "2025-03-20",
    });
    expect([again.status, again.problem.code]).toEqual([409, "already-delegated"]);
  });

  test("is given to nobody who has left by its first day", async () => {
    const { act, an, binh } = await givenTwo();
    await db
      .$pickTables<"person">()
      .updateTable("person")
      .set({ valid_to: "2025-03-01" })
      .where("id", "=", binh)
      .execute();
    const given = (day: string) =>
      post(act, `/api/people/${an}/delegations`, { toId: binh, reason: "đi học", validFrom: day, validTo: day });
    expect((await given("2025-03-02")).problem.code).toBe("person-not-found");
    expect((await given("2025-03-01")).status).toBe(200);
  });

  test("is the person's own again from the day after they came back early", async () => {
    const { act, bodies, an, binh, give } = await givenTwo();
    await give(an, bodies.planning);
    const away = { toId: binh, reason: "đi học", validFrom: "2025-03-10", validTo: "2025-03-14" };
    const { body } = await post(act, `/api/people/${an}/delegations`, away);
    const end = (lastDay: string) =>
      post(act, `/api/delegations/${(body as { delegationId: string }).delegationId}/end`, { lastDay });
    expect((await end("2025-03-09")).problem.code).toBe("last-day-before-first");
    expect((await end("2025-03-15")).problem.code).toBe("delegation-ends-earlier");
    expect((await end("2025-03-12")).status).toBe(200);
    expect(await namesBehind(act, bodies.planning, "2025-03-12")).toEqual([["Lê Thị An", "Trần Bình"]]);
    expect(await namesBehind(act, bodies.planning, "2025-03-13")).toEqual([["Lê Thị An", null]]);
    expect((await post(act, `/api/people/${an}/delegations`, { ...away, validFrom: "2025-03-13" })).status).toBe(200);
    expect((await post(act, `/api/delegations/${randomUUID()}/end`, { lastDay: "2025-03-12" })).status).toBe(404);
  });
});

describe("handing over", () => {
  const handing = { basis: "Quyết định điều động", from: "2025-04-01" };

  test("is seen first, then moves everything from that day on in one step", async () => {
    const { act, bodies, an, binh, give } = await givenTwo();
    await give(an, bodies.planning);
    await give(an, bodies.finance, { validFrom: "2025-06-01" });
    await give(an, bodies.bids, { validTo: "2025-03-31" });
    const dry = await post(act, `/api/people/${an}/handover`, {
      ...handing,
      toId: binh,
      mode: "dry-run",
      linesSeen: null,
    });
    const { lines } = dry.body as z.output<typeof handOverEndpoint.output>;
    expect(lines).toEqual([{ label: "people.handover.portfolio", count: 2 }]);
    const stale = await post(act, `/api/people/${an}/handover`, {
      ...handing,
      toId: binh,
      mode: "record",
      linesSeen: 1,
    });
    expect([stale.status, stale.problem.code]).toEqual([409, "lines-not-seen"]);
    expect(await namesBehind(act, bodies.planning, "2025-04-01")).toEqual([["Lê Thị An", null]]);

    const done = await post(act, `/api/people/${an}/handover`, {
      ...handing,
      toId: binh,
      mode: "record",
      linesSeen: 2,
    });
    expect(done.body).toMatchObject({ isRecorded: true });
    expect(await namesBehind(act, bodies.planning, "2025-03-31")).toEqual([["Lê Thị An", null]]);
    expect(await namesBehind(act, bodies.planning, "2025-04-01")).toEqual([["Trần Bình", null]]);
    expect(await namesBehind(act, bodies.finance, "2025-06-01")).toEqual([["Trần Bình", null]]);
    expect(await namesBehind(act, bodies.bids, "2025-03-31")).toEqual([["Lê Thị An", null]]);
  });

  test.for([
    { case: "to oneself", to: "self", status: 422, code: "same-person" },
    { case: "to nobody known", to: randomUUID(), status: 404, code: "person-not-found" },
  ])("$case is refused", async ({ to, status, code }) => {
    const { act, an } = await givenTwo();
    const body = { ...handing, toId: to === "self" ? an : to, mode: "record", linesSeen: 0 };
    const refused = await post(act, `/api/people/${an}/handover`, body);
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
  });
});

describe("people", () => {
  test("are found without marks, by the beginning of a word or by any three letters", async () => {
    const { act } = await givenTwo();
    const found = async (search: string) =>
      (
        (await app.ask("GET", `/api/people?search=${encodeURIComponent(search)}`, { act })).body as {
          items: { name: string }[];
        }
      ).items.map(({ name }) => name);
    expect(await found("an")).toEqual(["Lê Thị An"]);
    expect(await found("tran b")).toEqual(["Trần Bình"]);
    expect(await found("inh")).toEqual(["Trần Bình"]);
    expect(await found("nh")).toEqual([]);
  });

  test("and contacts are not for enterprises or the public", async () => {
    const { act, an } = await givenTwo();
    const asked = (role: Role): Act => ({ ...act, actor: { ...act.actor, roles: [role] } });
    for (const url of ["/api/people", `/api/people/${an}`]) {
      expect((await app.ask("GET", url, { act: asked("public") })).status).toBe(403);
      expect((await app.ask("GET", url, { act: asked("enterprise") })).status).toBe(403);
      expect((await app.ask("GET", url, { act: asked("observer") })).status).toBe(200);
    }
    const page = (await app.ask("GET", `/api/people/${an}`, { act })).body as z.output<typeof getPersonEndpoint.output>;
    expect(page).toMatchObject({
      name: "Lê Thị An",
      email: "can.bo@example.vn",
      portfolio: [],
      delegations: [],
      mayKeep: true,
    });
    expect((await app.ask("GET", "/api/people", { act: asked("lead") })).body).toMatchObject({ mayKeep: false });
    expect((await post(asked("lead"), "/api/people", { name: "Ai đó", email: null, phone: null })).status).toBe(403);
  });

  test("whose mail address no letter reaches is not taken, and the sentence says why", async () => {
    const { act } = await givenBodies(db);
    const refused = await post(act, "/api/people", { name: "Trần Thị Hoa", email: "hoa@office", phone: null });
    expect([refused.status, refused.problem.code]).toEqual([400, "mail-address-unreadable"]);
    expect(refused.problem.detail).toContain("ví dụ ten@coquan.gov.vn");
  });
});
