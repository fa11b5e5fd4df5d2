import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { fileWording } from "#file-kit/index.ts";
import { documentWording } from "#rooms/documents/model/index.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import { openTestDisk } from "#server-kit/test-disk.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { assignmentRefusals, LONGEST_ORDER, orderWording, ReadOrder, trackerWording } from "../model/index.ts";
import { recountOf, sumsOf } from "./given-recount.ts";
import { assignmentRoutes } from "./routes.ts";

const { db } = await openTestDatabase();
const disk = await openTestDisk();
let app: TestApp;
let act: Act;
beforeAll(async () => {
  act = await givenWorkspace(db, ["office"]);
  const wording = [assignmentRefusals, trackerWording, orderWording, fileWording, documentWording];
  app = await openTestApp(act, wording, (routes) => assignmentRoutes(routes, db, disk));
});
afterAll(async () => {
  await app.close();
  await disk.remove();
});

const WORDS =
  "LƯU HÀNH NỘI BỘ\n1. Giao Sở Công Thương rà soát mặt bằng các cụm công nghiệp trước ngày 30/4/2025.\n2. Giao Sở Tài chính lập dự toán kinh phí di dời.";
const SOURCE = {
  kind: "dispatch",
  number: "2211/UBND-KTN",
  issuedOn: "2025-03-12",
  issuer: "UBND tỉnh",
  basis: "V/v rà soát mặt bằng",
};

async function read(words: string, query = "") {
  return app.ask("POST", `/api/assignments/order/read${query}`, { body: Buffer.from(words) });
}

async function given(words: string | null, changed: object = {}) {
  const order = ReadOrder.parse((await read(WORDS)).body);
  const items = order.items.map(({ words: own, start, end, leads, dueOn }) => ({
    words: own,
    start,
    end,
    leads: leads.map((name) => ({ name })),
    dueOn,
    ...changed,
  }));
  return app.ask("POST", "/api/assignments/give", { body: { source: { ...SOURCE, words }, items } });
}

test("words that were pasted are read, given with their place, kept as internal, and known when they come again", async () => {
  const first = ReadOrder.parse((await read(WORDS)).body);
  expect(first).toMatchObject({ isInternal: true, before: null });
  expect(first.items.map(({ leads }) => leads)).toEqual([["Sở Công Thương"], ["Sở Tài chính"]]);

  expect((await given(first.text)).status).toBe(200);
  const [kept] = await db.selectFrom("assignment_source").select(["words", "is_internal"]).execute();
  expect(kept).toEqual({ words: first.text, is_internal: true });
  const again = ReadOrder.parse((await read(`${WORDS}\n`)).body);
  expect(again.before).toMatchObject({ number: "2211/UBND-KTN", given: 2, isSameWords: true });
  const twice = (await given(first.text)).body as { items: { isNew: boolean }[] };
  expect(twice.items.map(({ isNew }) => isNew)).toEqual([false, false]);
});

test("what the giver set beside the words is told from what the document says", async () => {
  const { text } = ReadOrder.parse((await read(WORDS)).body);
  const answer = await given(text, { product: "Tờ trình", leads: [{ name: "Sở Nội vụ" }] });
  const [item] = (answer.body as { items: { assignmentId: string }[] }).items;
  const detail = await app.ask("GET", `/api/assignments/${item?.assignmentId}`);
  expect(detail.body).toMatchObject({ setByGiver: ["leads", "product"], source: { isInternal: true } });
});

test("other words of the same document do not move the places of what it gave, and are not kept over the first", async () => {
  const other = "Giao Sở Xây dựng cấp phép.";
  const items = [{ words: other, start: 0, end: other.length, leads: [{ name: "Sở Xây dựng" }] }];
  expect(
    (await app.ask("POST", "/api/assignments/give", { body: { source: { ...SOURCE, words: other }, items } })).status,
  ).toBe(200);
  const row = await db
    .selectFrom("assignment")
    .select(["start_offset", "end_offset"])
    .where("words", "=", other)
    .executeTakeFirst();
  expect(row).toEqual({ start_offset: null, end_offset: null });
});

test.for([
  { words: "TỐI MẬT\nGiao Sở A làm.", query: "", code: "document-secret" },
  { words: "TỐI MẬT\nGiao Sở A làm.", query: "?fileName=cv.txt", code: "document-secret" },
  { words: "a".repeat(LONGEST_ORDER + 1), query: "", code: "order-too-long" },
  { words: "", query: "?fileName=cv.txt", code: "file-empty" },
])("refuses $code ($query)", async ({ words, query, code }) => {
  const answer = await read(words, query);
  expect(answer.problem).toMatchObject({ status: 422, code });
});

test("a file is read as what it holds", async () => {
  const answer = ReadOrder.parse((await read(WORDS, "?fileName=cv.txt")).body);
  expect(answer.items).toHaveLength(2);
});

/** Every column of any table in which the words stand. */
async function placesOf(words: string): Promise<string[]> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')`.execute(db);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } =
      await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)}::text like ${`%${words}%`} limit 1`.execute(
        db,
      );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

test("a document that should never have come in is erased with all that it gave, and the sums follow", async () => {
  const words = "Giao Sở Y tế kiểm kê kho chim lạc.";
  const items = [{ words, start: 0, end: words.length, leads: [{ name: "Sở Y tế" }] }];
  const answer = await app.ask("POST", "/api/assignments/give", {
    body: { source: { ...SOURCE, number: "1/MAT", words }, items },
  });
  const { sourceId } = answer.body as { sourceId: string };
  expect(await placesOf("kho chim lạc")).toEqual(
    expect.arrayContaining(["assignment.words", "assignment_source.words", "audit_payload.after"]),
  );

  const purge = () =>
    app.ask("POST", `/api/assignments/sources/${sourceId}/purge`, { body: { reason: "Dấu mật là hình" } });
  expect((await purge()).status).toBe(200);
  expect(await placesOf("kho chim lạc")).toEqual([]);
  expect(await sumsOf(db, act.workspaceId, act.on)).toEqual(await recountOf(db, act.workspaceId, act.on));
  expect((await purge()).body).toEqual({ rows: 0 });
});
