import { afterAll, expect, test } from "vitest";
import { editableSheetFile, parseSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import type { CollectionFormId, FormCell, MergedForm, MergedLine, Observation } from "../../model/index.ts";
import { lineKey, REPLY_COLUMNS } from "../../model/index.ts";
import type { ImportedValues } from "../../model/values-file.ts";
import { openIndicatorsApp } from "../given-app.ts";
import { givenCommittees, workerOf } from "./given-forms.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openIndicatorsApp(db, act);
afterAll(app.close);
const bodies = await givenCommittees(db, act, ["Một", "Hai", "Ba"]);
const [one, two, three] = bodies;
if (!one || !two || !three) throw new Error("no bodies");

const share = { unit: { vi: "%", en: "%" }, direction: "rise", accumulation: "share", numerator: "Hộ có nước sạch", denominator: "Số hộ", frequency: "year", dueAfterDays: 60 }; // prettier-ignore
const stock = { unit: { vi: "hộ", en: "households" }, direction: "rise", accumulation: "stock", frequency: "year", dueAfterDays: 60 }; // prettier-ignore
const named = (code: string) => ({ code, name: { vi: `Chỉ tiêu ${code}`, en: code } });

/** A form of a share and of an amount for one year, sent to all three. */
async function givenForm(mark: string) {
  const indicatorId = await app.given({ ...named(`${mark}-TL`), ...share });
  const amountId = await app.given({ ...named(`${mark}-SL`), ...stock });
  const rows = [indicatorId, amountId].map((id) => ({ indicatorId: id, industry: null, group: null }));
  const columns = [{ title: "Năm 2025", period: "2025", stage: "official" }];
  const { body } = await app.ask("POST", "/api/collection-forms", { body: { title: `Biểu ${mark}`, dueOn: "2026-12-01", rows, columns } }); // prettier-ignore
  const { formId } = body as { formId: CollectionFormId };
  const url = `/api/collection-forms/${formId}`;
  await app.ask("POST", `${url}/send`, { body: { bodies, toAllCommunes: false } });
  return { indicatorId, amountId, formId, url };
}

type Figures = Partial<FormCell>;
async function fill(url: string, body: OrganisationId, figures: Figures, amount: number | null = 1) {
  const cells = [
    { row: 0, column: 0, value: null, ...figures },
    { row: 1, column: 0, value: amount },
  ];
  return app.ask("POST", `${url}/replies/${body}/cells`, { body: { cells }, act: workerOf(act, body) });
}
const submit = (url: string, body: OrganisationId, answer: string | null = null) => app.ask("POST", `${url}/replies/${body}/submission`, { body: { answer }, act: workerOf(act, body) }); // prettier-ignore
const accept = (url: string, body: OrganisationId) => app.ask("POST", `${url}/replies/${body}/decision`, { body: { act: "accept", reason: null } }); // prettier-ignore
const cellsOf = async (url: string, body: OrganisationId) => ((await app.ask("GET", `${url}/replies/${body}`)).body as { cells: FormCell[] }).cells; // prettier-ignore
const observed = async (id: string) => ((await app.ask("GET", `/api/indicators/${id}`)).body as { observations: Observation[] }).observations; // prettier-ignore
const merged = async (url: string) => ((await app.ask("GET", `${url}/merged`)).body as MergedForm).cells;

test("a share is filled in as numerator and denominator, and both reach the value", async () => {
  const { url, indicatorId } = await givenForm("TS");
  expect((await fill(url, one, { numerator: 30, denominator: 40 })).body).toEqual({ filled: 2 });
  expect((await cellsOf(url, one))[0]).toEqual({ row: 0, column: 0, value: 75, numerator: 30, denominator: 40 });
  expect((await submit(url, one)).body).toMatchObject({ isSubmitted: true });
  await accept(url, one);
  expect(await observed(indicatorId)).toMatchObject([{ value: 75, numerator: 30, denominator: 40 }]);
});

test("what cannot be a share is refused when it is submitted; the quotient alone asks for an answer; an amount has no numerator", async () => {
  const { url, indicatorId } = await givenForm("SAI");
  const problems = async (figures: Figures) => {
    await fill(url, one, figures);
    const { body } = await submit(url, one);
    return (body as { problems: { code: string; weight: string }[] }).problems.map(({ code, weight }) => [
      code,
      weight,
    ]);
  };
  expect(await problems({ numerator: 30 })).toEqual([["share-parts-wrong", "refused"]]);
  expect(await problems({ numerator: 0, denominator: 0 })).toEqual([["share-parts-wrong", "refused"]]);
  expect(await problems({ value: 70, numerator: 30, denominator: 40 })).toEqual([["share-not-ratio", "refused"]]);
  expect(await problems({ numerator: 50, denominator: 40 })).toEqual([["value-out-of-range", "refused"]]);
  expect(await problems({ value: 75 })).toEqual([["cell-quotient-only", "asks"]]);
  expect((await submit(url, one, "Xã chỉ có tỷ lệ của trạm")).body).toMatchObject({ isSubmitted: true });
  await accept(url, one);
  expect(await observed(indicatorId)).toMatchObject([{ value: 75, numerator: null, denominator: null, answer: "Xã chỉ có tỷ lệ của trạm" }]); // prettier-ignore
  const amount = [{ row: 1, column: 0, value: 5, numerator: 1, denominator: 2 }];
  const refused = await app.ask("POST", `${url}/replies/${two}/cells`, { body: { cells: amount } });
  expect(refused.problem.code).toBe("form-cell-unknown");
});

test("merged: 30 of 40 and 10 of 100 are 28,5714 %; who has the quotient alone is named; complete, it becomes the value of the whole", async () => {
  const { url, indicatorId, amountId } = await givenForm("GOP");
  for (const [body, figures, amount] of [[one, { numerator: 30, denominator: 40 }, 5], [two, { numerator: 10, denominator: 100 }, 7]] as const) { await fill(url, body, figures, amount); await submit(url, body); await accept(url, body); } // prettier-ignore
  await fill(url, three, { value: 50 }, 8);
  await submit(url, three, "Chưa tách được số hộ");
  const before = await merged(url);
  expect(before[0]?.merged).toEqual({ value: 28.5714, numerator: 40, denominator: 140, merged: 2, asked: 3, left: [{ why: "not-accepted", count: 1 }] }); // prettier-ignore
  expect((await app.ask("POST", `${url}/merged`, { body: { basis: "Ba xã là toàn vùng" } })).problem.code).toBe("form-merge-incomplete"); // prettier-ignore

  await accept(url, three);
  const after = await merged(url);
  expect(after[0]?.merged).toMatchObject({ value: 28.5714, merged: 2, left: [{ why: "quotient-only", count: 1 }] });
  const { figures } = (await app.ask("GET", `${url}/merged/0`)).body as MergedLine;
  expect(new Set(figures.map(({ body, value, why }) => [body, value, why]))).toEqual(new Set([[one, 75, null], [two, 10, null], [three, 50, "quotient-only"]])); // prettier-ignore
  expect((await app.ask("GET", `${url}/merged/9`)).status).toBe(404);
  expect((await app.ask("GET", `${url}/merged/0`, { act: workerOf(act, one) })).status).toBe(403);
  expect(after[1]?.merged).toMatchObject({ value: 20, merged: 3, left: [] });
  const stored = await app.ask("POST", `${url}/merged`, { body: { basis: "Ba xã là toàn vùng" } });
  expect(stored.body).toEqual({ recorded: 1, unchanged: 0, problems: [] });
  expect((await app.ask("POST", `${url}/merged`, { body: { basis: "Ba xã là toàn vùng" } })).body).toMatchObject({ recorded: 0, unchanged: 1 }); // prettier-ignore
  const whole = (await observed(amountId)).filter(({ placeId }) => placeId === null);
  expect(whole).toMatchObject([{ value: 20, source: "Biểu thu thập “Biểu GOP”, tổng hợp 3 đơn vị", answer: "Ba xã là toàn vùng" }]); // prettier-ignore
  expect((await observed(indicatorId)).filter(({ placeId }) => placeId === null)).toEqual([]);
  expect((await app.ask("GET", `${url}/merged`, { act: workerOf(act, one) })).status).toBe(403);
  expect((await app.ask("POST", `${url}/merged`, { body: { basis: "không" }, act: workerOf(act, one) })).status).toBe(403); // prettier-ignore
});

type Row = readonly (string | number | null)[];
async function send(url: string, body: OrganisationId, mode: "dry-run" | "save", rows: readonly Row[]) {
  const columns = [REPLY_COLUMNS.key, "Năm 2025"].map((title) => ({ title, kind: "text" as const, width: 12 }));
  const file = Buffer.from(await editableSheetFile("Biểu", columns, rows, act.at));
  const answer = await app.ask("POST", `${url}/replies/${body}/import?fileName=b.xlsx&mode=${mode}`, { body: file, act: workerOf(act, body) }); // prettier-ignore
  return answer.body as ImportedValues;
}

test("in Excel a share has three lines; a wrong numerator is told at its cell, and the quotient follows the parts", async () => {
  const { url, formId } = await givenForm("EX");
  const [top, under, quotient] = (["numerator", "denominator", "value"] as const).map((figure) => lineKey(formId, one, 0, figure)); // prettier-ignore
  const amount = lineKey(formId, one, 1);
  const planted = await send(url, one, "dry-run", [[top ?? "", "ba mươi"], [under ?? "", "40"], [quotient ?? "", ""], [amount, "9"]]); // prettier-ignore
  expect(planted.rows.map(({ state, cell, problems }) => [state, cell, problems[0]?.code])).toEqual([["refused", "B2", "row-number-unreadable"], ["recorded", null, undefined]]); // prettier-ignore
  const half = await send(url, one, "dry-run", [
    [top ?? "", "30"],
    [under ?? "", ""],
    [quotient ?? "", ""],
  ]);
  expect(half.rows).toMatchObject([{ state: "refused", cell: "B2", problems: [{ code: "share-parts-wrong" }] }]);
  expect(await cellsOf(url, one)).toEqual([]);

  const good: Row[] = [
    [top ?? "", "30"],
    [under ?? "", "40"],
    [quotient ?? "", ""],
    [amount, "9"],
  ];
  expect((await send(url, one, "save", good)).counts).toEqual({ recorded: 2, unchanged: 0, refused: 0, asks: 0 });
  expect((await cellsOf(url, one))[0]).toMatchObject({ value: 75, numerator: 30, denominator: 40 });
  // Mended offline: only the numerator's line is in the file.
  expect((await send(url, one, "save", [[top ?? "", "32"]])).counts.recorded).toBe(1);
  expect((await cellsOf(url, one))[0]).toMatchObject({ value: 80, numerator: 32, denominator: 40 });
  const alone = await send(url, one, "dry-run", [
    [top ?? "", ""],
    [under ?? "", ""],
    [quotient ?? "", "75"],
  ]);
  expect(alone.rows).toMatchObject([{ state: "recorded", problems: [{ code: "cell-quotient-only" }] }]);
});

test("the downloaded form asks for both parts, leaves the quotient open where it follows, and comes back unchanged", async () => {
  const { url, formId } = await givenForm("RT");
  await fill(url, one, { numerator: 30, denominator: 40 }, 9);
  const { bytes } = await app.read(`${url}/replies/${one}/reply.xlsx`, workerOf(act, one));
  const book = await parseSpreadsheet(bytes);
  const lines = book.sheets[0]?.rows.map(({ cells }) => cells.map(wordsOfCell)) ?? [];
  expect(lines.slice(1).map(([key, words, , figure]) => [key, words, figure ?? ""])).toEqual([
    [lineKey(formId, one, 0, "numerator"), "Chỉ tiêu RT-TL – tử số: Hộ có nước sạch", "30"],
    [lineKey(formId, one, 0, "denominator"), "Chỉ tiêu RT-TL – mẫu số: Số hộ", "40"],
    [lineKey(formId, one, 0), "Chỉ tiêu RT-TL – thương số", ""],
    [lineKey(formId, one, 1), "Chỉ tiêu RT-SL", "9"],
  ]);
  const answer = await app.ask("POST", `${url}/replies/${one}/import?fileName=b.xlsx&mode=dry-run`, { body: bytes, act: workerOf(act, one) }); // prettier-ignore
  expect((answer.body as ImportedValues).counts).toEqual({ recorded: 0, unchanged: 2, refused: 0, asks: 0 });
});
