import { afterAll, expect, test } from "vitest";
import { editableSheetFile, parseSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import { OrganisationId, OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { ALWAYS } from "#rooms/places/model/index.ts";
import { listPlaces } from "#rooms/places/server/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { type CollectionFormId, type FormCell, lineKey, type MergedForm, type MergedLine, type Observation, REPLY_COLUMNS } from "../../model/index.ts"; // prettier-ignore
import type { ImportedValues } from "../../model/values-file.ts";
import { openIndicatorsApp } from "../given-app.ts";
import { givenCommittees, givenDistrict, workerOf } from "./given-forms.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openIndicatorsApp(db, act);
afterAll(app.close);
const communes = await givenCommittees(db, act, ["Một", "Hai", "Ba"]);
const [commune] = communes;
const department = await givenDepartment("Sở Nông nghiệp và Môi trường");
const places = await listPlaces(db, act, { as_of: act.on, limit: 50 });
if (!commune || !places.ok) throw new Error("no bodies");
const [first, second] = ["Xã Một", "Xã Hai"].map((name) => places.value.items.find((place) => place.name === name)?.id);
if (!first || !second) throw new Error("no places");

/** A body without a place of its own. */
async function givenDepartment(name: string): Promise<OrganisationId> {
  const organisation = { ...ALWAYS, code: "SO", kind: "department", level: "province", place: null, codes: [], parents: [], provenance: { sources: [], confidence: "stated", note: null }, names: [{ ...ALWAYS, kind: "official", name }] }; // prettier-ignore
  const register = OrganisationRegister.parse({ organisations: [organisation], successions: [], groups: [] });
  expect(await importOrganisations(db, act, register)).toMatchObject({ ok: true });
  const listed = await listOrganisations(db, act, { as_of: act.on, limit: 50 });
  if (!listed.ok) throw new Error(listed.refusal.code);
  return OrganisationId.parse(listed.value.items.find((item) => item.name === name)?.id);
}

const named = (code: string) => ({ code, name: { vi: `Chỉ tiêu ${code}`, en: code } });
const stock = { unit: { vi: "hộ", en: "households" }, direction: "rise", accumulation: "stock", frequency: "year", dueAfterDays: 60 }; // prettier-ignore
const columns = [{ title: "Năm 2025", period: "2025", stage: "official" }];
const make = (rows: readonly object[]) => app.ask("POST", "/api/collection-forms", { body: { title: "Theo địa bàn", dueOn: "2026-12-01", rows, columns } }); // prettier-ignore

/** A row of the first place, one of the second, and, where it is wanted, one of whoever answers; sent to the bodies. */
async function givenForm(mark: string, bodies: readonly OrganisationId[], isOwnAsked = false) {
  const indicatorId = await app.given({ ...named(mark), ...stock });
  const rows = [first, second, ...(isOwnAsked ? [null] : [])].map((placeId) => ({ indicatorId, placeId, industry: null, group: null })); // prettier-ignore
  const { body, status } = await make(rows);
  expect(status).toBe(200);
  const { formId } = body as { formId: CollectionFormId };
  const url = `/api/collection-forms/${formId}`;
  expect((await app.ask("POST", `${url}/send`, { body: { bodies, toAllCommunes: false } })).status).toBe(200);
  return { indicatorId, formId, url };
}
const cell = (row: number, value: number) => ({ row, column: 0, value });
const fill = (url: string, body: OrganisationId, cells: readonly object[]) => app.ask("POST", `${url}/replies/${body}/cells`, { body: { cells }, act: workerOf(act, body) }); // prettier-ignore
const submit = (url: string, body: OrganisationId, answer: string | null = null) => app.ask("POST", `${url}/replies/${body}/submission`, { body: { answer }, act: workerOf(act, body) }); // prettier-ignore
const accept = (url: string, body: OrganisationId) => app.ask("POST", `${url}/replies/${body}/decision`, { body: { act: "accept", reason: null } }); // prettier-ignore
const observed = async (id: string) => ((await app.ask("GET", `/api/indicators/${id}`)).body as { observations: Observation[] }).observations; // prettier-ignore
const byPlace = async (id: string) => new Map((await observed(id)).map(({ placeId, value }) => [placeId, value]));

test("a department answers for two communes in one form: each figure becomes the value of its row's place", async () => {
  const { url, indicatorId } = await givenForm("DB", [department]);
  const { rows } = (await app.ask("GET", url)).body as { rows: { placeName: string | null }[] };
  expect(rows.map(({ placeName }) => placeName)).toEqual(["Xã Một", "Xã Hai"]);
  await fill(url, department, [cell(0, 30), cell(1, 12)]);
  expect((await submit(url, department)).body).toMatchObject({ isSubmitted: true });
  expect((await accept(url, department)).body).toEqual({ recorded: 2 });
  expect(await byPlace(indicatorId)).toEqual(new Map([[first, 30], [second, 12]])); // prettier-ignore

  const { lines, cells } = (await app.ask("GET", `${url}/merged`)).body as MergedForm;
  expect(lines).toEqual([{ rows: [0, 1] }]);
  expect(cells).toMatchObject([{ line: 0, column: 0, merged: { value: 42, merged: 2, left: [] } }]);
  expect((await app.ask("POST", `${url}/merged`, { body: { basis: "Hai xã là toàn vùng" } })).body).toMatchObject({ recorded: 1 }); // prettier-ignore
  expect((await observed(indicatorId)).find(({ placeId }) => placeId === null)).toMatchObject({ value: 42, source: "Biểu thu thập “Theo địa bàn”, tổng hợp 2 địa bàn" }); // prettier-ignore
});

test("a commune sees and fills in the rows of its own place and those without one; the office sees all; whom no row asks is not asked", async () => {
  const [, two, three] = communes;
  if (!two || !three) throw new Error("no bodies");
  const { url, formId } = await givenForm("CUA-XA", [department, commune, two]);
  const seenBy = async (who: typeof act) => ((await app.ask("GET", url, { act: who })).body as { rows: { row: number }[] }).rows.map(({ row }) => row); // prettier-ignore
  expect(await seenBy(workerOf(act, two))).toEqual([1]);
  expect(await seenBy(workerOf(act, department))).toEqual([0, 1]);
  expect(await seenBy(act)).toEqual([0, 1]);
  const { replies } = (await app.ask("GET", url)).body as { replies: { name: string; asked: number }[] };
  expect(replies.map(({ name, asked }) => [name, asked])).toEqual([["Sở Nông nghiệp và Môi trường", 2], ["UBND xã Hai", 1], ["UBND xã Một", 1]]); // prettier-ignore

  const foreign = await fill(url, two, [cell(0, 5)]);
  expect([foreign.status, foreign.problem.code, foreign.problem.params]).toEqual([422, "form-row-not-asked", { row: 1 }]); // prettier-ignore
  const { bytes } = await app.read(`${url}/replies/${two}/reply.xlsx`, workerOf(act, two));
  const keys = (await parseSpreadsheet(bytes)).sheets[0]?.rows.slice(1).map(({ cells }) => wordsOfCell(cells[0]));
  expect(keys).toEqual([lineKey(formId, two, 1)]);
  expect((await fill(url, two, [cell(1, 12)])).status).toBe(200);
  expect((await submit(url, two)).body).toEqual({ isSubmitted: true, problems: [] });

  const sent = await app.ask("POST", `${url}/send`, { body: { bodies: [three, two], toAllCommunes: false } });
  expect(sent.body).toEqual({ asked: 0, known: 1, without: 1 });
  expect((await app.ask("POST", `${url}/send`, { body: { bodies: [three], toAllCommunes: false } })).problem.code).toBe("form-asks-nothing"); // prettier-ignore
});

test("a form that asks for a former district and for the communes that came out of it says so, and never counts them twice", async () => {
  const body = await givenDistrict(db, act, ["Đông", "Tây"]);
  const listed = await listPlaces(db, act, { as_of: act.on, limit: 50 });
  const former = await listPlaces(db, act, { as_of: PlainDate.parse("2025-06-30"), limit: 50 });
  if (!listed.ok || !former.ok) throw new Error("no places");
  const placeOf = (name: string) => [...listed.value.items, ...former.value.items].find((place) => place.name === name)?.id; // prettier-ignore
  const indicatorId = await app.given({ ...named("CHONG"), ...stock });
  const rows = ["Huyện Cũ", "Xã Đông", "Xã Tây", "Xã Một"].map((name) => ({ indicatorId, placeId: placeOf(name), industry: null, group: null })); // prettier-ignore
  const told = await make(rows);
  expect([told.status, told.problem.code, told.problem.params]).toEqual([422, "form-places-overlap", { outer: "Huyện Cũ", count: 2, names: "Xã Đông; Xã Tây" }]); // prettier-ignore
  expect((await make(rows.slice(1))).status).toBe(200);
  const made = await app.ask("POST", "/api/collection-forms", { body: { title: "Hai cấp", dueOn: "2026-12-01", rows, columns, withOverlaps: true } }); // prettier-ignore
  const url = `/api/collection-forms/${(made.body as { formId: string }).formId}`;
  await app.ask("POST", `${url}/send`, { body: { bodies: [department, body], toAllCommunes: false } });
  const { overlaps } = (await app.ask("GET", url)).body as { overlaps: unknown };
  expect(overlaps).toEqual([{ outer: "Huyện Cũ", inner: ["Xã Đông", "Xã Tây"] }]);

  await fill(url, department, [cell(0, 10), cell(2, 4), cell(3, 7)]);
  await submit(url, department, "Xã Đông tự báo");
  await fill(url, body, [cell(1, 6)]);
  await submit(url, body);
  for (const each of [department, body]) await accept(url, each);
  const { cells } = (await app.ask("GET", `${url}/merged`)).body as MergedForm;
  expect(cells).toMatchObject([{ merged: { value: 17, merged: 2, left: [{ why: "inside", count: 2 }] } }]);
  expect((await app.ask("POST", `${url}/merged`, { body: { basis: "Huyện và xã Một là toàn vùng" } })).body).toMatchObject({ recorded: 1 }); // prettier-ignore
  expect((await observed(indicatorId)).find(({ placeId }) => placeId === null)).toMatchObject({ value: 17 });
});

test("a department and a commune both give one place: told by name, and in neither's favour", async () => {
  const { url } = await givenForm("HAI", [department, commune]);
  await fill(url, department, [cell(0, 30), cell(1, 12)]);
  await fill(url, commune, [cell(0, 31)]);
  await submit(url, department);
  await submit(url, commune, "Xã chỉ có số của mình");
  for (const body of [department, commune]) await accept(url, body);
  const { cells } = (await app.ask("GET", `${url}/merged`)).body as MergedForm;
  expect(cells[0]?.merged).toMatchObject({ value: 12, merged: 1, left: [{ why: "same-place", count: 2 }] });
  const { figures } = (await app.ask("GET", `${url}/merged/0`)).body as MergedLine;
  const told = figures.filter(({ why }) => why === "same-place").map(({ body, row, value }) => [body, row, value]);
  expect(new Set(told)).toEqual(new Set([[department, 0, 30], [commune, 0, 31]])); // prettier-ignore
});

test("a commune that gives its own place in two rows is told to leave one empty", async () => {
  const { url } = await givenForm("LAP", [commune], true);
  await fill(url, commune, [cell(0, 5), cell(2, 6)]);
  const told = await submit(url, commune, "Xã chỉ có số của mình");
  expect(told.body).toMatchObject({ isSubmitted: false, problems: [{ row: 2, weight: "refused", code: "cell-same-place", params: { row: 1 } }] }); // prettier-ignore
});

test("a row of a place that is in no register, and one place twice, are refused; one indicator in two places is not", async () => {
  const indicatorId = await app.given({ ...named("SAI"), ...stock });
  const row = (placeId: string) => ({ indicatorId, placeId, industry: null, group: null });
  const unknown = await make([row(crypto.randomUUID())]);
  expect([unknown.status, unknown.problem.code, unknown.problem.params]).toEqual([422, "form-place-unknown", { code: "SAI" }]); // prettier-ignore
  expect((await make([row(first), row(first)])).problem.code).toBe("form-row-twice");
  expect((await make([row(first), row(second)])).status).toBe(200);
});

test("the Excel form names the place in a column of its own; a figure moved beside another place is refused at its cell", async () => {
  const { url, formId } = await givenForm("EX", [department], true);
  const { bytes } = await app.read(`${url}/replies/${department}/reply.xlsx`, workerOf(act, department));
  const lines = (await parseSpreadsheet(bytes)).sheets[0]?.rows.map(({ cells }) => cells.map(wordsOfCell)) ?? [];
  expect(lines.map((words) => words.slice(0, 5).map((each) => each ?? ""))).toMatchObject([
    [REPLY_COLUMNS.key, "Chỉ tiêu", "Địa bàn", "Đơn vị", "Năm 2025"],
    [lineKey(formId, department, 0), "Chỉ tiêu EX", "Xã Một", "hộ"],
    [lineKey(formId, department, 1), "Chỉ tiêu EX", "Xã Hai", "hộ"],
    [lineKey(formId, department, 2), "Chỉ tiêu EX", "", "hộ"],
  ]);
  const titles = [REPLY_COLUMNS.key, REPLY_COLUMNS.place, "Năm 2025"].map((title) => ({ title, kind: "text" as const, width: 12 })); // prettier-ignore
  const keys = [0, 1, 2].map((row) => lineKey(formId, department, row));
  const file = Buffer.from(await editableSheetFile("Biểu", titles, [[keys[0] ?? "", "xã một", "7"], [keys[1] ?? "", "Xã Một", "8"], [keys[2] ?? "", "", "15"]], act.at)); // prettier-ignore
  const answer = await app.ask("POST", `${url}/replies/${department}/import?fileName=b.xlsx&mode=save`, { body: file, act: workerOf(act, department) }); // prettier-ignore
  const told = answer.body as ImportedValues;
  expect(told.counts).toMatchObject({ recorded: 2, refused: 1 });
  expect(told.rows.find(({ state }) => state === "refused")).toMatchObject({ cell: "C3", name: "Chỉ tiêu EX, Xã Hai", problems: [{ code: "reply-place-differs", params: { place: "Xã Hai", words: "Xã Một" } }] }); // prettier-ignore
  const { cells } = (await app.ask("GET", `${url}/replies/${department}`)).body as { cells: FormCell[] };
  expect(cells.map(({ row, value }) => [row, value])).toEqual([[0, 7], [2, 15]]); // prettier-ignore
});
