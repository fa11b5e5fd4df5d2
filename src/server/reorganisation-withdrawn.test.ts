import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { foldCounts } from "#rooms/assignments/server/index.ts";
import { type Duties, givenDuties, givenFrom } from "#rooms/assignments/server/given-duties.ts";
import type { AheadReorganisation, ReorganisationEffect, WithdrawalEffect } from "#rooms/organisations/model/index.ts";
import { BASIS } from "#rooms/organisations/server/given-bodies.ts";
import { Act } from "#shared/act.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { periodicTasks } from "./periodic-tasks.ts";

const store = await openTestDatabase();
const { db, pool } = store;
let asking: Act;
const app = await buildServer({ db, entrance: async () => asking, logLevel: "silent" });
afterAll(() => app.close());

let duties: Duties;
const TODAY = "2026-11-24";
const FIRST = "2026-12-01";
const SECOND = "2026-12-10";
const at = (day: string) => new Date(`${day}T00:05:00+07:00`);
const on = (day: string): Act => Act.parse({ ...duties.office, on: day, at: at(day).toISOString() });

type Asked = { readonly day?: string; readonly key?: string };
async function call(method: "GET" | "POST", url: string, payload?: object, { day = TODAY, key }: Asked = {}) {
  asking = on(day);
  const headers = method === "POST" ? { "idempotency-key": key ?? crypto.randomUUID() } : {};
  const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: response.statusCode, body: response.json<unknown>() };
}
async function ask<Body>(method: "GET" | "POST", url: string, payload?: object, asked?: Asked) {
  const { status, body } = await call(method, url, payload, asked);
  expect([url, status, status < 300 || body]).toEqual([url, 200, true]);
  return body as Body;
}

async function recorded(operation: object, asked?: Asked): Promise<ReorganisationEffect> {
  const { rows } = await ask<ReorganisationEffect>("POST", "/api/organisation-successions", { ...operation, mode: "dry-run" }, asked); // prettier-ignore
  const rowsSeen = rows.reduce((sum, { count }) => sum + count, 0);
  return ask("POST", "/api/organisation-successions", { ...operation, mode: "record", rowsSeen }, asked);
}
const pathOf = ({ successionId }: ReorganisationEffect) => `/api/organisation-successions/ahead/${successionId}`;
const tried = (operation: ReorganisationEffect, asked?: Asked) =>
  call("POST", `${pathOf(operation)}/withdrawal`, { mode: "dry-run" }, asked);
const withdraw = (operation: ReorganisationEffect, rowsSeen: number, asked?: Asked) =>
  call("POST", `${pathOf(operation)}/withdrawal`, { mode: "withdraw", reason: "Nghị quyết bị hoãn", rowsSeen }, asked);
async function withdrawn(operation: ReorganisationEffect): Promise<WithdrawalEffect> {
  const seen = await tried(operation);
  expect([seen.status, seen.status < 300 || seen.body]).toEqual([200, true]);
  const rowsSeen = (seen.body as WithdrawalEffect).rows.reduce((sum, { count }) => sum + count, 0);
  const { status, body } = await withdraw(operation, rowsSeen);
  expect([status, status < 300 || body]).toEqual([200, true]);
  expect(body).toEqual(seen.body);
  return body as WithdrawalEffect;
}

async function clockStrikes(day: string): Promise<void> {
  const task = periodicTasks(store, "").find(({ name }) => name === "carry-out-reorganisations");
  await task?.run(at(day), new AbortController().signal);
}

/** The record of changes keeps both acts, a withdrawn operation its words, a key its answer; versions only rise, ids of sums are any. */
const KEPT = ["audit_entry", "audit_payload", "audit_unsealed", "idempotency_key", "organisation_succession_ahead"];

/** Every row of every table of the workspace. */
async function stateOfAll(): Promise<Record<string, string[]>> {
  const { workspaceId } = duties.office;
  await foldCounts(db, workspaceId, { on: on(TODAY).on, signal: new AbortController().signal });
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where column_name = 'workspace_id' and table_schema = 'public' order by 1`,
  );
  const state: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !KEPT.includes(table.name))) {
    const without = name === "assignment_count" || name === "assignment_tally" ? "{version,id}" : "{version}";
    // A tally that came to nothing goes when the day turns.
    const counts = name === "assignment_tally" ? "and open_in_time + open_overdue + done_in_time + done_late + outside > 0" : ""; // prettier-ignore
    const { rows } = await pool.query<{ row: string }>(
      `select (to_jsonb(t) - '${without}'::text[])::text as row from "${name}" t where workspace_id = $1 ${counts} order by 1`,
      [workspaceId],
    );
    if (rows.length > 0) state[name] = rows.map(({ row }) => row);
  }
  return state;
}

const merge = (from: string, to: object) => [{ kind: "merged", from, to, share: 1 }];
const NEW = { key: "new", name: "Sở Tài chính và Kế hoạch", aliases: ["Sở Tài chính - Kế hoạch"], abbreviations: ["STCKH"], kind: "department", level: "province", placeId: null, code: "STCKH", parent: null }; // prettier-ignore
/** One body goes over into a created one, another is renamed, a unit goes along, a group is replaced. */
async function everything() {
  const { groups: items } = await ask<{ groups: { id: string }[] }>("GET", "/api/organisation-groups");
  return {
    effectiveOn: FIRST,
    basis: BASIS,
    creates: [{ ...NEW, parent: { id: duties.committee } }],
    changes: [
      ...merge(duties.planning, { key: "new" }),
      { kind: "moved", from: duties.bids, parent: { key: "new" } },
      { kind: "renamed", from: duties.finance, name: "Sở Ngân sách" },
    ],
    groups: [{ name: "Các sở mới", members: [{ key: "new" }, { id: duties.finance }], replaces: items.map(({ id }) => id) }], // prettier-ignore
  };
}
const intoFinance = (effectiveOn = FIRST) => ({ effectiveOn, basis: BASIS, creates: [], changes: merge(duties.planning, { id: duties.finance }) }); // prettier-ignore
const intoNew = () => ({ effectiveOn: FIRST, basis: BASIS, creates: [NEW], changes: merge(duties.planning, { key: "new" }) }); // prettier-ignore
const post = (organisationId: string, validFrom: string, validTo: string | null = null) => ({ organisationId, post: "monitor", field: null, handlingUnitId: null, basis: "Thông báo", validFrom, validTo }); // prettier-ignore

let person: string;
beforeEach(async () => {
  duties = await givenDuties(db);
  const given = await ask<{ personId: string }>("POST", "/api/people", { name: "Lê Thị An", email: null, phone: null }); // prettier-ignore
  person = given.personId;
  await ask("POST", `/api/people/${person}/posts`, post(duties.planning, TODAY));
  await ask("POST", `/api/people/${person}/posts`, post(duties.planning, "2026-12-20", "2027-06-30"));
  await ask("POST", "/api/petition-desk", { petitionerId: duties.finance, answererId: duties.planning, dueOn: "2026-12-31", subject: null, words: "Chờ trả lời" }); // prettier-ignore
});

describe("withdrawing a reorganisation before its day", () => {
  test("puts every row of every table back; the record keeps both acts, with the reason", async () => {
    const before = await stateOfAll();
    const operation = await recorded(await everything());
    const between = await stateOfAll();
    for (const table of [
      "assignment_holding",
      "portfolio",
      "organisation",
      "organisation_name",
      "organisation_code",
      "organisation_parent",
      "organisation_closure",
      "organisation_group",
      "organisation_group_member",
      "search_entry",
    ])
      // prettier-ignore
      expect([table, between[table]]).not.toEqual([table, before[table]]);
    const { rows } = await withdrawn(operation);
    expect(rows.map(({ label, to, count }) => [label, to, count])).toEqual([
      ["assignments.succession.lead", duties.planning, 1],
      ["people.succession.portfolio", duties.planning, 2],
    ]);
    expect(await stateOfAll()).toEqual(before);
    const acts = await db
      .selectFrom("audit_entry")
      .select(["act", "reason"])
      .where("workspace_id", "=", duties.office.workspaceId)
      .where("subject_id", "=", operation.successionId ?? "")
      .orderBy("act")
      .execute();
    expect(acts).toEqual([
      { act: "succession-recorded", reason: null },
      { act: "succession-withdrawn", reason: "Nghị quyết bị hoãn" },
    ]);
    await clockStrikes(FIRST);
    expect(await stateOfAll()).toEqual(before);
  });

  test("of a body that ends with no heir: its duties and posts run on as they did", async () => {
    const before = await stateOfAll();
    const operation = await recorded({ ...intoFinance(), changes: [{ kind: "ended", from: duties.planning }] });
    await withdrawn(operation);
    expect(await stateOfAll()).toEqual(before);
  });

  test("is seen in a dry run that changes nothing", async () => {
    const operation = await recorded(await everything());
    const before = await stateOfAll();
    expect((await tried(operation)).status).toBe(200);
    expect(await stateOfAll()).toEqual(before);
  });

  test("also joins again what came since and was divided by it", async () => {
    const operation = await recorded(intoNew());
    await givenFrom(db, on(TODAY), [{ words: "Sở Kế hoạch và Đầu tư rà soát.", leads: [{ name: "Sở Kế hoạch và Đầu tư", organisationId: duties.planning }], coordinators: [], dueOn: "2026-12-15" }], { number: "2/UBND" }); // prettier-ignore
    const { rows } = await withdrawn(operation);
    expect(rows[0]).toEqual({ label: "assignments.succession.lead", from: operation.created[0]?.id, to: duties.planning, count: 2 }); // prettier-ignore
    const holdings = await db
      .selectFrom("assignment_holding")
      .select(["organisation_id", "valid_to"])
      .where("workspace_id", "=", duties.office.workspaceId)
      .where("role", "=", "lead")
      .execute();
    expect(holdings).toEqual([1, 2].map(() => ({ organisation_id: duties.planning, valid_to: null })));
  });

  test("lets it be recorded again from its own words", async () => {
    const operation = await recorded(await everything());
    await withdrawn(operation);
    const { state, proposed, withdrawal } = await ask<AheadReorganisation>("GET", pathOf(operation));
    expect([state, withdrawal?.reason]).toEqual(["withdrawn", "Nghị quyết bị hoãn"]);
    const again = await recorded({ ...proposed, effectiveOn: SECOND });
    expect(again.created).toMatchObject([{ name: NEW.name }]);
    await clockStrikes(SECOND);
    const { items } = await ask<{ items: { state: string }[] }>("GET", "/api/organisation-successions/ahead");
    expect(items.map((each) => each.state)).toEqual(["carried-out", "withdrawn"]);
  });

  test("happens once: the same request gets its answer again, another is told who did it", async () => {
    const operation = await recorded(intoNew());
    const key = crypto.randomUUID();
    const first = await withdraw(operation, 3, { key });
    expect(first.status).toBe(200);
    const after = await stateOfAll();
    expect(await withdraw(operation, 3, { key })).toEqual(first);
    expect(await withdraw(operation, 3)).toMatchObject({ status: 409, body: { code: "succession-withdrawn" } });
    expect(await stateOfAll()).toEqual(after);
  });
});

describe("a refused withdrawal changes nothing and says why", () => {
  /** Of the dry run and of the deed, which say the same. */
  async function refusalOf(operation: ReorganisationEffect, asked?: Asked) {
    const before = await stateOfAll();
    const [seen, done] = [await tried(operation, asked), await withdraw(operation, 3, asked)];
    expect(await stateOfAll()).toEqual(before);
    const { code, params } = done.body as { code: string; params: object };
    expect(seen).toMatchObject({ status: done.status, body: { code, params } });
    return { status: done.status, code, params };
  }

  test("once the day has come, whether the clock has struck or not", async () => {
    const operation = await recorded(intoNew());
    expect(await refusalOf(operation, { day: FIRST })).toMatchObject({ status: 409, code: "succession-carried-out", params: { day: FIRST } }); // prettier-ignore
    await clockStrikes(FIRST);
    expect(await refusalOf(operation, { day: FIRST })).toMatchObject({ status: 409, code: "succession-carried-out", params: { day: FIRST } }); // prettier-ignore
  });

  test("where what it divided was handed on by a later operation; that one first, then all is as before", async () => {
    const before = await stateOfAll();
    const operation = await recorded(intoNew());
    const heir = operation.created[0]?.id ?? "";
    const next = { ...intoFinance(SECOND), basis: { ...BASIS, instrument: "02/NQ-HĐND" }, changes: merge(heir, { id: duties.finance }) }; // prettier-ignore
    const later = await recorded(next);
    expect(await refusalOf(operation)).toMatchObject({ status: 409, code: "reorganisation-built-on", params: { day: SECOND, instrument: "02/NQ-HĐND" } }); // prettier-ignore
    await withdrawn(later);
    await withdrawn(operation);
    expect(await stateOfAll()).toEqual(before);
  });

  test("where somebody gave a body that it creates something", async () => {
    const operation = await recorded(intoNew());
    await ask("POST", `/api/people/${person}/posts`, post(operation.created[0]?.id ?? "", SECOND));
    expect(await refusalOf(operation)).toMatchObject({ status: 409, code: "reorganisation-relied-on", params: { kind: "portfolio", count: 1, name: NEW.name, day: FIRST } }); // prettier-ignore
  });

  test("where somebody else has taken over a post that it divided", async () => {
    const operation = await recorded(intoNew());
    const { personId: toId } = await ask<{ personId: string }>("POST", "/api/people", { name: "Trần Bình", email: null, phone: null }); // prettier-ignore
    await ask("POST", `/api/people/${person}/handover`, { mode: "record", toId, from: SECOND, basis: "Nghỉ hưu", linesSeen: 2 }); // prettier-ignore
    expect(await refusalOf(operation)).toMatchObject({ status: 409, code: "reorganisation-changed-since", params: { kind: "portfolio", name: NEW.name } }); // prettier-ignore
  });

  test("where other rows go back than were seen", async () => {
    const operation = await recorded(intoNew());
    expect(await withdraw(operation, 7)).toMatchObject({ status: 409, body: { code: "moving-rows-not-seen" } });
  });
});
