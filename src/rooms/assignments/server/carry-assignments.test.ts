import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import {
  type PlanChange,
  type PlanChanges,
  PlanId,
  planRefusals,
  type PlanReview,
  type PlanVersions,
} from "#rooms/plans/model/index.ts";
import { planRoutes } from "#rooms/plans/server/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { acceptAssignments, listAssignments } from "./index.ts";

const plan = (tasks: string) => `KẾ HOẠCH\nPhát triển làng nghề của tỉnh\n\nI. NHIỆM VỤ\n${tasks}\n`;
const FIRST = plan(`1. Sở Công Thương khảo sát, lập bản đồ số các làng nghề truyền thống trước ngày 30/6/2026.
2. Sở Tài chính bố trí kinh phí cải tạo đường vào các làng nghề miền núi trong năm 2026.
3. Sở Y tế rà soát các trạm y tế ở làng nghề trong quý III/2026.`);
const SECOND = plan(`1. Sở Công Thương khảo sát, lập bản đồ số các làng nghề truyền thống trước ngày 30/6/2026.
2. Sở Tài chính bố trí kinh phí cải tạo, mở rộng đường vào các làng nghề miền núi trong năm 2027.
3. Sở Nội vụ chủ trì rà soát biên chế của các ban quản lý chợ đầu mối trong quý IV/2026.`);

const database = await openTestDatabase();
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await givenWorkspace(database.db), [planRefusals, extractionWording], (routes) =>
    planRoutes(routes, database.db, { acceptors: [acceptAssignments], followers: [], chips: [], searchables: [] }),
  );
});
afterAll(() => app.close());

async function givenReviewed(own: Act, text: string): Promise<string> {
  const imported = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
  const { planId } = imported.body as { planId: string };
  await app.ask("POST", `/api/plans/${planId}/proposals/accept-confident`, { act: own, body: { confidence: 0 } });
  return planId;
}

async function publish(own: Act, planId: string) {
  const review = (await app.ask("GET", `/api/plans/${planId}/review`, { act: own })).body as PlanReview;
  const { version, coverage } = review;
  return app.ask("POST", `/api/plans/${planId}/publish`, {
    act: own,
    version,
    body: { undecidedSeen: coverage.undecided },
  });
}

const assignmentsOf = (own: Act, planId: string) => listAssignments(database.db, own.workspaceId, PlanId.parse(planId));
const on = (own: Act, day: string): Act => ({ ...own, on: PlainDate.parse(day) });

/** Two versions: the first published on 10 January, the second continues it and is still in review. */
async function givenVersions() {
  const own = on(await givenWorkspace(database.db), "2026-01-10");
  const first = await givenReviewed(own, FIRST);
  await publish(own, first);
  const later = on(own, "2026-05-20");
  const second = await givenReviewed(later, SECOND);
  const { version } = (await app.ask("GET", `/api/plans/${second}/review`, { act: later })).body as PlanReview;
  const continued = await app.ask("POST", `/api/plans/${second}/continues`, {
    act: later,
    version,
    body: { previousPlanId: first },
  });
  return { own, later, first, second, changes: continued.body as PlanChanges };
}

const byWords = (items: readonly PlanChange[]) =>
  items.filter(({ before, after }) => (before ?? after)?.kind === "assignment");

async function confirmAll(own: Act, planId: string, { items }: PlanChanges) {
  const decisions = items.flatMap(({ before, after }) =>
    before ? [{ before: before.id, after: after?.id ?? null }] : [],
  );
  return app.ask("POST", `/api/plans/${planId}/changes/decisions`, { act: own, body: { decisions } });
}

describe("a newer version of a plan", () => {
  test("is compared item by item: kept, changed, repealed, new", async () => {
    const { changes } = await givenVersions();
    expect(byWords(changes.items).map(({ kind }) => kind)).toEqual(["kept", "changed", "repealed", "new"]);
  });

  test("is not published before every change is confirmed", async () => {
    const { later, second, changes } = await givenVersions();
    const refused = await publish(later, second);
    expect([refused.status, refused.problem.code]).toEqual([409, "changes-open"]);
    expect((await confirmAll(later, second, changes)).status).toBe(200);
    expect((await publish(later, second)).status).toBe(200);
  });

  test("carries assignments: the kept and the changed keep id and code, the repealed ends, the new starts", async () => {
    const { own, later, first, second, changes } = await givenVersions();
    const before = await assignmentsOf(own, first);
    await confirmAll(later, second, changes);
    await publish(later, second);
    const after = await assignmentsOf(own, second);
    expect(after.map(({ code }) => code)).toEqual(["NV-01", "NV-02", "NV-04"]);
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(before.slice(0, 2).map(({ id }) => id));
    expect(after[1]).toMatchObject({ words: expect.stringContaining("mở rộng"), dueOn: "2027-12-31" });
    const ended = await database.db
      .selectFrom("assignment")
      .select(["id", "ended_on"])
      .where("workspace_id", "=", own.workspaceId)
      .where("ended_on", "is not", null)
      .execute();
    expect(ended).toEqual([{ id: before[2]?.id, ended_on: "2026-05-19" }]);
  });

  test("leaves the earlier version readable in its own words", async () => {
    const { own, later, first, second, changes } = await givenVersions();
    const before = await assignmentsOf(own, first);
    await confirmAll(later, second, changes);
    await publish(later, second);
    expect(await assignmentsOf(own, first)).toEqual(before);
  });

  test("tells what the plan said on a day", async () => {
    const { own, later, first, second, changes } = await givenVersions();
    await confirmAll(later, second, changes);
    await publish(later, second);
    const inForce = async (planId: string, day: string) =>
      ((await app.ask("GET", `/api/plans/${planId}/versions?as_of=${day}`, { act: own })).body as PlanVersions).inForce;
    for (const planId of [first, second]) {
      expect(await inForce(planId, "2026-01-09")).toBeNull();
      expect(await inForce(planId, "2026-05-19")).toBe(first);
      expect(await inForce(planId, "2026-05-20")).toBe(second);
    }
  });

  test("the same file twice changes nothing and says so", async () => {
    const { later, second } = await givenVersions();
    const again = await app.ask("POST", "/api/plans/import", { act: later, body: { text: SECOND } });
    expect(again.body).toEqual({ planId: second, isNew: false });
  });
});

describe("a person's word on the changes", () => {
  test("repeals what looks kept, and the later item becomes new", async () => {
    const { own, later, first, second, changes } = await givenVersions();
    await confirmAll(later, second, changes);
    const [kept] = byWords(changes.items);
    await app.ask("POST", `/api/plans/${second}/changes/decisions`, {
      act: later,
      body: { decisions: [{ before: kept?.before?.id, after: null }] },
    });
    const before = await assignmentsOf(own, first);
    await publish(later, second);
    const after = await assignmentsOf(own, second);
    expect(after.find(({ words }) => words.includes("bản đồ số"))?.id).not.toBe(before[0]?.id);
  });

  test.for([
    {
      case: "an item that the earlier version has not",
      pick: (changes: PlanChanges) => changes.items.at(-1)?.after?.id,
    },
  ])("is refused for $case", async ({ pick }) => {
    const { later, second, changes } = await givenVersions();
    const refused = await app.ask("POST", `/api/plans/${second}/changes/decisions`, {
      act: later,
      body: { decisions: [{ before: pick(changes), after: null }] },
    });
    expect([refused.status, refused.problem.code]).toEqual([422, "change-not-possible"]);
  });

  test("is refused to an observer", async () => {
    const { later, second, changes } = await givenVersions();
    const observer: Act = { ...later, actor: { ...later.actor, roles: ["observer"] } };
    expect((await confirmAll(observer, second, changes)).problem.code).toBe("not-allowed");
  });
});

describe("continuing a plan", () => {
  test("is refused for a draft, and for a version that is not the newest", async () => {
    const { later, first, second, changes } = await givenVersions();
    const third = await givenReviewed(later, `${SECOND}4. Sở Tài chính bố trí kinh phí.\n`);
    const ask = async (previousPlanId: string) => {
      const { version } = (await app.ask("GET", `/api/plans/${third}/review`, { act: later })).body as PlanReview;
      return app.ask("POST", `/api/plans/${third}/continues`, { act: later, version, body: { previousPlanId } });
    };
    expect((await ask(second)).problem.code).toBe("previous-not-published");
    await confirmAll(later, second, changes);
    await publish(later, second);
    expect((await ask(first)).problem.code).toBe("previous-continued");
    expect((await ask(second)).status).toBe(200);
  });
});
