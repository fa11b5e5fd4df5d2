import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { AssignmentSource, assignmentRefusals, GivenAssignment } from "#rooms/assignments/model/index.ts";
import { acceptAssignments, giveAssignments } from "#rooms/assignments/server/index.ts";
import { organisationRefusals, readOrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Outcome } from "#shared/outcome.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { IndicatorFields, indicatorRefusals, laterDay, type ResultsFramework, RoadFields } from "../../model/index.ts";
import { acceptTargets } from "../accept-targets.ts";
import { NO_PROGRAMMES } from "../given-ports.ts";
import { indicatorRoutes } from "../routes.ts";
import { saveIndicator } from "../save-indicator.ts";
import { setRoad } from "../set-road.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const programme = { id: "01890000-0000-7000-8000-0000000000aa", name: "Chương trình phát triển đô thị" };
const app = await openTestApp(act, [indicatorRefusals, assignmentRefusals, organisationRefusals], (scope) =>
  indicatorRoutes(scope, db, {
    ...NO_PROGRAMMES,
    programmes: { list: async () => [programme], has: async () => false },
  }),
);
afterAll(app.close);

const example = new URL("../../../../../examples/quang-nam/", import.meta.url);
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, example), "utf8"));
given(await importPlaces(db, act, readPlaceRegister(await read("places.json"))));
given(await importOrganisations(db, act, readOrganisationRegister(await read("organisations.json"))));

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const text =
  "KẾ HOẠCH\nPhát triển đô thị\n\nI. MỤC TIÊU\n1. Đến năm 2030, tỷ lệ đô thị hóa đạt trên 40%.\n\nII. NHIỆM VỤ\n1. Giao Sở Xây dựng chủ trì lập chương trình nâng tỷ lệ đô thị hóa của tỉnh, hoàn thành trước ngày 30/6/2027.\n";
const { planId } = given(await importPlan(db, act, { text }));
given(await acceptConfident(db, act, { planId, confidence: 0 }));
const { version, coverage } = given(await getReview(db, act, planId));
const seen = { planId, version, undecidedSeen: coverage.undecided };
given(
  await publishPlan(db, act, seen, { acceptors: [acceptAssignments, acceptTargets], followers: [], searchables: [] }),
);

async function givenIndicator(code: string, value: number): Promise<{ indicatorId: string; roadId: string }> {
  const fields = IndicatorFields.parse({
    code,
    name: { vi: `Tỷ lệ đô thị hóa ${code}`, en: "Urbanisation" },
    unit: { vi: "%", en: "%" },
    direction: "rise",
    accumulation: "stock",
    frequency: "year",
    dueAfterDays: 120,
  });
  const { indicatorId } = given(await saveIndicator(db, act, fields));
  const road = RoadFields.parse({
    code: `${code}-2030`,
    name: { vi: `Đô thị hóa ${code}`, en: "Urbanisation" },
    shape: "linear",
    baseline: { period: "2020", value: 26, source: null },
    points: [{ period: "2030", comparator: ">", value: 40 }],
    document: "72/QĐ-TTg",
    basis: "quy hoạch",
    certainty: "high",
  });
  const { roadId } = given(await setRoad(db, act, { ...road, indicatorId: indicatorId, reason: null }));
  const values = [{ period: "2024", value, stage: "official", source: "niên giám", certainty: "high" }];
  const answer = await app.ask("POST", `/api/indicators/${indicatorId}/values`, { body: { values } });
  expect(answer.status).toBe(200);
  return { indicatorId, roadId };
}

async function framework(): Promise<ResultsFramework> {
  const { status, body } = await app.ask("GET", `/api/results?plan=${planId}`);
  expect(status).toBe(200);
  return body as ResultsFramework;
}

const as = (role: "observer" | "lead") => ({ ...act, actor: { ...act.actor, roles: [role] } });
const STRANGE = "01890000-0000-7000-8000-0000000000ff";

describe("the results framework", () => {
  test("proposes by words alike, and a person's word with its ground takes the proposal's place", async () => {
    const { indicatorId } = await givenIndicator("URBAN", 31);
    const before = await framework();
    const assignment = before.ends.find(({ kind }) => kind === "assignment");
    expect(before.ends.map(({ kind }) => kind)).toContain("programme");
    const proposed = before.proposals.find(({ end }) => end.id === assignment?.id);
    expect(proposed).toMatchObject({ indicatorId, shared: [expect.stringContaining("tỷ lệ đô thị hóa")] });
    expect(before.unserved.items.map(({ code }) => code)).toContain("URBAN");

    const end = { kind: "assignment", id: assignment?.id };
    const body = { end, indicatorId, state: "confirmed", basis: "chương trình nêu đích danh tỷ lệ này" };
    expect((await app.ask("POST", "/api/results/links", { body, act: as("observer") })).status).toBe(403);
    expect((await app.ask("POST", "/api/results/links", { body: { ...body, basis: " " } })).status).toBe(400);
    const strange = { ...body, end: { kind: "goal", id: STRANGE } };
    expect((await app.ask("POST", "/api/results/links", { body: strange })).problem.code).toBe("result-end-not-found");
    const unknown = { ...body, end: { kind: "programme", id: STRANGE } };
    expect((await app.ask("POST", "/api/results/links", { body: unknown })).problem.code).toBe("result-end-not-found");
    const noIndicator = { ...body, indicatorId: STRANGE };
    expect((await app.ask("POST", "/api/results/links", { body: noIndicator })).problem.code).toBe(
      "indicator-not-found",
    );
    expect((await app.ask("POST", "/api/results/links", { body })).status).toBe(200);

    const after = await framework();
    expect(after.links).toMatchObject([{ end, indicatorId, state: "confirmed", basis: body.basis, decidedOn: act.on }]);
    expect(after.proposals.some((each) => each.end.id === assignment?.id && each.indicatorId === indicatorId)).toBe(
      false,
    );
    expect(after.unserved.items.map(({ code }) => code)).not.toContain("URBAN");

    // Taken back: neither a link nor a proposal any more, and the indicator is served by nothing again.
    expect((await app.ask("POST", "/api/results/links", { body: { ...body, state: "declined" } })).status).toBe(200);
    const taken = await framework();
    expect(taken.links.map(({ state }) => state)).toEqual(["declined"]);
    expect(taken.unserved.items.map(({ code }) => code)).toContain("URBAN");
  });

  test("is for those who see every body's assignments", async () => {
    expect((await app.ask("GET", "/api/results", { act: as("lead") })).status).toBe(403);
    expect((await app.ask("GET", "/api/results", { act: as("observer") })).status).toBe(200);
  });
});

describe("a missed target", () => {
  const dueOn = laterDay(act.on, 30);

  test("gives an assignment whose basis is the kept standing, and which serves the indicator", async () => {
    const { indicatorId, roadId } = await givenIndicator("OFF", 26);
    const listed = given(await listOrganisations(db, act, { as_of: act.on, limit: 1, search: "Sở Xây dựng" }));
    const leadId = listed.items[0]?.id;
    const path = `/api/indicators/${indicatorId}/corrections`;
    const body = { roadId, words: "Rà soát nguyên nhân đô thị hóa chậm", leadId, dueOn };
    expect((await app.ask("POST", path, { body, act: as("lead") })).status).toBe(403);
    expect((await app.ask("POST", path, { body: { ...body, dueOn: act.on } })).problem.code).toBe(
      "correction-due-too-early",
    );
    expect((await app.ask("POST", path, { body: { ...body, leadId: STRANGE } })).problem.code).toBe(
      "organisation-not-found",
    );
    expect((await app.ask("POST", path, { body: { ...body, roadId: STRANGE } })).problem.code).toBe(
      "indicator-not-found",
    );
    const { status, body: answer } = await app.ask("POST", path, { body });
    expect(status).toBe(200);
    const { assignmentId, isNew } = answer as { assignmentId: string; isNew: boolean };
    expect(isNew).toBe(true);
    const source = await db.selectFrom("assignment_source").select("basis").where("workspace_id", "=", act.workspaceId).executeTakeFirstOrThrow(); // prettier-ignore
    expect(source.basis).toContain("OFF-2030");
    expect(source.basis).toContain("2024: thực hiện 26, lộ trình 31,6 %; chênh -5,6 điểm %.");
    const { rows } = { rows: await db.selectFrom("result_link").selectAll().where("assignment_id", "=", assignmentId).execute() }; // prettier-ignore
    expect(rows).toMatchObject([{ indicator_id: indicatorId, state: "confirmed", basis: source.basis }]);

    // The same again on the same day is the same assignment.
    const again = await app.ask("POST", path, { body });
    expect(again.body).toMatchObject({ assignmentId, isNew: false });
    // Tied to the plan by the indicator, it shows in the framework as soon as the plan's own assignment serves it too.
    const own = (await framework()).ends.find(({ kind }) => kind === "assignment");
    const link = { end: { kind: "assignment", id: own?.id }, indicatorId, state: "confirmed", basis: "cùng chỉ tiêu" };
    expect((await app.ask("POST", "/api/results/links", { body: link })).status).toBe(200);
    expect((await framework()).ends.map(({ id }) => id)).toContain(assignmentId);
  });

  test("that is none gives nothing", async () => {
    const { indicatorId, roadId } = await givenIndicator("GOOD", 33);
    const listed = given(await listOrganisations(db, act, { as_of: act.on, limit: 1, search: "Sở Xây dựng" }));
    const body = { roadId, words: "Rà soát nguyên nhân", leadId: listed.items[0]?.id, dueOn };
    const path = `/api/indicators/${indicatorId}/corrections`;
    expect((await app.ask("POST", path, { body })).problem.code).toBe("road-not-missed");
  });

  test("keeps a basis of its own for each road of one document and day", async () => {
    const one = await givenIndicator("ONE", 26);
    const leadId = given(await listOrganisations(db, act, { as_of: act.on, limit: 1, search: "Sở Xây dựng" })).items[0]
      ?.id;
    const body = { roadId: one.roadId, words: "Rà soát nguyên nhân", leadId, dueOn };
    expect((await app.ask("POST", `/api/indicators/${one.indicatorId}/corrections`, { body })).status).toBe(200);
    const bases = await db
      .selectFrom("assignment_source")
      .select("basis")
      .where("basis", "like", "%ONE-2030%")
      .execute();
    expect(bases).toHaveLength(1);
  });
});

test("an assignment given elsewhere can be tied as well", async () => {
  const { indicatorId } = await givenIndicator("ELSE", 31);
  const source = AssignmentSource.parse({
    kind: "dispatch",
    number: "1/UBND",
    issuedOn: act.on,
    issuer: "UBND",
    basis: "b",
  });
  const item = GivenAssignment.parse({ words: "Việc khác", leads: [{ name: "Sở Xây dựng" }] });
  const { items } = given(await giveAssignments(db, act, { source, items: [item] }));
  const body = {
    end: { kind: "assignment", id: items[0]?.assignmentId },
    indicatorId,
    state: "confirmed",
    basis: "văn bản giao",
  };
  expect((await app.ask("POST", "/api/results/links", { body })).status).toBe(200);
});
