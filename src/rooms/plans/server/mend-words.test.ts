import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentWording } from "#rooms/documents/model/index.ts";
import { documentRoutes } from "#rooms/documents/server/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { planRefusals, type PlanReview, type PlanWeakWords } from "../model/index.ts";
import { givenScanPlan } from "./given-scan-plan.ts";
import { planRoutes } from "./routes.ts";

const TEXT = `KẾ HOẠCH
Nâng cấp trạm y tế

I. NHIỆM VỤ
1. Sở Cóng Thương chủ trì rà soát các cụm công nghiệp, hoàn thành trước ngày 30/6/2026.
2. Sở Y tế chủ trì lập danh mục trạm cần sửa, hoàn thành trước ngày 15/9/2O26.
3. Sở Xây dựng chú trì cải tạo các trạm trong quý IV năm 2026.
4. Nhà xưởng phải có lối thoát hiểm.
`;
const WEAK = ["Cóng", "15/9/2O26.", "chú", "lối"];

const { db } = await openTestDatabase();
const disk = await openTestDisk();
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(await givenWorkspace(db), [planRefusals, documentWording], (routes) => {
    documentRoutes(routes, db, { files: disk.files, historiesLost: [] });
    planRoutes(routes, db, { acceptors: [], followers: [], chips: [], searchables: [] });
  });
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

async function given() {
  const act = await givenWorkspace(db);
  const planId = await givenScanPlan(db, act, TEXT, WEAK);
  const at = `/api/plans/${planId}`;
  return {
    act,
    planId,
    review: async () => (await app.ask("GET", `${at}/review`, { act })).body as PlanReview,
    weak: async () => (await app.ask("GET", `${at}/weak-words`, { act })).body as PlanWeakWords,
    mend: (version: number, words: readonly object[], as: Act = act) =>
      app.ask("POST", `${at}/mended-words`, { act: as, version, body: { words } }),
    acceptAll: () => app.ask("POST", `${at}/proposals/accept-confident`, { act, body: { confidence: 0 } }),
  };
}
const asked = ({ words }: PlanWeakWords, was: string, now: string) => {
  const word = words.find((each) => each.words === was);
  return { start: word?.start, end: word?.end, was, words: now };
};

describe("mending words of a scan", () => {
  test("weak words come in the order of the text, with their line and their place on the page", async () => {
    const { weak } = await given();
    const { words, total, version } = await weak();
    expect([words.map((word) => word.words), total, version]).toEqual([WEAK, 4, 1]);
    expect(words[0]).toMatchObject({ before: "1. Sở ", page: 1, fileName: "ban-quet.png", box: { height: 12 } });
  });

  test("a mended text is the next version: places and decisions move along, what cited a mended word is asked again", async () => {
    const { act, planId, review, weak, mend, acceptAll } = await given();
    await acceptAll();
    const before = await review();
    expect(before.proposals.every(({ state }) => state === "accepted")).toBe(true);
    const seen = await weak();
    const { status, body } = await mend(1, [asked(seen, "Cóng", "Công nghiệp và Công"), asked(seen, "chú", "chủ")]);
    expect([status, body]).toEqual([200, expect.objectContaining({ mended: 2, confirmed: 0 })]);

    const after = await review();
    const text = before.text.replace("Cóng", "Công nghiệp và Công").replace("chú trì", "chủ trì");
    expect(after.text).toBe(text);
    for (const { proposal } of after.proposals)
      expect(proposal.quote).toBe(after.text.slice(proposal.start, proposal.end));
    const health = after.proposals.find(({ proposal }) => proposal.quote.startsWith("lập danh mục trạm"));
    expect(health).toMatchObject({ state: "accepted", id: before.proposals.find(({ proposal }) => proposal.quote === health?.proposal.quote)?.id }); // prettier-ignore
    const trade = after.proposals.find(({ proposal }) => proposal.kind === "assignment" && proposal.leads[0]?.quote.includes("Công nghiệp và Công Thương")); // prettier-ignore
    expect(trade?.state).toBe("proposed");
    const building = after.proposals.find(({ proposal }) => proposal.kind === "assignment" && proposal.leads[0]?.quote === "Sở Xây dựng"); // prettier-ignore
    expect(building).toBeDefined();

    const left = await weak();
    expect([left.version, left.words.map((word) => word.words)]).toEqual([2, ["15/9/2O26.", "lối"]]);
    const health0 = health?.proposal;
    const { body: placed } = await app.ask("GET", `/api/texts/${after.textId}/places?start=${health0?.start}&end=${health0?.end}`, { act }); // prettier-ignore
    expect(placed).toMatchObject({ places: [{ page: 1 }] });
    const audited = await db.selectFrom("audit_entry").select("act").where("workspace_id", "=", act.workspaceId).where("act", "like", "plan-words%").execute(); // prettier-ignore
    expect(audited).toHaveLength(1);
    // The same file once more opens this plan, though its words are others by now.
    expect(await givenScanPlan(db, act, TEXT, WEAK)).toBe(planId);
  });

  test("a word that is right is confirmed without another text; a mended day makes the deadline that was lost", async () => {
    const { review, weak, mend } = await given();
    const seen = await weak();
    expect((await mend(1, [asked(seen, "lối", "lối")])).body).toMatchObject({ mended: 0, confirmed: 1 });
    expect(await weak()).toMatchObject({ version: 1, total: 3 });
    await mend(1, [asked(seen, "15/9/2O26.", "15/9/2026.")]);
    const { proposals } = await review();
    const deadlines = proposals.map(({ proposal }) => (proposal.kind === "assignment" ? proposal.deadline?.value : ""));
    expect(deadlines).toContain("2026-09-15");
  });

  test("two people mend one text: the second is told, and mends the rest of it", async () => {
    const { review, weak, mend } = await given();
    const seen = await weak();
    await mend(1, [asked(seen, "Cóng", "Công")]);
    const { text } = await review();
    const late = await mend(1, [asked(seen, "chú", "chủ")]);
    expect([late.status, (late.body as { code: string }).code]).toEqual([412, "version-differs"]);
    expect((await review()).text).toBe(text);
    expect((await mend(2, [asked(await weak(), "chú", "chủ")])).status).toBe(200);
    expect((await review()).text).toContain("Sở Công Thương");
    expect((await review()).text).toContain("Sở Xây dựng chủ trì");
  });

  test("a sentence of an earlier place is not decided by who saw the earlier text", async () => {
    const { act, planId, review, weak, mend } = await given();
    const before = (await review()).sentences.find(({ isBinding }) => isBinding);
    await mend(1, [asked(await weak(), "Cóng", "Công")]);
    const late = await app.ask("POST", `/api/plans/${planId}/sentences/${before?.ordinal}/decision`, { act, version: before?.version ?? 0, body: { becomes: "context", note: "Bối cảnh" } }); // prettier-ignore
    expect(late.status).toBe(412);
  });

  test("a mark that was misread counts once it is mended: secret is refused, internal is kept within the offices", async () => {
    const { act, planId, weak, mend } = await given();
    const secret = await mend(1, [{ start: 0, end: 8, was: TEXT.slice(0, 8), words: "TỐI MẬT" }]);
    expect([secret.status, secret.problem.code]).toEqual([422, "document-secret"]);
    expect(await weak()).toMatchObject({ version: 1, total: 4 });
    await mend(1, [{ start: 0, end: 8, was: TEXT.slice(0, 8), words: "LƯU HÀNH NỘI BỘ" }]);
    const files = await app.ask("GET", `/api/plans/${planId}/files`, { act });
    expect(files.body).toMatchObject({ isInternal: true });
  });

  test("the words of a published plan stay", async () => {
    const { act, planId, review, weak, mend, acceptAll } = await given();
    await acceptAll();
    const { version, coverage } = await review();
    await app.ask("POST", `/api/plans/${planId}/publish`, {
      act,
      version,
      body: { undecidedSeen: coverage.undecided },
    });
    const refused = await mend(1, [asked(await weak(), "Cóng", "Công")]);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, "plan-already-published"]);
  });
});
