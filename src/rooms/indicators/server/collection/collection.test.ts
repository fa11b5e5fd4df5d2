import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { organisationRefusals, type OrganisationId, OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listCommuneCommittees } from "#rooms/organisations/server/index.ts";
import { ALWAYS, placeRefusals, readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  indicatorRefusals,
  nextReplyState,
  type Observation,
  type Overview,
  placeOfFigure,
} from "../../model/index.ts";
import { NO_PROGRAMMES } from "../given-ports.ts";
import { indicatorRoutes } from "../routes.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals, placeRefusals, organisationRefusals], (scope) =>
  indicatorRoutes(scope, db, NO_PROGRAMMES),
);
afterAll(app.close);
const example = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../../../../examples/quang-nam/${name}`, import.meta.url), "utf8")) as unknown;
let communes: readonly OrganisationId[] = [];
beforeAll(async () => {
  const register = readPlaceRegister(await example("places.json"));
  const places = await importPlaces(db, act, register);
  const bodies = await importOrganisations(db, act, committeesOf(register));
  expect([places.ok, bodies.ok]).toEqual([true, true]);
  communes = await listCommuneCommittees(db, act.workspaceId, act.on);
}, 60_000);
/** The People's Committee that each commune has by law. */
function committeesOf({ places }: ReturnType<typeof readPlaceRegister>): OrganisationRegister {
  return OrganisationRegister.parse({
    organisations: places
      .filter(({ kind }) => kind === "commune")
      .map(({ code, names }) => ({
        ...ALWAYS,
        code: `UB-${code}`,
        kind: "people-committee",
        level: "commune",
        place: code,
        names: [{ ...ALWAYS, kind: "official", name: `UBND ${names[0]?.name}` }],
        codes: [],
        parents: [],
        provenance: { sources: [], confidence: "stated", note: null },
      })),
    successions: [],
    groups: [],
  });
}
const of = (body: OrganisationId): Act => ({ ...act, actor: { ...act.actor, roles: ["lead"], bodies: [body] } });

async function given(code: string, more: object = {}): Promise<string> {
  const fields = { code, name: { vi: `Chỉ tiêu ${code}`, en: code }, unit: { vi: "hộ", en: "households" }, direction: "fall", accumulation: "stock", frequency: "year", dueAfterDays: 60, ...more }; // prettier-ignore
  const { body, status } = await app.ask("POST", "/api/indicators", { body: fields });
  expect(status).toBe(200);
  return (body as { indicatorId: string }).indicatorId;
}
const form = (indicatorId: string, more: object = {}) => ({ title: "Rà soát hộ nghèo", dueOn: "2026-11-23", rows: [{ indicatorId, industry: null, group: null }], columns: [{ title: "Năm 2025", period: "2025", stage: "official" }], ...more }); // prettier-ignore
const make = (body: object) => app.ask("POST", "/api/collection-forms", { body });
async function givenForm(indicatorId: string): Promise<string> {
  const { body, status } = await make(form(indicatorId));
  expect(status).toBe(200);
  return `/api/collection-forms/${(body as { formId: string }).formId}`;
}

describe("a reply", () => {
  test("goes from asked to submitted to accepted or back; what is accepted is at its end", () => {
    const way = (
      state: "asked" | "submitted" | "returned" | "accepted",
      by: "fill" | "submit" | "return" | "accept",
    ) => {
      const next = nextReplyState(state, by);
      return next.ok ? next.value : next.refusal.code;
    };
    expect([way("asked", "submit"), way("submitted", "return"), way("returned", "submit"), way("submitted", "accept")]).toEqual(["submitted", "returned", "submitted", "accepted"]); // prettier-ignore
    expect([way("submitted", "fill"), way("accepted", "return"), way("asked", "accept")]).toEqual(Array.from({ length: 3 }, () => "reply-not-open")); // prettier-ignore
    expect([placeOfFigure(null, "p", "p"), placeOfFigure(null, "xa", "p"), placeOfFigure(null, null, "p")]).toEqual([null, "xa", null]); // prettier-ignore
    expect([placeOfFigure("huyen", null, "p"), placeOfFigure("huyen", "xa", "p"), placeOfFigure("p", "xa", "p")]).toEqual(["huyen", "huyen", null]); // prettier-ignore
  });
});

test("a form goes to every commune in one step, and to nobody twice; its due day is a working day", async () => {
  const url = await givenForm(await given("HO-NGHEO"));
  expect(communes.length).toBe(94);
  const sent = await app.ask("POST", `${url}/send`, { body: { bodies: [communes[0]], toAllCommunes: true } });
  expect(sent.body).toEqual({ asked: 94, known: 0, without: 0 });
  const again = await app.ask("POST", `${url}/send`, { body: { bodies: [], toAllCommunes: true } });
  expect(again.body).toEqual({ asked: 0, known: 94, without: 0 });
  const nobody = await app.ask("POST", `${url}/send`, { body: { bodies: [], toAllCommunes: false } });
  expect(nobody.problem.code).toBe("form-bodies-missing");
  // 29 November 2026 is a Sunday.
  const made = await make(form(await given("HO-NGHEO-2"), { dueOn: "2026-11-29" }));
  expect(made.body).toMatchObject({ dueOn: "2026-11-30" });
});

test("five communes: one submits, is returned with a reason, submits again and is accepted as values with the reply as source; one is chased", async () => {
  const indicatorId = await given("HO-CAN-NGHEO");
  const url = await givenForm(indicatorId);
  const five = communes.slice(0, 5);
  const [first, second] = five;
  if (!first || !second) throw new Error("no communes");
  await app.ask("POST", `${url}/send`, { body: { bodies: five, toAllCommunes: false } });
  const own = `${url}/replies/${first}`;

  const empty = await app.ask("POST", `${own}/submission`, { body: { answer: null }, act: of(first) });
  expect(empty.body).toMatchObject({ isSubmitted: false, problems: [{ row: 0, column: 0, code: "cell-empty" }] });
  await app.ask("POST", `${own}/cells`, { body: { cells: [{ row: 0, column: 0, value: 41 }] }, act: of(first) });
  expect((await app.ask("POST", `${own}/submission`, { body: { answer: null }, act: of(first) })).body).toMatchObject({ isSubmitted: true }); // prettier-ignore
  const closed = await app.ask("POST", `${own}/cells`, { body: { cells: [{ row: 0, column: 0, value: 4 }] }, act: of(first) }); // prettier-ignore
  expect(closed.problem.code).toBe("reply-not-open");

  const decide = (decision: "accept" | "return", reason: string | null) => app.ask("POST", `${own}/decision`, { body: { act: decision, reason } }); // prettier-ignore
  const awaited = async (who: Act) => (((await app.ask("GET", "/api/overview", { act: who })).body as Overview).decisions).map(({ words }) => words.vi); // prettier-ignore
  expect(await awaited(act)).toEqual(["1 biểu đã nộp, chờ duyệt"]);
  expect((await awaited(of(second)))[0]).toMatch(/^\d biểu thu thập phải nộp(?:, \d quá hạn)?$/u);
  expect(await awaited({ ...act, actor: { ...act.actor, roles: ["observer"] } })).toEqual([]);
  expect((await decide("return", null)).problem.code).toBe("reply-reason-missing");
  expect((await decide("return", "Tách hộ mới thoát nghèo")).status).toBe(200);
  await app.ask("POST", `${own}/cells`, { body: { cells: [{ row: 0, column: 0, value: 38 }] }, act: of(first) });
  await app.ask("POST", `${own}/submission`, { body: { answer: null }, act: of(first) });
  expect((await decide("accept", null)).body).toEqual({ recorded: 1 });
  const { body } = await app.ask("GET", `/api/indicators/${indicatorId}`);
  const { observations } = body as { observations: Observation[] };
  expect(observations).toMatchObject([{ period: "2025", value: 38, stage: "official" }]);
  expect(observations[0]?.placeId).not.toBeNull();
  expect(observations[0]?.source).toContain("Biểu thu thập “Rà soát hộ nghèo”");

  expect((await app.ask("POST", `${url}/reminders`, { body: { bodies: [second] } })).body).toEqual({ reminded: 1 });
  const seen = (await app.ask("GET", url)).body as { replies: { organisationId: string; state: string; reminders: number }[] }; // prettier-ignore
  expect(seen.replies.find(({ organisationId }) => organisationId === second)).toMatchObject({ state: "asked", reminders: 1 }); // prettier-ignore
  expect((await app.ask("POST", `${url}/reminders`, { body: { bodies: null } })).body).toEqual({ reminded: 4 });
});

test("a body sees and fills in only its own; whom a form does not ask learns nothing of it", async () => {
  const url = await givenForm(await given("RIENG"));
  const [first, second, third] = communes;
  if (!first || !second || !third) throw new Error("no communes");
  await app.ask("POST", `${url}/send`, { body: { bodies: [first, second], toAllCommunes: false } });
  const seen = (await app.ask("GET", url, { act: of(first) })).body as { replies: { organisationId: string }[] };
  expect(seen.replies.map(({ organisationId }) => organisationId)).toEqual([first]);
  expect((await app.ask("GET", `${url}/replies/${second}`, { act: of(first) })).status).toBe(403);
  expect((await app.ask("POST", `${url}/replies/${second}/cells`, { body: { cells: [{ row: 0, column: 0, value: 1 }] }, act: of(first) })).status).toBe(403); // prettier-ignore
  expect((await app.ask("GET", url, { act: of(third) })).status).toBe(404);
});

test("what cannot be collected is refused: a formula, a period that the indicator does not have", async () => {
  await given("GOC");
  const derived = await given("TU-GOC", { formula: { expression: "a", inputs: [{ name: "a", code: "GOC" }] } });
  expect((await make(form(derived))).problem.code).toBe("form-indicator-derived");
  const quarter = await given("QUY", { frequency: "quarter" });
  const monthly = await make(form(quarter, { columns: [{ title: "Năm", period: "2021/2025", stage: "official" }] }));
  expect(monthly.status).toBe(200);
});

test("a form has no row and no column twice; parts of an indicator are held against its whole, wherever each stands", async () => {
  const id = await given("GTSX", { accumulation: "flow" });
  const row = (industry: string | null) => ({ indicatorId: id, industry, group: null });
  const [column] = form(id).columns;
  expect((await make(form(id, { rows: [row("2018:C"), row("2018:C")] }))).problem.code).toBe("form-row-twice");
  expect((await make(form(id, { columns: [column, column] }))).problem.code).toBe("form-column-twice");
  const { body } = await make(form(id, { rows: [row(null), row("2018:C"), row("2018:D")] }));
  const url = `/api/collection-forms/${(body as { formId: string }).formId}`;
  const [first] = communes;
  if (!first) throw new Error("no commune");
  await app.ask("POST", `${url}/send`, { body: { bodies: [first], toAllCommunes: false } });
  const cells = [100, 80, 40].map((value, at) => ({ row: at, column: 0, value }));
  await app.ask("POST", `${url}/replies/${first}/cells`, { body: { cells } });
  const told = await app.ask("POST", `${url}/replies/${first}/submission`, { body: { answer: null } });
  expect(told.body).toMatchObject({ isSubmitted: false, problems: [{ row: 2, code: "value-not-sum", params: { whole: 100, total: 120 } }] }); // prettier-ignore
});
