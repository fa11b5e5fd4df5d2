import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { appendAudits, inTransaction } from "#store/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { auditRefusals } from "../model/index.ts";
import { auditRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
let app: TestApp;
let administrator: Act;
let ids: string[];

async function record(act: Act, count: number): Promise<string[]> {
  const entries = Array.from({ length: count }, (_each, index) => ({
    act: "plan-renamed",
    subject: { kind: "plan", id: `p${index % 2}` },
    before: { title: "Cũ" },
    after: { title: `Mới ${index}` },
  }));
  return (await inTransaction(db, async (transaction) => done(await appendAudits(transaction, act, entries)))).value;
}

beforeAll(async () => {
  administrator = await givenWorkspace(db, ["administrator"]);
  ids = await record(administrator, 4);
  app = await openTestApp(administrator, [auditRefusals], (scope) => auditRoutes(scope, db));
});
afterAll(() => app.close());

describe("the record", () => {
  test("is listed newest first, page by page", async () => {
    const first = (await app.ask("GET", "/api/audit/entries?limit=3")).body as {
      items: { id: string }[];
      nextCursor: string;
    };
    const second = (await app.ask("GET", `/api/audit/entries?limit=3&cursor=${first.nextCursor}`)).body as typeof first;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.nextCursor).toBeNull();
  });

  test.for([
    { filter: "subject_kind=plan&subject_id=p1", count: 2 },
    { filter: "day=2026-11-24", count: 4 },
    { filter: "day=2026-11-23", count: 0 },
    { filter: "actor=somebody", count: 0 },
  ])("is filtered by $filter", async ({ filter, count }) => {
    const { body } = await app.ask("GET", `/api/audit/entries?${filter}`);
    expect((body as { items: unknown[] }).items.length).toBe(count);
  });

  test("shows the values of an entry and says that it is whole", async () => {
    const { body } = await app.ask("GET", `/api/audit/entries/${ids[0]}`);
    expect(body).toMatchObject({ before: { title: "Cũ" }, after: { title: "Mới 0" }, erased: null });
    expect((await app.ask("GET", "/api/audit/verification")).body).toMatchObject({ isWhole: true, unsealed: 4 });
    const head = `7:${"a".repeat(64)}`;
    expect((await app.ask("GET", `/api/audit/verification?head=${head}`)).body).toMatchObject({ isWhole: false });
  });

  test("is not read from another workspace", async () => {
    const act = await givenWorkspace(db, ["administrator"]);
    expect(await app.ask("GET", `/api/audit/entries/${ids[0]}`, { act })).toMatchObject({ status: 404 });
    expect((await app.ask("GET", "/api/audit/entries", { act })).body).toMatchObject({ items: [] });
  });

  test.for(["lead", "observer", "enterprise"] as const)("is closed to the role %s", async (role) => {
    const act = { ...administrator, actor: { ...administrator.actor, roles: [role] } };
    for (const url of ["/api/audit/entries", `/api/audit/entries/${ids[0]}`, "/api/audit/verification"]) {
      expect(await app.ask("GET", url, { act })).toMatchObject({ status: 403 });
    }
  });
});

describe("erasing values", () => {
  const asked = { body: { reason: "Theo yêu cầu của chủ thể dữ liệu" } };

  test("leaves the entry and the chain, and is an entry with its reason", async () => {
    const [entryId] = await record(administrator, 1);
    expect(await app.ask("POST", `/api/audit/entries/${entryId}/erasure`, asked)).toMatchObject({ status: 200 });
    const { body } = await app.ask("GET", `/api/audit/entries/${entryId}`);
    expect(body).toMatchObject({ before: null, after: null, erased: { by: administrator.actor.id } });
    expect((await app.ask("GET", "/api/audit/verification")).body).toMatchObject({ isWhole: true, erased: 1 });
    const list = (await app.ask("GET", `/api/audit/entries?subject_kind=audit-entry&subject_id=${entryId}`)).body;
    expect(list).toMatchObject({ items: [{ act: "audit-payload-erased", reason: asked.body.reason }] });
    expect(await app.ask("POST", `/api/audit/entries/${entryId}/erasure`, asked)).toMatchObject({ status: 409 });
  });

  test("needs the administrator, a reason, and an entry that is there", async () => {
    const office = { ...administrator, actor: { ...administrator.actor, roles: ["office" as const] } };
    const url = `/api/audit/entries/${ids[1]}/erasure`;
    expect(await app.ask("POST", url, { ...asked, act: office })).toMatchObject({ status: 403 });
    expect(await app.ask("POST", url, { body: { reason: "ngắn" } })).toMatchObject({ status: 400 });
    const missing = "/api/audit/entries/01900000-0000-7000-8000-000000000001/erasure";
    expect(await app.ask("POST", missing, asked)).toMatchObject({ status: 404 });
    const { body } = await app.ask("GET", `/api/audit/entries/${ids[1]}`);
    expect(body).toMatchObject({ erased: null, after: { title: "Mới 1" } });
  });
});
