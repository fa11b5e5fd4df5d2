import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editableSheetFile, fileWording, type SheetRow } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { fieldRefusals, type ImportedWorkbook, type RecordOf } from "#shared/fields/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { createTestDatabase, givenWorkspace } from "#store/test-database.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openTestDisk } from "../test-disk.ts";
import { up } from "./given-workshop-migration.ts";
import { workshops } from "./given-workshop.ts";
import { register } from "./register.ts";
import { registerRoutes } from "./routes.ts";
import { fieldColumn, KEY_COLUMNS } from "./sheet-columns.ts";

type Workshop = RecordOf<typeof workshops.fields>;

const store = await createTestDatabase();
const disk = await openTestDisk();
afterAll(async () => {
  await store.close();
  await disk.remove();
});
let act: Act;
let app: TestApp;
beforeAll(async () => {
  for (const statement of up) await store.pool.query(statement);
  act = await givenWorkspace(store.db);
  const own = register(workshops, {});
  app = await openTestApp(act, [fieldRefusals, fileWording], (routes) =>
    registerRoutes(routes, store.db, own, disk.incomingFolder),
  );
});
afterAll(() => app.close());

const SOURCE = { source: "12/BC-SCT", quote: null, asOf: "2025", certainty: "high" };
const FIELDS = ["code", "name", "kind", "output", "opened", "isFamily", "note"] as const;
const COLUMNS = [...KEY_COLUMNS, ...FIELDS.map((key) => fieldColumn(workshops, key))];
const OPENED = { day: PlainDate.parse("2024-02-29") };

async function given(code: string): Promise<Workshop> {
  const values = { code, name: `Xưởng ${code}`, kind: "forge", output: 1234.5, opened: OPENED.day, isFamily: true };
  const { body } = await app.ask("POST", "/api/workshops", { body: { values, source: SOURCE } });
  return (body as { record: Workshop }).record;
}
/** The row as the export writes it, with the cells that a person changed. */
function row(
  { id, version, values }: Workshop,
  changed: Partial<Record<(typeof FIELDS)[number], SheetRow[number]>> = {},
): SheetRow {
  // prettier-ignore
  const own = { ...values, kind: "Lò rèn", opened: OPENED, isFamily: "Có", ...changed };
  return [id, version, ...FIELDS.map((key) => own[key])];
}
async function imported(rows: readonly SheetRow[], query = "mode=save"): Promise<ImportedWorkbook> {
  const bytes = Buffer.from(await editableSheetFile("Xưởng", COLUMNS, rows, act.at));
  const answer = await app.ask("POST", `/api/workshops/import?fileName=sua.xlsx&${query}`, { body: bytes });
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return answer.body as ImportedWorkbook;
}
async function read(id: string) {
  const { body } = await app.ask("GET", `/api/workshops/${id}`);
  return body as {
    record: Workshop;
    history: { field: string; source: string | null; value: string | null; reason: string | null }[];
  };
}
async function edit({ id, version }: Workshop, values: object): Promise<void> {
  const { status } = await app.ask("POST", `/api/workshops/${id}/edit`, { version, body: { values, source: SOURCE } });
  expect(status).toBe(200);
}

describe("a workbook that was edited offline", () => {
  test("comes back untouched without a change", async () => {
    const record = await given("A1");
    expect(await imported([row(record)])).toEqual({
      counts: { created: 0, updated: 0, unchanged: 1, refused: 0, conflict: 0 },
      rows: [],
      ignored: [],
      saved: [],
    });
    expect((await read(record.id)).record.version).toBe(1);
  });

  test("is read by the heads that the page shows as well, and says which of its columns are nobody's", async () => {
    const csv = async (...lines: string[]) => {
      const answer = await app.ask("POST", "/api/workshops/import?fileName=tay.csv&mode=dry-run", { body: Buffer.from(lines.join("\n")) }); // prettier-ignore
      return answer.body as ImportedWorkbook;
    };
    const field = workshops.fields.output;
    const unit = field.kind === "number" ? (field.unit?.vi ?? "") : "";
    const read = await csv(`Mã;Tên;Loại;${field.label.vi},  ${unit};Ghi gì;Mã`, "H1;Xưởng H1;Lò rèn;12,5;lạ;H9");
    expect(read.ignored).toEqual(["E1 Ghi gì", "F1 Mã"]);
    expect(read.rows[0]?.changes.map(({ field: key, after }) => [key, after])).toContainEqual(["output", "12,5"]);
  });

  test("is told row by row before anything is stored, with both values", async () => {
    const record = await given("B1");
    const fresh: SheetRow = [null, null, "B2", "Xưởng mới", "Khung cửi", null, null, null, null];
    const told = await imported([row(record, { output: 2000, note: "đã đo lại" }), fresh], "mode=dry-run");
    expect(told.rows.map(({ line, state, changes }) => [line, state, changes.map(({ field, before, after }) => [field, before, after])])).toEqual([
      [2, "updated", [["output", "1234,5", "2000"], ["note", "", "đã đo lại"]]],
      [3, "created", [["code", "", "B2"], ["name", "", "Xưởng mới"], ["kind", "", "Khung cửi"]]],
    ]); // prettier-ignore
    expect((await read(record.id)).record.version).toBe(1);
  });

  test("is stored once: the same file again doubles and changes nothing", async () => {
    const record = await given("C1");
    const rows = [row(record, { output: 7 }), [null, null, "C2", "Xưởng C2", "Lò rèn", 5, null, null, null]];
    expect((await imported(rows)).counts).toMatchObject({ created: 1, updated: 1 });
    expect((await imported(rows)).counts).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 0, conflict: 0 });
    const { history } = await read(record.id);
    expect(history[0]).toMatchObject({ field: "output", value: "7", source: "Tệp sua.xlsx, trang Xưởng, dòng 2" });
  });

  test("names the cell of each mistake and stores the other rows", async () => {
    const [first, second] = [await given("D1"), await given("D2")];
    const told = await imported([row(first, { output: "nhiều", kind: "Lò vôi" }), row(second, { output: 9 })]);
    expect(told.rows.map(({ state, errors }) => [state, errors.map(({ cell, code }) => [cell, code])])).toEqual([
      ["refused", [["E2", "field-not-choice"], ["F2", "field-not-number"]]],
      ["updated", []],
    ]); // prettier-ignore
    expect((await read(second.id)).record.values.output).toBe(9);
  });

  test("takes back nobody's work: what changed meanwhile and not in the file stays", async () => {
    const record = await given("E1");
    await edit(record, { output: 50 });
    expect((await imported([row(record, { note: "ghi chú" })])).counts).toMatchObject({ updated: 1, conflict: 0 });
    expect((await read(record.id)).record.values).toMatchObject({ output: 50, note: "ghi chú" });
  });

  test("shows both values where both sides changed one, and lets a person choose", async () => {
    const record = await given("F1");
    await edit(record, { output: 50 });
    const rows = [row(record, { output: 60 })];
    const told = await imported(rows);
    expect(told.rows[0]).toMatchObject({
      state: "conflict",
      changes: [{ field: "output", before: "50", after: "60", isConflict: true }],
    });
    expect((await read(record.id)).record.values.output).toBe(50);
    await imported(rows, `mode=save&overwrite=${encodeURIComponent(told.rows[0]?.place ?? "")}`);
    expect((await read(record.id)).record.values.output).toBe(60);
  });

  test("without the register's head is refused with the column that is missing", async () => {
    const answer = await app.ask("POST", "/api/workshops/import?fileName=a.csv", {
      body: Buffer.from("Họ tên;Tuổi\nAn;3"),
    });
    expect([answer.status, answer.problem.code]).toEqual([422, "register-head-missing"]);
    expect(answer.problem.detail).toContain("“Mã”");
  });
});

describe("an import taken back", () => {
  const takeBack = async (rows: ImportedWorkbook["saved"], as = act) => {
    const answer = await app.ask("POST", "/api/workshops/take-back", { body: { rows, reason: "Nhầm tệp" }, act: as });
    return { status: answer.status, rows: (answer.body as { rows?: { name: string; state: string }[] }).rows ?? [] };
  };

  test("puts every row back as one act, each value with the source that it had, and takes out what was new", async () => {
    const record = await given("G1");
    const fresh: SheetRow = [null, null, "G2", "Xưởng mới", "Khung cửi", 3, null, null, null];
    const { saved } = await imported([row(record, { output: 2000, note: "đã đo lại", name: "Xưởng đổi tên" }), fresh]);
    expect(saved).toHaveLength(2);
    expect((await takeBack(saved)).rows).toEqual([
      { id: record.id, name: "Xưởng đổi tên", state: "restored" },
      { id: saved[1]?.id, name: "Xưởng mới", state: "removed" },
    ]);
    const now = await read(record.id);
    expect(now.record.values).toEqual(record.values);
    expect(now.record.version).toBe(3);
    expect(now.history[0]).toMatchObject({ reason: "Nhầm tệp" });
    expect(now.history.find(({ field }) => field === "output")).toMatchObject({
      value: "1234.5",
      source: SOURCE.source,
    });
    expect((await app.ask("GET", `/api/workshops/${saved[1]?.id}`)).status).toBe(404);
    const { body } = await app.ask("GET", "/api/workshops?search=doi+ten");
    expect((body as { items: unknown[] }).items).toEqual([]);
  });

  test("leaves what somebody changed since, and tells which", async () => {
    const [first, second] = [await given("H1"), await given("H2")];
    const { saved } = await imported([row(first, { output: 1 }), row(second, { output: 2 })]);
    await edit((await read(second.id)).record, { note: "của người khác" });
    expect((await takeBack(saved)).rows.map(({ name, state }) => [name, state])).toEqual([
      ["Xưởng H1", "restored"],
      ["Xưởng H2", "changed-since"],
    ]);
    expect((await read(first.id)).record.values.output).toBe(1234.5);
    expect((await read(second.id)).record.values).toMatchObject({ output: 2, note: "của người khác" });
    expect((await takeBack(saved)).rows.map(({ state }) => state)).toEqual(["changed-since", "changed-since"]);
  });

  test("is refused to who may not keep the register, and to another office", async () => {
    const record = await given("K1");
    const { saved } = await imported([row(record, { output: 1 })]);
    const reader = { ...act, actor: { ...act.actor, roles: ["observer" as const] } };
    expect((await takeBack(saved, reader)).status).toBe(403);
    const stranger = await givenWorkspace(store.db);
    expect((await takeBack(saved, stranger)).status).toBe(404);
    expect((await read(record.id)).record.values.output).toBe(1);
  });
});
