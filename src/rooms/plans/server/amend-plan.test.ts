import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractionWording } from "#rooms/extraction/model/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type PlanChanges, type PlanFindings, planRefusals, type PlanReview } from "../model/index.ts";
import { planRoutes } from "./index.ts";

const PLAN = `Số: 45/KH-UBND

KẾ HOẠCH
Nâng cấp chợ và bến đò của tỉnh

I. NHIỆM VỤ
1. Sở Công Thương lập danh mục các chợ cần sửa trước ngày 30/6/2026.
2. Sở Xây dựng kiểm tra an toàn các bến đò ngang trong quý III/2026.
3. Sở Tài chính bố trí kinh phí sửa các chợ nông thôn trong năm 2026.
4. Chỉnh trang vỉa hè quanh các chợ đầu mối.
`;
const AMENDING = `Số: 90/KH-UBND

KẾ HOẠCH
Sửa đổi, bổ sung một số nội dung của Kế hoạch nâng cấp chợ và bến đò

Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch số 45/KH-UBND như sau:
1. Khoản 1 Mục I được sửa đổi như sau: “1. Sở Công Thương lập danh mục các chợ cần sửa trước ngày 30/9/2026.”
2. Bãi bỏ khoản 3 Mục I.
3. Bổ sung khoản 5 Mục I như sau: “5. Sở Y tế kiểm tra nước sạch tại các chợ trong quý IV/2026.”
4. Bãi bỏ khoản 9 Mục I.
`;

const database = await openTestDatabase();
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await givenWorkspace(database.db), [planRefusals, extractionWording], (routes) =>
    planRoutes(routes, database.db, { acceptors: [], followers: [], chips: [], searchables: [] }),
  );
});
afterAll(() => app.close());

const on = (own: Act, day: string): Act => ({ ...own, on: PlainDate.parse(day) });

async function importText(own: Act, text: string) {
  const { body } = await app.ask("POST", "/api/plans/import", { act: own, body: { text } });
  return body as { planId: string; isNew: boolean };
}
const review = async (own: Act, planId: string) =>
  (await app.ask("GET", `/api/plans/${planId}/review`, { act: own })).body as PlanReview;
const acceptAll = (own: Act, planId: string) =>
  app.ask("POST", `/api/plans/${planId}/proposals/accept-confident`, { act: own, body: { confidence: 0 } });
const changesOf = async (own: Act, planId: string) =>
  (await app.ask("GET", `/api/plans/${planId}/changes`, { act: own })).body as PlanChanges;

async function publish(own: Act, planId: string) {
  const { version, coverage } = await review(own, planId);
  const body = { undecidedSeen: coverage.undecided };
  return app.ask("POST", `/api/plans/${planId}/publish`, { act: own, version, body });
}

async function continues(own: Act, planId: string, body: object) {
  const { version } = await review(own, planId);
  const answer = await app.ask("POST", `/api/plans/${planId}/continues`, { act: own, version, body });
  return answer.body as PlanChanges;
}

/** The plan runs since 10 January, with one sentence called context; the amending document of May is in review. */
async function givenAmended() {
  const own = on(await givenWorkspace(database.db), "2026-01-10");
  const first = (await importText(own, PLAN)).planId;
  await acceptAll(own, first);
  await publish(own, first);
  const later = on(own, "2026-05-20");
  const second = (await importText(later, AMENDING)).planId;
  const changes = await continues(later, second, { previousPlanId: first });
  return { own, later, first, second, changes };
}

async function confirmAll(own: Act, planId: string) {
  const { items } = await changesOf(own, planId);
  const decisions = items.flatMap(({ before, after }) =>
    before ? [{ before: before.id, after: after?.id ?? null }] : [],
  );
  return app.ask("POST", `/api/plans/${planId}/changes/decisions`, { act: own, body: { decisions } });
}

const settle = (own: Act, planId: string, ordinal: number, note: string | null) =>
  app.ask("POST", `/api/plans/${planId}/instructions/${ordinal}/settle`, { act: own, body: { note } });

describe("an amending document", () => {
  test("gives item-level differences against the plan in force, each with the words that order it", async () => {
    const { changes } = await givenAmended();
    const items = changes.items.filter(({ before, after }) => (before ?? after)?.kind === "assignment");
    expect(items.map(({ kind, instruction }) => [kind, instruction])).toEqual([
      ["changed", 0],
      ["kept", null],
      ["repealed", 1],
      ["new", 2],
    ]);
    expect(changes.readAs).toBe("amending");
    expect(changes.instructions.map(({ open }) => open)).toEqual([null, null, null, "no-such-clause"]);
    for (const { words } of changes.instructions) expect(AMENDING).toContain(words);
  });

  test("leaves a number empty where it repeals, which is no gap of the version that it makes", async () => {
    const { later, first, second } = await givenAmended();
    const codesOf = async (planId: string) => {
      const { body } = await app.ask("GET", `/api/plans/${planId}/findings`, { act: later });
      return (body as PlanFindings).items.map(({ code }) => code);
    };
    expect(await codesOf(second)).not.toContain("numbering-gap");
    const skipping = (await importText(later, PLAN.replace("4. Chỉnh", "5. Chỉnh"))).planId;
    expect(await codesOf(skipping)).toContain("numbering-gap");
    expect(await codesOf(first)).not.toContain("numbering-gap");
  });

  test("bears the title of the plan it amends, and its own again when it is read as a whole", async () => {
    const { later, first, second } = await givenAmended();
    expect((await review(later, second)).title).toBe((await review(later, first)).title);
    await continues(later, second, { previousPlanId: first, readAs: "whole" });
    expect((await review(later, second)).title).toContain("Sửa đổi, bổ sung một số nội dung");
  });

  test("asks again only about what it changed", async () => {
    const { later, second } = await givenAmended();
    const { proposals } = await review(later, second);
    const open = proposals.filter(({ state }) => state === "proposed").map(({ proposal }) => proposal.quote);
    expect(open).toEqual([expect.stringContaining("30/9/2026"), expect.stringContaining("nước sạch")]);
    expect(proposals.filter(({ state }) => state === "accepted").length).toBeGreaterThan(0);
  });

  test("every citation carried over still cites its own words", async () => {
    const { later, second } = await givenAmended();
    const { text, proposals } = await review(later, second);
    for (const { proposal } of proposals) expect(text.slice(proposal.start, proposal.end)).toBe(proposal.quote);
  });

  test("is not published while an instruction is open, and is once a person says what becomes of it", async () => {
    const { later, second } = await givenAmended();
    await acceptAll(later, second);
    await confirmAll(later, second);
    const refused = await publish(later, second);
    expect([refused.status, refused.problem.code]).toEqual([409, "instructions-open"]);
    await settle(later, second, 3, "Kế hoạch không có khoản 9, đã hỏi cơ quan ban hành.");
    expect((await changesOf(later, second)).instructions[3]?.settled?.note).toContain("không có khoản 9");
    expect((await publish(later, second)).status).toBe(200);
  });

  test("taking a settled instruction back opens it again", async () => {
    const { later, second } = await givenAmended();
    await settle(later, second, 3, "Đã hỏi.");
    await settle(later, second, 3, null);
    expect((await changesOf(later, second)).instructions[3]?.settled).toBeNull();
  });

  test("answers what the plan said on a day, before and after", async () => {
    const { own, later, first, second } = await givenAmended();
    await acceptAll(later, second);
    await confirmAll(later, second);
    await settle(later, second, 3, "Không có khoản 9.");
    await publish(later, second);
    const said = async (day: string) =>
      ((await app.ask("GET", `/api/plans/${first}?as_of=${day}`, { act: own })).body as { text: string }).text;
    expect(await said("2026-05-19")).toContain("30/6/2026");
    expect(await said("2026-05-20")).toContain("30/9/2026");
    expect(await said("2026-05-20")).not.toContain("chợ nông thôn");
  });

  test("the same file again opens the same version and changes nothing", async () => {
    const { later, second } = await givenAmended();
    const before = await review(later, second);
    expect(await importText(later, AMENDING)).toEqual({ planId: second, isNew: false });
    expect(await review(later, second)).toEqual(before);
  });

  test("read as a whole it is compared as it came, and read as amending again it is what it was", async () => {
    const { later, first, second, changes } = await givenAmended();
    const whole = await continues(later, second, { previousPlanId: first, readAs: "whole" });
    expect([whole.readAs, whole.canAmend, whole.instructions]).toEqual(["whole", true, []]);
    expect((await review(later, second)).text).toContain("Bãi bỏ khoản 3");
    const again = await continues(later, second, { previousPlanId: first, readAs: "amending" });
    expect(again.items.map(({ kind }) => kind)).toEqual(changes.items.map(({ kind }) => kind));
  });
});

describe("an instruction is settled", () => {
  test("only where it is open", async () => {
    const { later, second } = await givenAmended();
    const refused = await settle(later, second, 0, "Đã làm.");
    expect([refused.status, refused.problem.code]).toEqual([404, "instruction-not-open"]);
  });

  test("not by an observer", async () => {
    const { later, second } = await givenAmended();
    const observer: Act = { ...later, actor: { ...later.actor, roles: ["observer"] } };
    expect((await settle(observer, second, 3, "Đã làm.")).problem.code).toBe("not-allowed");
  });
});
