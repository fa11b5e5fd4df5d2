import { afterAll, expect, test } from "vitest";
import { editableSheetFile, parseSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import type { CollectionFormId } from "../../model/index.ts";
import { lineKey, REPLY_COLUMNS } from "../../model/index.ts";
import type { ImportedValues } from "../../model/values-file.ts";
import { openIndicatorsApp } from "../given-app.ts";
import { givenCommittees, workerOf } from "./given-forms.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openIndicatorsApp(db, act);
afterAll(app.close);
const [one, other] = await givenCommittees(db, act, ["Một", "Hai"]);
if (!one || !other) throw new Error("no bodies");
const of = (body: OrganisationId): Act => workerOf(act, body);

/** A form of two indicators and two years, sent to both bodies. */
async function givenForm(mark: string): Promise<{ url: string; formId: CollectionFormId }> {
  const rows = [];
  for (const code of [`${mark}-HO`, `${mark}-XA`]) {
    const fields = { code, name: { vi: `Số ${code}`, en: code }, unit: { vi: "hộ", en: "households" }, direction: "fall", accumulation: "stock", frequency: "year", dueAfterDays: 60 }; // prettier-ignore
    rows.push({ indicatorId: await app.given(fields), industry: null, group: null });
  }
  const columns = ["2024", "2025"].map((period) => ({ title: "Số hộ", period, stage: "official" }));
  const made = await app.ask("POST", "/api/collection-forms", { body: { title: `Biểu ${mark}`, dueOn: "2026-12-01", rows, columns } }); // prettier-ignore
  const { formId } = made.body as { formId: CollectionFormId };
  await app.ask("POST", `/api/collection-forms/${formId}/send`, {
    body: { bodies: [one, other], toAllCommunes: false },
  });
  return { url: `/api/collection-forms/${formId}/replies`, formId };
}

type Row = readonly (string | number | null)[];
const TITLES = ["Số hộ (1: 2024)", "Số hộ (2: 2025)"];
async function sheetOf(rows: readonly Row[], titles: readonly string[] = [REPLY_COLUMNS.key, ...TITLES]) {
  const columns = titles.map((title) => ({ title, kind: "text" as const, width: 12 }));
  return Buffer.from(await editableSheetFile("Biểu", columns, rows, act.at));
}
async function send(url: string, mode: "dry-run" | "save", body: Buffer, who: Act) {
  const answer = await app.ask("POST", `${url}/import?fileName=bieu.xlsx&mode=${mode}`, { body, act: who });
  return { ...answer, told: answer.body as ImportedValues };
}
const cellsOf = async (url: string) =>
  ((await app.ask("GET", url)).body as { cells: { row: number; column: number; value: number }[] }).cells;

test("a reply comes back by Excel: the planted error is told with its cell, the rest kept once, an emptied cell emptied", async () => {
  const { url, formId } = await givenForm("EX");
  const own = `${url}/${one}`;
  const keys = [0, 1].map((row) => lineKey(formId, one, row));
  const planted = await sheetOf([[keys[0] ?? "", "12", "mười ba"], [keys[1] ?? "", "4", ""]]); // prettier-ignore
  const { told } = await send(own, "dry-run", planted, of(one));
  expect(told.counts).toEqual({ recorded: 2, unchanged: 1, refused: 1, asks: 0 });
  expect(told.rows.find(({ state }) => state === "refused")).toMatchObject({ cell: "C2", code: "EX-HO", problems: [{ code: "row-number-unreadable" }] }); // prettier-ignore
  expect(told.missing).toMatchObject([{ code: "EX-HO" }, { code: "EX-XA" }]);
  expect(await cellsOf(own)).toEqual([]);

  const mended = await sheetOf([[keys[0] ?? "", "12", "13"], [keys[1] ?? "", "4", "3,5"]]); // prettier-ignore
  expect((await send(own, "save", mended, of(one))).told.counts.recorded).toBe(4);
  expect((await send(own, "save", mended, of(one))).told.counts).toEqual({ recorded: 0, unchanged: 4, refused: 0, asks: 0 }); // prettier-ignore
  expect((await cellsOf(own)).map(({ value }) => value)).toEqual([12, 13, 4, 3.5]);
  await send(own, "save", await sheetOf([[keys[1] ?? "", "4", ""]]), of(one));
  expect((await cellsOf(own)).map(({ value }) => value)).toEqual([12, 13, 4]);
});

test("the download holds the keys and what is filled in, and comes back unchanged", async () => {
  const { url, formId } = await givenForm("RT");
  await app.ask("POST", `${url}/${one}/cells`, { body: { cells: [{ row: 1, column: 1, value: 7.25 }] }, act: of(one) });
  const { bytes } = await app.read(`${url}/${one}/reply.xlsx`, of(one));
  const book = await parseSpreadsheet(bytes);
  const lines = book.sheets[0]?.rows.map(({ cells }) => cells.map(wordsOfCell)) ?? [];
  expect(lines[0]).toEqual([REPLY_COLUMNS.key, REPLY_COLUMNS.name, REPLY_COLUMNS.unit, ...TITLES]);
  expect(lines[2]?.[0]).toBe(lineKey(formId, one, 1));
  expect((await send(`${url}/${one}`, "dry-run", bytes, of(one))).told.counts).toEqual({ recorded: 0, unchanged: 4, refused: 0, asks: 0 }); // prettier-ignore
});

test("another body's file, another table and a submitted reply are refused, and nothing is kept", async () => {
  const { url, formId } = await givenForm("NO");
  const foreign = await sheetOf([[lineKey(formId, other, 0), "1", "2"]]);
  const refused = await send(`${url}/${one}`, "save", foreign, of(one));
  expect([refused.status, refused.problem.code, refused.problem.params]).toEqual([422, "reply-file-foreign", { file: "bieu.xlsx", cell: "A2" }]); // prettier-ignore
  const table = await sheetOf([["a", "b"]], ["Tên", "Số"]);
  expect((await send(`${url}/${one}`, "save", table, of(one))).problem.code).toBe("reply-head-missing");
  const good = await sheetOf([[lineKey(formId, one, 0), "1", "2"]]);
  expect((await send(`${url}/${one}`, "save", good, of(other))).status).toBe(403);
  expect((await app.read(`${url}/${one}/reply.xlsx`, of(other))).status).toBe(403);
  expect(await cellsOf(`${url}/${one}`)).toEqual([]);
  await send(`${url}/${one}`, "save", good, of(one));
  await app.ask("POST", `${url}/${one}/submission`, { body: { answer: "Xã chưa có số còn lại" }, act: of(one) });
  expect((await send(`${url}/${one}`, "save", good, of(one))).problem.code).toBe("reply-not-open");
});

test("a row that stands twice in the file is refused where it stands again", async () => {
  const { url, formId } = await givenForm("HAI");
  const key = lineKey(formId, one, 0);
  const { told } = await send(`${url}/${one}`, "save", await sheetOf([[key, "1", "2"], [key, "3", "4"]]), of(one)); // prettier-ignore
  expect(told.rows.slice(2)).toMatchObject([{ cell: "B3", problems: [{ code: "reply-row-twice" }] }, { cell: "C3" }]);
  expect((await cellsOf(`${url}/${one}`)).map(({ value }) => value)).toEqual([1, 2]);
});
