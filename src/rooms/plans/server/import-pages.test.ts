import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentWording } from "#rooms/documents/model/index.ts";
import { documentRoutes } from "#rooms/documents/server/index.ts";
import { givenDocx, p } from "#rooms/documents/server/docx/given-docx.ts";
import { drawPlan, givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { type App, createApp, guardRoutes, serverWording } from "#server-kit/index.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import type { Act } from "#shared/act.ts";
import { sharedRefusals } from "#shared/refusals.ts";
import { createSay } from "#shared/say.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { planRefusals } from "../model/index.ts";
import { planRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
const asking: { act: Act } = { act: await givenWorkspace(db) };
let app: App;

beforeAll(async () => {
  app = createApp(createSay([serverWording, sharedRefusals, documentWording, planRefusals]), "silent");
  app.addHook("onRequest", async (request) => {
    request.act = asking.act;
  });
  guardRoutes(app);
  documentRoutes(app, db, { files: disk.files, historiesLost: [] });
  planRoutes(app, db, { acceptors: [], followers: [], chips: [], searchables: [] }, disk);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

const LINES = [
  "1. Sở Y tế chủ trì rà soát các trạm, hoàn thành trước ngày 30/6/2026.",
  "2. Sở Nội vụ tổng hợp, báo cáo UBND tỉnh.",
];
const get = (url: string) => app.inject({ method: "GET", url });

async function upload(url: string, bytes: Uint8Array) {
  const headers = { "idempotency-key": randomUUID(), "content-type": "application/octet-stream", accept: "application/json" }; // prettier-ignore
  return app.inject({ method: "POST", url, headers, payload: Buffer.from(bytes) });
}

async function givenPagedPlan() {
  const pdf = await givenPdf((page) => {
    drawPlan(page, LINES[0] ?? "");
    page.addPage();
    drawPlan(page, LINES[1] ?? "");
  });
  const imported = await upload("/api/plans/import-file?fileName=ke-hoach.pdf", pdf);
  const { planId } = imported.json<{ planId: string }>();
  const { textId } = (await get(`/api/plans/${planId}/review`)).json<{ textId: string }>();
  const { documentId, files } = (await get(`/api/plans/${planId}/files`)).json();
  return {
    planId,
    textId,
    documentId,
    page: (number: number) => `/api/texts/${textId}/files/${files[0].id}/pages/${number}`,
  };
}

describe("the pages of an original", () => {
  test("words of a plan that came as PDF stand on their page, and the page is drawn", async () => {
    const { textId, page: pageAt } = await givenPagedPlan();
    const start = LINES.join("\n").indexOf("Sở Nội vụ");
    const { places } = (await get(`/api/texts/${textId}/places?start=${start}&end=${start + 9}`)).json();
    expect(places).toMatchObject([{ page: 2, width: 595.3, height: 841.9, boxes: [{ height: expect.any(Number) }] }]);
    const page = await get(pageAt(2));
    expect(page.headers).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff" });
    const { width, height } = await sharp(page.rawPayload).metadata();
    expect(height / width).toBeCloseTo(841.9 / 595.3, 2);

    // Within the box that was answered there is ink; beside the words, at the foot of the page, there is none.
    const scale = width / places[0].width;
    const [box] = places[0].boxes;
    const ink = async (area: { x: number; y: number; width: number; height: number }) => {
      const [left, top] = [Math.round(area.x * scale), Math.round(area.y * scale)];
      const cut = { left, top, width: Math.round(area.width * scale), height: Math.round(area.height * scale) };
      return Math.min(...(await sharp(page.rawPayload).extract(cut).greyscale().raw().toBuffer()));
    };
    expect(await ink(box)).toBeLessThan(120);
    expect(await ink({ ...box, y: 600 })).toBeGreaterThan(250);
  }, 120_000);

  test("a page that is not there is not found; a text without pages has no places", async () => {
    const { page } = await givenPagedPlan();
    expect((await get(page(9))).statusCode).toBe(404);
    expect((await get(`/api/texts/${randomUUID()}/places?start=0&end=9`)).json()).toEqual({ places: [] });
  }, 120_000);

  test("go with the document that is purged, and nothing of them is drawn any more", async () => {
    const { textId, documentId, page } = await givenPagedPlan();
    const payload = { reason: "Dấu mật là hình" };
    const headers = { "idempotency-key": randomUUID() };
    await app.inject({ method: "POST", url: `/api/documents/${documentId}/purge`, headers, payload });
    const { count } = await db
      .selectFrom("document_page")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("text_id", "=", textId)
      .executeTakeFirstOrThrow();
    expect([Number(count), (await get(page(1))).statusCode]).toEqual([0, 404]);
  }, 120_000);

  test("a Word draft that comes after the signed PDF becomes the text; decisions move along, and its words are shown on the PDF's pages", async () => {
    const { planId, textId: before } = await givenPagedPlan();
    const headers = { "idempotency-key": randomUUID() };
    await app.inject({ method: "POST", url: `/api/plans/${planId}/proposals/accept-confident`, headers, payload: { confidence: 0 } }); // prettier-ignore
    const draft = LINES.map((line) => line.replace("30/6/2026", "30/9/2026"));
    const answer = await upload(`/api/plans/${planId}/files?fileName=du-thao.docx`, await givenDocx({ body: draft.map((line) => p(line)).join("") })); // prettier-ignore
    const [signed, word] = answer.json().files;
    expect([answer.statusCode, signed.isRead, word.isRead]).toEqual([200, false, true]);
    expect(signed.comparison.differences).toMatchObject([{ read: expect.stringContaining("30/9/2026"), other: expect.stringContaining("30/6/2026"), bearsOn: "figures" }]); // prettier-ignore

    const review = (await get(`/api/plans/${planId}/review`)).json();
    expect(review.text).toBe(draft.join("\n"));
    expect(review.textId).not.toBe(before);
    const states = Object.fromEntries(review.proposals.map(({ proposal, state }: { proposal: { quote: string }; state: string }) => [proposal.quote, state])); // prettier-ignore
    // The deadline that changed is asked again; what both say was decided once.
    expect(states).toEqual({ "rà soát các trạm, hoàn thành trước ngày 30/9/2026": "proposed", "tổng hợp, báo cáo UBND tỉnh": "accepted" }); // prettier-ignore
    const start = review.text.indexOf("Sở Nội vụ");
    const { places } = (await get(`/api/texts/${review.textId}/places?start=${start}&end=${start + 9}`)).json();
    expect(places).toMatchObject([{ page: 2, fileName: "ke-hoach.pdf" }]);

    // A further Word file is a copy like any other: the words stay.
    const late = await upload(`/api/plans/${planId}/files?fileName=khac.docx`, await givenDocx({ body: LINES.map((line) => p(line)).join("") })); // prettier-ignore
    expect(late.json().files.map(({ isRead }: { isRead: boolean }) => isRead)).toEqual([false, true, false]);
    expect((await get(`/api/plans/${planId}/review`)).json().text).toBe(draft.join("\n"));
  }, 120_000);

  test("the public sees neither pages nor places", async () => {
    const { textId, page } = await givenPagedPlan();
    const office = asking.act;
    asking.act = { ...office, actor: { ...office.actor, roles: ["public"] } };
    const answers = await Promise.all([page(1), `/api/texts/${textId}/places?start=0&end=9`].map(get));
    asking.act = office;
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  }, 120_000);
});
