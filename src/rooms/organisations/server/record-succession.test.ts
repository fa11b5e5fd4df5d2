import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type OrganisationHistory, organisationRefusals, type ReorganisationEffect } from "../model/index.ts";
import { BASIS as basis, givenBodies as givenBodiesOf, mergerOf as merger } from "./given-bodies.ts";
import type { SuccessionFollower } from "./ports.ts";
import { organisationRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const followed: string[] = [];
const HELD = 40;
let loses = 0;
/** Stands for a room below: three of its rows point to every body that ends. */
const follower: SuccessionFollower = {
  label: "assignments.succession.duties",
  isDated: true,
  preview: async (_db, _act, { handovers }) =>
    handovers.map((handover) => ({ ...handover, label: "assignments.leads", count: 3, examples: [] })),
  follow: async (_transaction, _act, { handovers }) => void followed.push(...handovers.map(({ from }) => from)),
  countHeld: async () => HELD - (followed.length > 0 ? loses : 0),
};
let app: TestApp;

beforeAll(async () => {
  const act = await givenWorkspace(db);
  app = await openTestApp(act, [organisationRefusals], (routes) =>
    organisationRoutes(routes, db, { followers: [follower], handovers: [] }),
  );
});
afterAll(() => app.close());

const givenBodies = () => givenBodiesOf(db);

const record = (act: Act, body: object, key = randomUUID()) =>
  app.ask("POST", "/api/organisation-successions", { act, key, body: { mode: "record", rowsSeen: 0, ...body } });

async function historyOf(act: Act, id: string, on: string): Promise<OrganisationHistory> {
  return (await app.ask("GET", `/api/organisations/${id}?as_of=${on}`, { act })).body as OrganisationHistory;
}

async function countOf(act: Act, table: "organisation" | "organisation_succession" | "audit_entry") {
  const { count } = await db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", act.workspaceId)
    .executeTakeFirstOrThrow();
  return count;
}

describe("a dry run", () => {
  test("says what would change, with the rows of other rooms, and changes nothing", async () => {
    const bodies = await givenBodies();
    const before = [await countOf(bodies.act, "organisation"), await countOf(bodies.act, "audit_entry")];
    const { changes } = merger(bodies);
    const dry = await record(bodies.act, { ...merger(bodies), changes: changes.slice(0, 2), mode: "dry-run" });
    expect(dry.body).toMatchObject({
      successionId: null,
      created: [{ name: "Sở Tài chính và Kế hoạch" }],
      ended: [
        { name: "Sở Kế hoạch và Đầu tư", lastDay: "2025-02-18" },
        { name: "Sở Tài chính", lastDay: "2025-02-18" },
      ],
      withoutParent: [{ name: "Phòng Đấu thầu" }],
      rows: [
        { count: 3, rule: "only-receiver" },
        { count: 3, rule: "only-receiver" },
      ],
      balance: [{ before: HELD, after: HELD, without: 0 }],
    });
    expect([await countOf(bodies.act, "organisation"), await countOf(bodies.act, "audit_entry")]).toEqual(before);
  });
});

describe("recording a reorganisation", () => {
  test("ends, creates, moves, passes seats and lets other rooms follow, at once", async () => {
    const bodies = await givenBodies();
    const recorded = await record(bodies.act, { ...merger(bodies), rowsSeen: 6 });
    expect(recorded.status).toBe(200);
    const { created, successionId } = recorded.body as ReorganisationEffect;
    const merged = created[0]?.id ?? "";
    expect(followed).toEqual(expect.arrayContaining([bodies.planning, bodies.finance]));

    expect(await historyOf(bodies.act, bodies.planning, "2025-02-19")).toMatchObject({
      isInForce: false,
      validTo: "2025-02-18",
      version: 2,
      name: "Sở Kế hoạch và Đầu tư",
      heirs: [{ heir: { id: merged }, share: 1 }],
      successors: [{ basis: { instrument: "01/NQ-HĐND", confidence: "stated" } }],
      groups: [{ name: "Các sở", validTo: "2025-02-18" }],
    });
    expect(await historyOf(bodies.act, merged, "2025-02-19")).toMatchObject({
      isInForce: true,
      parent: { id: bodies.committee },
      predecessors: [{ other: { name: "Sở Kế hoạch và Đầu tư" } }, { other: { name: "Sở Tài chính" } }],
      groups: [{ name: "Các sở", validFrom: "2025-02-19", validTo: null }],
    });
    expect((await historyOf(bodies.act, bodies.bids, "2025-02-18")).parent?.id).toBe(bodies.planning);
    expect((await historyOf(bodies.act, bodies.bids, "2025-02-19")).parent?.id).toBe(merged);
    const acts = await db
      .selectFrom("audit_entry")
      .select(["act", "subject_id"])
      .where("workspace_id", "=", bodies.act.workspaceId)
      .execute();
    expect(acts).toContainEqual({ act: "succession-recorded", subject_id: successionId });
  });

  test("keeps the closure: the unit stands below the committee on both days, by both ways", async () => {
    const bodies = await givenBodies();
    await record(bodies.act, { ...merger(bodies), rowsSeen: 6 });
    for (const on of ["2025-02-18", "2025-02-19"]) {
      const below = await app.ask("GET", `/api/organisations?as_of=${on}&below=${bodies.committee}`, {
        act: bodies.act,
      });
      const names = (below.body as { items: { name: string }[] }).items.map(({ name }) => name);
      expect(names).toContain("Phòng Đấu thầu");
      expect(names.length).toBe(on === "2025-02-18" ? 3 : 2);
    }
  });

  test("renames from a day on, and both names stay readable", async () => {
    const bodies = await givenBodies();
    const changes = [{ kind: "renamed", from: bodies.finance, name: "Sở Ngân sách" }];
    await record(bodies.act, { effectiveOn: "2025-03-01", basis, creates: [], changes });
    expect((await historyOf(bodies.act, bodies.finance, "2025-02-28")).name).toBe("Sở Tài chính");
    expect((await historyOf(bodies.act, bodies.finance, "2025-03-01")).name).toBe("Sở Ngân sách");
  });

  test("answers a repeated request with its first answer", async () => {
    const bodies = await givenBodies();
    const key = randomUUID();
    const first = await record(bodies.act, { ...merger(bodies), rowsSeen: 6 }, key);
    expect((await record(bodies.act, { ...merger(bodies), rowsSeen: 6 }, key)).body).toEqual(first.body);
    expect(await countOf(bodies.act, "organisation_succession")).toBe(1);
  });
});

describe("a refused reorganisation changes nothing", () => {
  test.for([
    { case: "rows that were not seen", change: { rowsSeen: 5 }, status: 409, code: "moving-rows-not-seen" },
    { case: "a key that nothing creates", change: { creates: [] }, status: 422, code: "key-unknown" },
    { case: "an observer", change: {}, roles: ["observer"] as const, status: 403, code: "not-allowed" },
  ])("$case", async ({ change, roles, status, code }) => {
    const bodies = await givenBodies();
    const act = roles ? { ...bodies.act, actor: { ...bodies.act.actor, roles: [...roles] } } : bodies.act;
    const refused = await record(act, { ...merger(bodies), rowsSeen: 6, ...change });
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
    expect([await countOf(act, "organisation"), await countOf(act, "organisation_succession")]).toEqual([4, 0]);
  });

  test("a room that loses a row on the way", async () => {
    const bodies = await givenBodies();
    followed.length = 0;
    loses = 1;
    const refused = await record(bodies.act, { ...merger(bodies), rowsSeen: 6 });
    loses = 0;
    expect([refused.status, refused.problem.code]).toEqual([409, "reorganisation-not-balanced"]);
    expect(await countOf(bodies.act, "organisation_succession")).toBe(0);
  });

  test("a body of another workspace", async () => {
    const [mine, theirs] = [await givenBodies(), await givenBodies()];
    const refused = await record(mine.act, merger(theirs));
    expect([refused.status, refused.problem.code]).toEqual([404, "organisation-not-found"]);
    expect(await countOf(theirs.act, "organisation_succession")).toBe(0);
  });

  test("one behind a recorded one, which names its day", async () => {
    const bodies = await givenBodies();
    const moved = {
      effectiveOn: "2025-05-01",
      basis,
      creates: [],
      changes: [{ kind: "moved", from: bodies.finance, parent: null }],
    };
    expect((await record(bodies.act, moved)).status).toBe(200);
    const refused = await record(bodies.act, { ...merger(bodies), rowsSeen: 6 });
    expect([refused.status, refused.problem.code]).toEqual([409, "later-succession-recorded"]);
  });
});
