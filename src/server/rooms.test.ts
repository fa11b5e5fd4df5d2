import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { getPeopleBehind, listAssignments, namePerson } from "#rooms/assignments/server/index.ts";
import { listTargets } from "#rooms/indicators/server/index.ts";
import { readOrganisationRegister, readReorganisations } from "#rooms/organisations/model/index.ts";
import {
  addPerson,
  givePost,
  handOver,
  importOrganisations,
  importReorganisations,
} from "#rooms/organisations/server/index.ts";
import { readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import type { PlanId, PlanPage } from "#rooms/plans/model/index.ts";
import {
  acceptConfident,
  continuePlan,
  decideChanges,
  getPlan,
  getReview,
  importPlan,
  publishPlan,
} from "#rooms/plans/server/index.ts";
import { listProgrammes } from "#rooms/programmes/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { organisationPorts, planPorts } from "./rooms.ts";

const { db } = await openTestDatabase();

const PLAN = `KẾ HOẠCH
Phát triển làng nghề của huyện

I. MỤC TIÊU
Đến năm 2030, ít nhất 80% làng nghề có hệ thống thu gom nước thải.

II. NHIỆM VỤ, GIẢI PHÁP
1. Sở Công Thương chủ trì, phối hợp với Sở Tài chính, Sở Xây dựng xây dựng Đề án phát triển làng nghề giai đoạn 2021 - 2025, hoàn thành trước ngày 30/6/2026.
2. Các sở, ban, ngành tuyên truyền về làng nghề.
3. Khẩn trương cải tạo đường vào các làng nghề.
`;

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function publish(act: Act, bodiesOn?: PlainDate, text = PLAN): Promise<{ planId: PlanId; page: PlanPage }> {
  const { planId } = given(await importPlan(db, act, { text }));
  given(await acceptConfident(db, act, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, act, planId));
  given(await publishPlan(db, act, { planId, version, undecidedSeen: coverage.undecided, bodiesOn }, planPorts));
  return { planId, page: given(await getPlan(db, act, planId, planPorts)) };
}

async function example(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../examples/quang-nam/${name}`, import.meta.url), "utf8"));
}

describe("a plan in a workspace that knows its bodies", () => {
  async function givenBodies(): Promise<Act> {
    const act = await givenWorkspace(db);
    given(await importPlaces(db, act, readPlaceRegister(await example("places.json"))));
    given(await importOrganisations(db, act, readOrganisationRegister(await example("organisations.json"))));
    return act;
  }
  const reform = async (act: Act) =>
    given(
      await importReorganisations(
        db,
        act,
        readReorganisations(await example("reorganisations.json")),
        organisationPorts,
      ),
    );
  async function publishOn(bodiesOn: string) {
    const act = await givenBodies();
    await reform(act);
    return { act, ...(await publish(act, PlainDate.parse(bodiesOn))) };
  }
  /** With whom every duty of the plan stands, by name and days. */
  async function holdings(act: Act) {
    const rows = await db
      .selectFrom("assignment_holding as holding")
      .innerJoin("assignment", (join) =>
        join
          .onRef("assignment.workspace_id", "=", "holding.workspace_id")
          .onRef("assignment.id", "=", "holding.assignment_id"),
      )
      .innerJoin("organisation_code as code", (join) =>
        join
          .onRef("code.workspace_id", "=", "holding.workspace_id")
          .onRef("code.organisation_id", "=", "holding.organisation_id"),
      )
      .select(["assignment.code as assignment", "holding.role", "holding.party_ordinal", "code.code"])
      .select(["holding.valid_from", "holding.valid_to"])
      .where("holding.workspace_id", "=", act.workspaceId)
      .orderBy("assignment.code")
      .orderBy("holding.role")
      .orderBy("holding.party_ordinal")
      .orderBy("holding.ordinal")
      .execute();
    return rows;
  }
  const leadOf = async (act: Act, planId: PlanId, on: string) => {
    const page = given(await getPlan(db, { ...act, on: PlainDate.parse(on) }, planId, planPorts));
    return page.chips.find(({ label }) => label === "assignments.chip.held-now")?.text;
  };

  test("points to the bodies of its day, and shows with whom each duty stands on every later day", async () => {
    const { act, planId } = await publishOn("2024-12-31");
    const [scheme, campaign] = await listAssignments(db, act.workspaceId, planId);
    expect(scheme?.leads[0]?.organisationId).not.toBeNull();
    expect(scheme?.coordinators.every(({ organisationId }) => organisationId !== null)).toBe(true);
    expect(campaign?.leads).toMatchObject([{ organisationId: null, groupId: expect.any(String) }]);
    expect(await leadOf(act, planId, "2025-06-30")).toBeUndefined();
    expect(await leadOf(act, planId, "2025-07-01")).toBe("Sở Công Thương thành phố Đà Nẵng");
  });

  test("comes to the same whether it was published before the reform or after it", async () => {
    const before = await givenBodies();
    await publish(before, PlainDate.parse("2024-12-31"));
    await reform(before);
    const { act: after } = await publishOn("2024-12-31");
    const moved = await holdings(before);
    expect(moved).toEqual(await holdings(after));
    expect(moved.filter(({ valid_to: end }) => end === null).map(({ code }) => code)).toEqual([
      "DN-STC",
      "DN-SXD",
      "DN-SCT",
    ]);
  });

  test("moves every one of many duties of one body", async () => {
    const act = await givenBodies();
    const orders = Array.from(
      { length: 40 },
      (_, place) =>
        `${place + 1}. Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính, Sở Xây dựng xây dựng Đề án làng nghề số ${place + 1}, hoàn thành trước ngày 30/6/2026.`,
    );
    const text = `KẾ HOẠCH\nPhát triển làng nghề\n\nII. NHIỆM VỤ\n${orders.join("\n")}\n`;
    await publish(act, PlainDate.parse("2024-12-31"), text);
    const before = (await holdings(act)).length;
    await reform(act);
    const standing = (await holdings(act)).filter(({ valid_to: end }) => end === null);
    expect(standing.length).toBe(before);
    expect(standing.filter(({ role }) => role === "lead").map(({ code }) => code)).toEqual(orders.map(() => "DN-STC"));
  });

  test("says who stands behind an assignment: by the portfolio of its body of that day, or by name", async () => {
    const act = await givenBodies();
    const { planId } = await publish(act, PlainDate.parse("2024-12-31"));
    const [scheme] = await listAssignments(db, act.workspaceId, planId);
    if (!scheme?.leads[0]?.organisationId) throw new Error("The lead was not met");
    const assignmentId = scheme.id;
    const people = [];
    for (const name of ["Lê Thị An", "Trần Bình", "Phạm Chi"]) {
      people.push(given(await addPerson(db, act, { name, email: null, phone: null })).personId);
    }
    const [an, binh, chi] = people;
    if (!an || !binh || !chi) throw new Error("Three were added");
    const line = { post: "supervisor" as const, field: null, handlingUnitId: null, basis: null, validTo: null };
    const from = (day: string) => ({ validFrom: PlainDate.parse(day) });
    const organisationId = scheme.leads[0].organisationId;
    given(await givePost(db, act, { ...line, personId: an, organisationId, ...from("2025-01-01") }));
    await reform(act);
    const naming = { ...line, assignmentId, basis: "Thông báo", ...from("2025-09-01") };
    given(await namePerson(db, act, { ...naming, personId: binh }));
    const behind = async (day: string) => {
      const { leads } = given(await getPeopleBehind(db, act, { assignmentId, as_of: PlainDate.parse(day) }));
      return leads.map(({ body, people: own }) => [
        body.name,
        ...own.map(({ person, by }) => `${person.name} (${by})`),
      ]);
    };
    expect(await behind("2025-06-30")).toEqual([["Sở Công Thương tỉnh Quảng Nam", "Lê Thị An (portfolio)"]]);
    expect(await behind("2025-07-01")).toEqual([["Sở Công Thương thành phố Đà Nẵng", "Lê Thị An (portfolio)"]]);
    expect(await behind("2025-09-01")).toEqual([["Sở Công Thương thành phố Đà Nẵng", "Trần Bình (duty)"]]);

    const handing = { personId: binh, toId: chi, from: PlainDate.parse("2025-10-01"), basis: "Quyết định" };
    given(await handOver(db, act, { ...handing, mode: "record", linesSeen: 1 }, organisationPorts));
    expect(await behind("2025-09-30")).toEqual([["Sở Công Thương thành phố Đà Nẵng", "Trần Bình (duty)"]]);
    expect(await behind("2025-10-01")).toEqual([["Sở Công Thương thành phố Đà Nẵng", "Phạm Chi (duty)"]]);
    const early = await namePerson(db, act, { ...naming, personId: an });
    expect(early).toMatchObject({ ok: false, refusal: { code: "named-later", params: { day: "2025-09-01" } } });
  });

  test("passes a duty whose body a later version changes, and keeps with whom it stood until then", async () => {
    const act = await givenBodies();
    const order = (bodies: string) =>
      `KẾ HOẠCH\nPhát triển làng nghề\n\nI. NHIỆM VỤ\n1. ${bodies} xây dựng bản đồ số các làng nghề truyền thống của tỉnh, hoàn thành trước ngày 30/6/2026.\n`;
    const day = PlainDate.parse("2024-12-31");
    const { planId } = await publish(act, day, order("Sở Công Thương chủ trì, phối hợp với Sở Tài chính"));
    const later = { ...act, on: PlainDate.parse("2025-02-10") };
    const { planId: next } = given(await importPlan(db, later, { text: order("Sở Xây dựng chủ trì") }));
    given(await acceptConfident(db, later, { planId: next, confidence: 0 }));
    const drafted = given(await getReview(db, later, next));
    const { items } = given(await continuePlan(db, later, { planId: next, version: drafted.version, previousPlanId: planId })); // prettier-ignore
    const decisions = items.flatMap(({ before, after }) => before ? [{ before: before.id, after: after?.id ?? null }] : []); // prettier-ignore
    given(await decideChanges(db, later, { planId: next, decisions }));
    const { version, coverage } = given(await getReview(db, later, next));
    given(await publishPlan(db, later, { planId: next, version, undecidedSeen: coverage.undecided, bodiesOn: later.on }, planPorts)); // prettier-ignore
    const rows = await holdings(act);
    expect(rows.map(({ role, code, valid_from: from, valid_to: to }) => [role, code.slice(-3), from, to])).toEqual([
      ["coordinator", "STC", null, "2025-02-09"],
      ["lead", "SCT", null, "2025-02-09"],
      ["lead", "SXD", "2025-02-10", null],
    ]);
  });

  test("leaves a name open that nobody bears on its day, and says so", async () => {
    const { act, planId, page } = await publishOn("2025-03-15");
    const [scheme] = await listAssignments(db, act.workspaceId, planId);
    // Both the province and the old city had a department of that short name then.
    expect(scheme?.coordinators.map(({ organisationId }) => organisationId)).toEqual([null, null]);
    expect(page.chips.find(({ label }) => label === "assignments.chip.body-unclear")?.params).toEqual({ count: 2 });
  });
});

describe("a published plan", () => {
  test("becomes assignments with parties, product and the day their deadline ends", async () => {
    const act = await givenWorkspace(db);
    const { planId } = await publish(act);
    const [scheme, campaign] = await listAssignments(db, act.workspaceId, planId);
    expect(scheme).toMatchObject({
      code: "NV-01",
      leads: [{ quote: "Sở Công Thương", isGroup: false }],
      coordinators: [{ quote: "Sở Tài chính" }, { quote: "Sở Xây dựng" }],
      deadline: { kind: "date", words: { quote: expect.stringContaining("30/6/2026") } },
      dueOn: "2026-06-30",
    });
    expect(campaign).toMatchObject({ code: "NV-02", leads: [{ isGroup: true }], dueOn: null });
  });

  test("becomes targets and programmes", async () => {
    const act = await givenWorkspace(db);
    const { planId } = await publish(act);
    expect(await listTargets(db, act.workspaceId, planId)).toMatchObject([
      { comparator: ">=", value: 80, unit: "%", year: 2030 },
    ]);
    expect(await listProgrammes(db, act.workspaceId, planId)).toMatchObject([
      { form: "scheme", periodFrom: 2021, periodTo: 2025 },
    ]);
  });

  test("carries every record in its margin, tied to words of its text, with what they lack", async () => {
    const { page } = await publish(await givenWorkspace(db));
    for (const { spans, clause } of page.chips) {
      expect(page.clauses[clause]).toBeDefined();
      for (const { start, end } of spans) expect(page.text.slice(start, end).trim().length).toBeGreaterThan(0);
    }
    const findings = page.chips.filter(({ voice }) => voice === "finding").map(({ label }) => label);
    expect(findings).toContain("assignments.chip.no-focal-body");
    expect(findings).toContain("programmes.chip.period-over");
    expect(findings).toContain("plans.chip.no-lead");
    expect(page.solutionGroups).toMatchObject([{ title: "NHIỆM VỤ, GIẢI PHÁP", solutionCount: 1 }]);
  });

  test("and every record that it became stands in the audit", async () => {
    const act = await givenWorkspace(db);
    await publish(act);
    const rows = await db
      .selectFrom("audit_entry")
      .select(["act"])
      .where("workspace_id", "=", act.workspaceId)
      .execute();
    const acts = Map.groupBy(rows, ({ act: done }) => done);
    expect(acts.get("assignment-created")).toHaveLength(2);
    for (const done of ["document-kept", "plan-imported", "proposals-accepted-by-confidence", "plan-published"]) {
      expect(acts.get(done)).toHaveLength(1);
    }
  });
});
