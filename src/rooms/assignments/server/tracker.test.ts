import { afterAll, beforeAll, expect, test } from "vitest";
import { givenWorkbook } from "#file-kit/workbook/given-workbook.ts";
import { fileWording } from "#file-kit/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { assignmentRefusals, trackerWording } from "../model/index.ts";
import { assignmentRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
let app: TestApp;
beforeAll(async () => {
  const act = await givenWorkspace(db, ["office"]);
  const wording = [assignmentRefusals, trackerWording, fileWording, documentWording];
  app = await openTestApp(act, wording, (routes) => assignmentRoutes(routes, db, disk));
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

const cell = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

test("merged cells say their words in each row, hidden rows are left out and told", async () => {
  const rows = [1, 2, 3].map((row) => `<row r="${row}"${row === 3 ? ' hidden="1"' : ""}>${row === 1 ? cell("A1", "1187/UBND-KTN") : ""}${cell(`B${row}`, `Việc ${row}`)}</row>`); // prettier-ignore
  const after = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>';
  const body = await givenWorkbook({ sheets: [{ name: "2026", rows: rows.join(""), after }] });
  const answer = await app.ask("POST", "/api/assignments/tracker/read?fileName=so.xlsx", { body });
  expect(answer.body).toEqual({
    sheets: [
      {
        name: "2026",
        rows: [
          { line: 1, cells: ["1187/UBND-KTN", "Việc 1"] },
          { line: 2, cells: ["1187/UBND-KTN", "Việc 2"] },
        ],
        hidden: 1,
      },
    ],
  });
});

test("a workbook with a secrecy mark is refused and nothing of it is told", async () => {
  const body = await givenWorkbook({ sheets: [{ rows: `<row r="1">${cell("A1", "TỐI MẬT")}</row>` }] });
  const answer = await app.ask("POST", "/api/assignments/tracker/read?fileName=so.xlsx", { body });
  expect([answer.status, answer.problem.code]).toEqual([422, "document-secret"]);
});

test("what a workbook gives is given once, and one bad document gives nothing", async () => {
  const source = { kind: "dispatch", number: "9/UBND-KTN", issuedOn: "2026-01-05", issuer: "UBND tỉnh", basis: "Sổ theo dõi so.xlsx, trang 2026, dòng 5" }; // prettier-ignore
  const gift = { source, items: [{ words: "Rà soát quỹ đất", leads: [{ name: "Sở Công Thương" }] }] };
  const secret = { source: { ...source, number: "10/UBND" }, items: [{ words: "TỐI MẬT", leads: [{ name: "Sở A" }] }] };
  const give = async (gifts: unknown[]) => app.ask("POST", "/api/assignments/tracker/give", { body: { gifts } });
  expect((await give([gift, secret])).problem).toMatchObject({ status: 422, code: "document-secret" });
  expect((await give([gift])).body).toEqual({ given: 1, known: 0, changed: 0 });
  expect((await give([gift])).body).toEqual({ given: 0, known: 1, changed: 0 });
});

test("what was given before is weighed first, then brought up to date once, and each change stands in its life", async () => {
  const source = { kind: "dispatch", number: "12/UBND-KTN", issuedOn: "2026-01-05", issuer: "UBND tỉnh", basis: "Sổ theo dõi so.xlsx, trang 2026, dòng 5" }; // prettier-ignore
  const item = { words: "Lập đề án cụm", leads: [{ name: "Sở Công Thương" }], product: "Báo cáo", dueOn: "2026-06-30" };
  const told = [{ act: "accept", on: "2026-11-24" }, { act: "tell-progress", on: "2026-11-24", words: "đã trình" }]; // prettier-ignore
  const news = { ...item, product: "Quyết định", dueOn: "2027-03-31", steps: told };
  const ask = (path: string, items: unknown[]) => app.ask("POST", `/api/assignments/tracker/${path}`, { body: { gifts: [{ source, items }] } }); // prettier-ignore
  await ask("give", [item]);
  const changes = [
    { field: "due", from: "2026-06-30", to: "2027-03-31" },
    { field: "product", from: "Báo cáo", to: "Quyết định" },
    { field: "told", from: null, to: "đã trình" },
  ];
  const weighed = (await ask("weigh", [news, { ...item, words: "Việc mới" }])).body as { rows: { assignmentId: string }[] }; // prettier-ignore
  expect(weighed).toMatchObject({ fresh: 1, known: 1, changed: 1, rows: [{ changes, left: [] }] });
  expect((await ask("give", [news])).body).toEqual({ given: 0, known: 1, changed: 1 });
  expect((await ask("weigh", [news])).body).toMatchObject({ fresh: 0, known: 1, changed: 0, rows: [] });
  const kept = (await app.ask("GET", `/api/assignments/${weighed.rows[0]?.assignmentId}`)).body;
  expect(kept).toMatchObject({ state: "accepted", firstDueOn: "2026-06-30", dueOn: "2027-03-31", product: "Báo cáo" });
  expect(kept).toMatchObject({ complements: [{ field: "product", words: "Quyết định", basis: source.basis }] });
});
