import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { organisationRefusals, type ReorganisationEffect } from "#rooms/organisations/model/index.ts";
import { type Bodies, givenBodies, mergerOf } from "#rooms/organisations/server/given-bodies.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { registerRoutes } from "#server-kit/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import { Act } from "#shared/act.ts";
import { fieldRefusals, type ValueHistoryEntry } from "#shared/fields/index.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { recordsFollow } from "./records-follow.ts";
import { registers } from "./registers.ts";

const { db } = await openTestDatabase();
const followed = registers.filter(({ declaration: { name } }) => ["undertaking", "proposed-measure"].includes(name));
let bodies: Bodies;
let app: TestApp;
const ids: Record<string, string> = {};

const on = (day: string): Act => Act.parse({ ...bodies.act, on: day, at: new Date(`${day}T09:00:00+07:00`).toISOString() }); // prettier-ignore
const SOURCE = { source: "Quyết định thành lập", quote: null, asOf: null, certainty: "high" };

async function asked<Body>(method: "GET" | "POST", url: string, more: object = {}): Promise<Body> {
  const answer = await app.ask(method, url, { act: on("2026-12-31"), ...more });
  expect([url, answer.status, answer.problem.detail]).toEqual([url, 200, undefined]);
  return answer.body as Body;
}
async function given(path: string, values: { readonly code: string }): Promise<void> {
  const { record } = await asked<{ record: { id: string } }>("POST", path, { body: { values, source: SOURCE }, act: on("2026-01-05") }); // prettier-ignore
  ids[values.code] = record.id;
}
const reform = (more: object, day = "2026-03-01") =>
  asked<ReorganisationEffect>("POST", "/api/organisation-successions", { body: { ...mergerOf(bodies), effectiveOn: day, ...more }, act: on(day) }); // prettier-ignore

type Seen = { record: { version: number; values: Record<string, unknown> }; history: ValueHistoryEntry[]; names: Record<string, string> }; // prettier-ignore
const seen = (code: string, query = "") => asked<Seen>("GET", `/api/undertakings/${ids[code]}${query}`);

beforeAll(async () => {
  bodies = await givenBodies(db);
  app = await openTestApp(bodies.act, [fieldRefusals, organisationRefusals], (each) => {
    organisationRoutes(each, db, { followers: [recordsFollow(followed)], handovers: [] });
    for (const one of followed) registerRoutes(each, db, one, undefined);
  });
  const { planning, finance, committee } = bodies;
  await given("/api/undertakings", { code: "CT-1", name: "Chương trình đang chạy", kind: "programme", stage: "running", leadId: planning } as never); // prettier-ignore
  await given("/api/undertakings", { code: "CT-2", name: "Chương trình đã đóng", kind: "programme", stage: "closed", leadId: planning } as never); // prettier-ignore
  await given("/api/undertakings", { code: "CT-3", name: "Của cơ quan khác", kind: "programme", leadId: committee } as never); // prettier-ignore
  await given("/api/proposed-measures", { code: "GP-1", name: "Giải pháp", field: "land", proposerId: planning, deciderId: finance } as never); // prettier-ignore
});
afterAll(() => app.close());

describe("a register's records when bodies are reorganised", () => {
  test("are told in the dry run with who gets them and by which rule, and nothing moves", async () => {
    const { rows, balance } = await reform({ mode: "dry-run" });
    expect(new Map(rows.map(({ from, label, count, rule }) => [from, [label, count, rule]]))).toEqual(
      new Map([
        [bodies.planning, ["register.succession", 2, "only-receiver"]],
        [bodies.finance, ["register.succession", 1, "only-receiver"]],
      ]),
    );
    expect(rows.flatMap(({ examples }) => examples.map(({ code }) => code)).join(" ")).toBe("CT-1 GP-1 GP-1"); // prettier-ignore
    // CT-1, CT-3 and both bodies of GP-1; CT-2 is over and no longer with anybody.
    expect(balance).toEqual([{ label: "register.succession", before: 4, after: 4, without: 0, followsOn: null }]);
    expect((await seen("CT-1")).record.values["leadId"]).toBe(bodies.planning);
  });

  test("go to whoever carries the duties on, with the basis as the source; what was over stays", async () => {
    const { balance, created } = await reform({ mode: "record", rowsSeen: 3 });
    expect(balance).toEqual([{ label: "register.succession", before: 4, after: 4, without: 0, followsOn: null }]);
    const heir = created[0]?.id ?? "";
    const running = await seen("CT-1");
    expect(running.record.values["leadId"]).toBe(heir);
    const lead = running.history.filter(({ field }) => field === "leadId");
    expect(lead.map(({ value, source }) => [value, source])).toEqual([
      [heir, "01/NQ-HĐND"],
      [bodies.planning, "Quyết định thành lập"],
    ]);
    expect((await seen("CT-2")).record).toMatchObject({ version: 1, values: { leadId: bodies.planning } });
    expect((await seen("CT-3")).record.version).toBe(1);
    const measure = await asked<Seen>("GET", `/api/proposed-measures/${ids["GP-1"]}`);
    expect(measure.record).toMatchObject({ version: 2, values: { proposerId: heir, deciderId: heir } });
    const ofHeir = await asked<{ items: object[] }>("GET", `/api/undertakings?filter=leadId%3D${heir}`);
    expect(ofHeir.items).toHaveLength(1);
    const before = await seen("CT-1", "?as_of=2026-02-28");
    expect([before.record.values["leadId"], before.names[bodies.planning]]).toEqual([bodies.planning, "Sở Kế hoạch và Đầu tư"]); // prettier-ignore
    expect((await seen("CT-1", "?as_of=2026-03-01")).record.values["leadId"]).toBe(heir);
  });

  test("of a body that ends with nobody after it have nobody, and are counted so", async () => {
    const ended = { creates: [], changes: [{ kind: "ended", from: bodies.committee }] };
    const dry = await reform({ ...ended, mode: "dry-run" }, "2026-06-01");
    expect(dry.rows).toMatchObject([{ from: bodies.committee, to: null, count: 1 }]);
    expect(dry.balance).toEqual([{ label: "register.succession", before: 4, after: 3, without: 1, followsOn: null }]);
    expect((await reform({ ...ended, mode: "record", rowsSeen: 1 }, "2026-06-01")).balance).toEqual(dry.balance);
    expect((await seen("CT-3")).record.values["leadId"]).toBeNull();
    expect((await seen("CT-3", "?as_of=2026-05-31")).record.values["leadId"]).toBe(bodies.committee);
  });
});
