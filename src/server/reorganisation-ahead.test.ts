import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Duties, givenDuties } from "#rooms/assignments/server/given-duties.ts";
import type { ReorganisationEffect } from "#rooms/organisations/model/index.ts";
import { BASIS } from "#rooms/organisations/server/given-bodies.ts";
import { Act, CLOCK } from "#shared/act.ts";
import type { ValueHistoryEntry } from "#shared/fields/index.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { buildServer } from "./build-server.ts";
import { periodicTasks } from "./periodic-tasks.ts";

const store = await openTestDatabase();
const { db } = store;
let asking: Act;
const app = await buildServer({ db, entrance: async () => asking, logLevel: "silent" });
afterAll(() => app.close());

let duties: Duties;
let ids: { readonly indicator: string; readonly undertaking: string; readonly waiting: string; readonly answered: string }; // prettier-ignore

const TODAY = "2026-11-24";
const FIRST = "2026-12-01";
const SECOND = "2026-12-10";
const at = (day: string) => new Date(`${day}T00:05:00+07:00`);
const on = (day: string): Act => Act.parse({ ...duties.office, on: day, at: at(day).toISOString() });

async function ask<Body>(method: "GET" | "POST", url: string, payload?: object, { day = TODAY, version = 0 } = {}) {
  asking = on(day);
  const headers = {
    ...(method === "POST" && { "idempotency-key": crypto.randomUUID() }),
    ...(version > 0 && { "if-match": `"${version}"` }),
  };
  const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
  const body: unknown = response.json();
  expect([url, response.statusCode, response.statusCode < 300 || body]).toEqual([url, 200, true]);
  return body as Body;
}

/** Twice, as two processes would: the second finds nothing to do. */
async function clockStrikes(day: string): Promise<void> {
  const task = periodicTasks(store, "").find(({ name }) => name === "carry-out-reorganisations");
  const run = () => task?.run(at(day), new AbortController().signal);
  await Promise.all([run(), run()]);
  await run();
}

const merge = (from: string, to: object) => [{ kind: "merged", from, to, share: 1 }];
const intoFinance = () => ({ effectiveOn: FIRST, basis: BASIS, creates: [], changes: merge(duties.planning, { id: duties.finance }) }); // prettier-ignore
const CREATED = { key: "new", name: "Sở Tài chính và Kế hoạch", kind: "department", level: "province", placeId: null, parent: null }; // prettier-ignore
const intoNew = () => ({
  effectiveOn: SECOND,
  basis: { ...BASIS, instrument: "02/NQ-HĐND" },
  creates: [CREATED],
  changes: merge(duties.finance, { key: "new" }),
});
const tried = (operation: object, day = TODAY) =>
  ask<ReorganisationEffect>("POST", "/api/organisation-successions", { ...operation, mode: "dry-run" }, { day });
async function recorded(operation: object, day = TODAY): Promise<ReorganisationEffect> {
  const { rows } = await tried(operation, day);
  const rowsSeen = rows.reduce((sum, { count }) => sum + count, 0);
  return ask("POST", "/api/organisation-successions", { ...operation, mode: "record", rowsSeen }, { day });
}

/** Who answers for each record, as its own page says. */
async function holders(day: string) {
  const { indicator } = await ask<{ indicator: { ownerId: string } }>("GET", `/api/indicators/${ids.indicator}`, undefined, { day }); // prettier-ignore
  const of = async (path: string, field: string) => (await ask<Kept>("GET", path, undefined, { day })).record.values[field]; // prettier-ignore
  const { parts } = await ask<{ parts: { organisationId: string; nowWith: { id: string } | null }[] }>("GET", `/api/assignments/${duties.id}/parts`, undefined, { day }); // prettier-ignore
  const [share] = parts;
  return {
    indicator: indicator.ownerId,
    undertaking: await of(`/api/undertakings/${ids.undertaking}`, "leadId"),
    petition: await of(`/api/petitions/${ids.waiting}`, "answererId"),
    answered: await of(`/api/petitions/${ids.answered}`, "answererId"),
    share: share?.nowWith?.id ?? share?.organisationId,
  };
}
type Kept = { readonly record: { readonly version: number; readonly values: Record<string, unknown> }; readonly history: ValueHistoryEntry[] }; // prettier-ignore
const all = (body: string) => ({ indicator: body, undertaking: body, petition: body, answered: duties.planning, share: body }); // prettier-ignore

beforeEach(async () => {
  duties = await givenDuties(db);
  const { planning, finance } = duties;
  const indicator = { code: "CT", name: { vi: "Chỉ số", en: "Index" }, unit: { vi: "%", en: "%" }, direction: "rise", accumulation: "rate", frequency: "year", dueAfterDays: 30, ownerId: planning }; // prettier-ignore
  const source = { source: "Quyết định", quote: null, asOf: null, certainty: "high" };
  const undertaking = { code: "CT-1", name: "Chương trình", kind: "programme", stage: "running", leadId: planning };
  const petition = { petitionerId: finance, answererId: planning, dueOn: "2026-12-31", subject: null };
  const asked = (words: string) => ask<{ petitionId: string }>("POST", "/api/petition-desk", { ...petition, words });
  const { petitionId: answered } = await asked("Đã được trả lời");
  await ask("POST", `/api/petition-desk/${answered}/answer`, { outcome: "solved", answer: "Đã cấp" }, { version: 1 });
  await ask("POST", `/api/assignments/${duties.id}/parts`, { kind: "share", organisationIds: [planning], words: "Cung cấp số liệu", dueOn: "2026-12-20" }); // prettier-ignore
  ids = {
    indicator: (await ask<{ indicatorId: string }>("POST", "/api/indicators", indicator)).indicatorId,
    undertaking: (await ask<{ record: { id: string } }>("POST", "/api/undertakings", { values: undertaking, source })).record.id, // prettier-ignore
    waiting: (await asked("Chờ trả lời")).petitionId,
    answered,
  };
});

describe("a reorganisation recorded ahead of its day", () => {
  test("says which rows follow on the day; until then they stay, and what has days of its own is divided there", async () => {
    const { rows } = await tried(intoFinance());
    expect(rows.map(({ label, count, followsOn }) => [label, count, followsOn])).toEqual([
      ["assignments.succession.lead", 1, null],
      ["assignments.succession.steps", 1, FIRST],
      ["indicators.succession.owners", 1, FIRST],
      ["register.succession", 2, FIRST],
    ]);
    await recorded(intoFinance());
    await clockStrikes("2026-11-30");
    expect(await holders("2026-11-30")).toEqual(all(duties.planning));
    await clockStrikes(FIRST);
    expect(await holders(FIRST)).toEqual(all(duties.finance));
  });

  test("is carried out once, by the clock, with its basis as the reason and in the register's history", async () => {
    await recorded(intoFinance());
    await clockStrikes(FIRST);
    const { record, history } = await ask<Kept>("GET", `/api/petitions/${ids.waiting}`);
    expect(record.version).toBe(2);
    expect(history.filter(({ field }) => field === "answererId").map(({ value, source }) => [value, source])).toEqual([
      [duties.finance, "01/NQ-HĐND"],
      [duties.planning, null],
    ]);
    const carried = await db
      .selectFrom("audit_entry")
      .select(["actor_id", "reason", "on_day"])
      .where("workspace_id", "=", duties.office.workspaceId)
      .where("act", "=", "succession-followed")
      .execute();
    expect(carried).toEqual([{ actor_id: CLOCK.id, reason: "01/NQ-HĐND", on_day: FIRST }]);
  });

  test("divides a post that was given in the meantime", async () => {
    await recorded(intoFinance());
    const { personId } = await ask<{ personId: string }>("POST", "/api/people", { name: "Lê Thị An", email: null, phone: null }); // prettier-ignore
    const line = { organisationId: duties.planning, post: "monitor", field: null, handlingUnitId: null, basis: "Thông báo phân công", validFrom: "2026-11-25", validTo: null }; // prettier-ignore
    await ask("POST", `/api/people/${personId}/posts`, line);
    await clockStrikes(FIRST);
    type Page = { readonly portfolio: readonly { readonly body: { readonly id: string }; readonly validFrom: string; readonly validTo: string | null }[] }; // prettier-ignore
    const { portfolio } = await ask<Page>("GET", `/api/people/${personId}`);
    const lines = portfolio.map(({ body, validFrom, validTo }) => [body.id, validFrom, validTo]);
    expect(new Set(lines)).toEqual(
      new Set([
        [duties.planning, "2026-11-25", "2026-11-30"],
        [duties.finance, FIRST, null],
      ]),
    );
  });

  test("after which another follows: each on its day, and what came in between goes along", async () => {
    await recorded(intoFinance());
    const { rows } = await tried(intoNew());
    // Of the planning department, because by then they stand with the finance department.
    const undated = rows.filter(({ followsOn }) => followsOn !== null);
    expect(undated.map(({ label, from, count }) => [label, from, count])).toEqual([
      ["assignments.succession.steps", duties.planning, 1],
      ["indicators.succession.owners", duties.planning, 1],
      ["register.succession", duties.finance, 1],
      ["register.succession", duties.planning, 2],
    ]);
    const heir = (await recorded(intoNew())).created[0]?.id ?? "";
    await clockStrikes(FIRST);
    expect(await holders(FIRST)).toEqual(all(duties.finance));
    await ask("POST", "/api/petition-desk", { words: "Mới", petitionerId: duties.committee, answererId: duties.finance, dueOn: "2026-12-31", subject: null }, { day: "2026-12-05" }); // prettier-ignore
    await clockStrikes(SECOND);
    expect(await holders(SECOND)).toEqual(all(heir));
    const desk = await ask<{ toAnswer: { answerer: { id: string } | null }[] }>("GET", "/api/petition-desk/mine", undefined, { day: SECOND }); // prettier-ignore
    expect(desk.toAnswer.map(({ answerer }) => answerer?.id)).toEqual([heir, heir]);
  });

  test("catches up after days asleep, in the order of the days", async () => {
    await recorded(intoFinance());
    const heir = (await recorded(intoNew())).created[0]?.id ?? "";
    await clockStrikes("2026-12-24");
    expect(await holders("2026-12-24")).toEqual(all(heir));
    const { pastOwners } = await ask<{ pastOwners: object[] }>("GET", `/api/indicators/${ids.indicator}`, undefined, { day: "2026-12-24" }); // prettier-ignore
    expect(pastOwners).toMatchObject([
      { ownerId: duties.planning, lastDay: "2026-11-30", basis: "01/NQ-HĐND" },
      { ownerId: duties.finance, lastDay: "2026-12-09", basis: "02/NQ-HĐND" },
    ]);
  });

  test("is carried out before another is recorded, where the clock did not strike", async () => {
    await recorded(intoFinance());
    const heir = (await recorded(intoNew(), SECOND)).created[0]?.id ?? "";
    expect(await holders(SECOND)).toEqual(all(heir));
  });
});
