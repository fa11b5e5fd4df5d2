import { afterAll, expect, test } from "vitest";
import { editableSheetFile, parseSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import type { DerivedValue, Observation } from "../../model/index.ts";
import { type ImportedValues, VALUE_COLUMNS } from "../../model/values-file.ts";
import { openIndicatorsApp } from "../given-app.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openIndicatorsApp(db, act);
afterAll(app.close);

async function given(code: string, more: object = {}): Promise<string> {
  const fields = { code, name: { vi: `Chỉ tiêu ${code}`, en: code }, unit: { vi: "tỷ đồng", en: "bn" }, direction: "rise", accumulation: "flow", frequency: "quarter", dueAfterDays: 30, ...more }; // prettier-ignore
  return app.given(fields);
}
const value = (period: string, figure: number) => ({ period, value: figure, stage: "official", source: "báo cáo", certainty: "high" }); // prettier-ignore
const HEAD = ["code", "period", "value", "stage", "source", "answer"] as const;
type Row = readonly (string | number | null)[];
const bookOf = (rows: readonly Row[]) =>
  editableSheetFile(
    "Số liệu",
    HEAD.map((column) => ({ title: VALUE_COLUMNS[column], kind: column === "value" ? "number" : "text", width: 12 })),
    rows,
    act.at,
  );
async function send(mode: "dry-run" | "save", rows: readonly Row[], who = act) {
  const body = Buffer.from(await bookOf(rows));
  const answer = await app.ask("POST", `/api/indicator-values/import?fileName=quy.xlsx&mode=${mode}`, {
    body,
    act: who,
  });
  return { ...answer, told: answer.body as ImportedValues };
}
async function observed(id: string): Promise<Observation[]> {
  const { body } = await app.ask("GET", `/api/indicators/${id}`);
  return (body as { observations: Observation[]; derived: DerivedValue[] }).observations;
}

test("a quarter with planted errors: told first with the cell, mended, stored once; the same file again changes nothing", async () => {
  const id = await given("XK");
  await given("CON-THIEU");
  for (const [period, figure] of [["2025-Q3", 100], ["2025-Q4", 104], ["2026-Q1", 107], ["2026-Q2", 111]] as const) await app.ask("POST", `/api/indicators/${id}/values`, { body: { values: [value(period, figure)] } }); // prettier-ignore
  const planted: Row[] = [
    ["XK", "Quý 3/2026", 700, "sơ bộ", "Báo cáo quý III", null],
    ["XKK", "Q3/2026", 115, "sơ bộ", "Báo cáo quý III", null],
    ["XK", "quý năm", 115, "sơ bộ", "Báo cáo quý III", null],
    ["XK", "Q2/2026", 111, "chính thức", "báo cáo", null],
  ];
  const { told, status } = await send("dry-run", planted);
  expect(status).toBe(200);
  expect(told.rows.map(({ line, state, cell, problems }) => [line, state, cell, problems[0]?.code])).toEqual([
    [2, "asks", "C2", "value-jumps"],
    [3, "refused", "A3", "row-indicator-unknown"],
    [4, "refused", "B4", "row-period-unreadable"],
    [5, "unchanged", null, undefined],
  ]);
  expect(told.missing).toMatchObject([{ code: "CON-THIEU" }]);
  expect(await observed(id)).toHaveLength(4);

  const mended: Row[] = [["XK", "Quý 3/2026", 115, "sơ bộ", "", null], planted[3] ?? []];
  expect((await send("save", mended)).told.counts).toEqual({ recorded: 1, unchanged: 1, refused: 0, asks: 0 });
  expect((await send("save", mended)).told.counts).toEqual({ recorded: 0, unchanged: 2, refused: 0, asks: 0 });
  expect((await observed(id)).at(-1)).toMatchObject({ period: "2026-Q3", value: 115, source: "Tệp quy.xlsx, trang Số liệu, dòng 2" }); // prettier-ignore
});

test("what surprises is stored once the file says why", async () => {
  const id = await given("NS");
  await app.ask("POST", `/api/indicators/${id}/values`, { body: { values: [value("2026-Q1", 100)] } });
  const far: Row = ["NS", "Q1/2026", 150, "chính thức", "Quyết toán", null];
  expect((await send("save", [far])).told.rows[0]).toMatchObject({ state: "asks", cell: "C2" });
  expect((await send("save", [[...far.slice(0, 5), "gồm cả thu chuyển nguồn"]])).told.counts.recorded).toBe(1);
  expect((await observed(id)).map((each) => [each.value, each.isCurrent])).toEqual([[100, false], [150, true]]); // prettier-ignore
});

test("a file without the head is refused; a body enters only its own; what is exported comes back unchanged", async () => {
  const wrong = await app.ask("POST", "/api/indicator-values/import?fileName=a.csv&mode=save", { body: Buffer.from("Tên;Số\nA;1") }); // prettier-ignore
  expect(wrong.problem.code).toBe("values-head-missing");
  const stranger = { ...act, actor: { ...act.actor, roles: ["lead" as const], bodies: ["01890000-0000-7000-8000-00000000000c"] } }; // prettier-ignore
  const { told } = await send("save", [["XK", "Q3/2026", 116, "chính thức", "", null]], stranger);
  expect(told.rows[0]).toMatchObject({ state: "refused", problems: [{ code: "not-allowed" }] });
});

test("who must enter what by when: the longest overdue first, formulas ask for nothing, the day rolls on", async () => {
  type Due = { items: { code: string; period: string; dueOn: string }[] };
  const due = async () => ((await app.ask("GET", "/api/indicator-values/due")).body as Due).items;
  await given("TONG", { formula: { expression: "a + b", inputs: [{ name: "a", code: "XK" }, { name: "b", code: "NS" }] } }); // prettier-ignore
  const before = await due();
  expect(before.map(({ code }) => code)).not.toContain("TONG");
  expect(before.map(({ dueOn }) => dueOn)).toEqual(before.map(({ dueOn }) => dueOn).toSorted());
  expect(before.find(({ code }) => code === "NS")).toMatchObject({ period: "2026-Q2", dueOn: "2026-07-30" });
  await send("save", [["NS", "Q2/2026", 101, "chính thức", "", null]]);
  expect((await due()).find(({ code }) => code === "NS")).toMatchObject({ period: "2026-Q3", dueOn: "2026-10-30" });
});

test("the form of a broken-down indicator asks for each part that was known before, and its figures come back", async () => {
  const id = await given("PHAN-TO", { breakdowns: ["industry", "group"], dueAfterDays: 10 });
  const part = (industry: string | null, group: string | null, figure: number) => ({ ...value("2026-Q2", figure), industry, group }); // prettier-ignore
  const values = [value("2026-Q2", 100), part("2018:C", null, 60), part(null, "nữ", 40)];
  await app.ask("POST", `/api/indicators/${id}/values`, { body: { values } });
  const seen = (await app.ask("GET", `/api/indicators/${id}`)).body as { indicator: { breakdowns: string[] } };
  expect(seen.indicator.breakdowns).toEqual(["industry", "group"]);

  const { sheets } = await parseSpreadsheet((await app.read("/api/indicator-values/export.xlsx")).bytes);
  const lines = sheets[0]?.rows.map(({ cells }) => cells.map(wordsOfCell)) ?? [];
  const own = lines.filter(([code, , , period]) => code === "PHAN-TO" && period === "2026-Q3");
  expect(own.map((cells) => cells.slice(5, 8))).toEqual([
    ["", "", ""],
    ["2018:C", "", ""],
    ["", "nữ", ""],
  ]);

  const head = ["code", "period", "industry", "group", "value", "stage", "source"] as const;
  const book = await editableSheetFile(
    "Số liệu",
    head.map((column) => ({ title: VALUE_COLUMNS[column], kind: column === "value" ? "number" : "text", width: 12 })),
    [
      ["PHAN-TO", "Q3/2026", "", "", 110, "chính thức", "b"],
      ["PHAN-TO", "Q3/2026", "2018 C", "", 65, "chính thức", "b"],
      ["PHAN-TO", "Q3/2026", "2018:D", "", 60, "chính thức", "b"],
    ],
    act.at,
  );
  const { body } = await app.ask("POST", "/api/indicator-values/import?fileName=a.xlsx&mode=save", { body: Buffer.from(book) }); // prettier-ignore
  expect((body as ImportedValues).rows.map(({ state, problems }) => [state, problems[0]?.code])).toEqual([["recorded", undefined], ["recorded", undefined], ["asks", "value-not-sum"]]); // prettier-ignore
});
