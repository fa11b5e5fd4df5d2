import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEW_AS_COOKIE, writeViewAs } from "#rooms/access/model/index.ts";
import type { App } from "#server-kit/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Role, WorkspaceId } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { loopbackEntrance } from "./entrance.ts";

const { db } = await openTestDatabase();
let app: App;
let home: WorkspaceId;
const disk = await openTestDisk();

beforeAll(async () => {
  const { workspaceId } = await givenWorkspace(db);
  home = workspaceId;
  app = await buildServer({ db, disk, entrance: loopbackEntrance(db, workspaceId), logLevel: "silent" });
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

const loopback = { host: "127.0.0.1:7549" };

describe("viewing as somebody", () => {
  const addPerson = (roles: readonly Role[], bodies: readonly string[] = []) =>
    app.inject({
      method: "POST",
      url: "/api/people",
      headers: {
        ...loopback,
        cookie: `${VIEW_AS_COOKIE}=${writeViewAs({ roles: [...roles], bodies: [...bodies] })}`,
        "idempotency-key": randomUUID(),
      },
      payload: { name: "Người thử quyền", email: null, phone: null },
    });
  const entries = () =>
    db.selectFrom("audit_entry").select(["act", "actor_name"]).where("workspace_id", "=", home).orderBy("at").execute();

  test.for([["lead"], ["observer"], ["register-keeper"], ["enterprise"], ["public"]] as const)(
    "%s writes no more than that role may, and nothing is recorded",
    async (roles) => {
      const refused = await addPerson(roles);
      expect([refused.statusCode, refused.json().code]).toEqual([403, "not-allowed"]);
      expect(await entries()).toEqual([]);
    },
  );

  test("the record names both; a body that is not there is nobody's to act for", async () => {
    const allowed = await addPerson(["office"], [randomUUID()]);
    expect([allowed.statusCode, (await entries()).map(({ actor_name: name }) => name)]).toEqual([
      200,
      ["Người dùng tại máy này, xem như Văn phòng UBND"],
    ]);
  });
});

describe("the server's edge", () => {
  test("is ready when the database answers", async () => {
    const answer = await app.inject({ url: "/api/ready", headers: loopback });
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ready" }]);
  });

  test.for([
    { case: "a rebound name", headers: { host: "evil.example" } },
    { case: "a page of another origin", headers: { ...loopback, origin: "https://evil.example" } },
  ])("refuses $case on every route, before anything runs", async ({ headers }) => {
    for (const url of ["/api/plans", "/api/ready", "/openapi.json", "/"]) {
      const refused = await app.inject({ url, headers });
      expect([url, refused.statusCode, refused.json().code]).toEqual([url, 403, "host-not-allowed"]);
    }
  });

  test("says what is wrong as problem details, in the reader's language", async () => {
    const ask = (language: string) =>
      app.inject({ url: "/api/plans?limit=0", headers: { ...loopback, "accept-language": language } });
    const answer = await ask("vi-VN,vi;q=0.9");
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toMatchObject({ status: 400, code: "request-invalid", instance: expect.any(String) });
    expect(answer.json().detail).toContain("Yêu cầu không đúng khuôn");
    expect((await ask("en-GB")).json().detail).toContain("not of the right form");
  });

  test("answers an unknown address with its own problem", async () => {
    const answer = await app.inject({ url: "/api/nothing", headers: loopback });
    expect([answer.statusCode, answer.json().code]).toEqual([404, "not-found"]);
  });

  test("refuses a write without an idempotency key", async () => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/plans/import",
      headers: loopback,
      payload: { text: "a" },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "idempotency-key-missing"]);
  });

  test("describes every route in OpenAPI 3.1", async () => {
    const document = (await app.inject({ url: "/openapi.json", headers: loopback })).json();
    expect(document.openapi).toMatch(/^3\.1/u);
    expect(Object.keys(document.paths)).toContain("/api/plans/{planId}/review");
  });

  test("sends the headers that keep a page from running what is not ours", async () => {
    const { headers } = await app.inject({ url: "/api/health", headers: loopback });
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
  });
});
