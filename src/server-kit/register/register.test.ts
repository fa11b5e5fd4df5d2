import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { fieldRefusals, type RecordOf, type ValuesOf } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { sentences } from "#shared/sentences.ts";
import { createTestDatabase, givenWorkspace } from "#store/test-database.ts";
import { findEntries } from "../search/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { up } from "./given-workshop-migration.ts";
import { workshops } from "./given-workshop.ts";
import { layerOfRecords } from "./map-records.ts";
import { register } from "./register.ts";
import { registerRoutes } from "./routes.ts";
import { searchedRecords } from "./search-records.ts";
import { tableSql } from "./table-sql.ts";
import { differencesOf, scanningLists } from "./test-register.ts";

type Workshop = RecordOf<typeof workshops.fields>;
type Row = { state: string; id: string; version: number; errors: { field: string; code: string }[] };

const shared = sentences({
  "refusal.cursor-unreadable": { vi: "Sai vị trí.", en: "Bad cursor." },
});

const store = await createTestDatabase();
afterAll(store.close);
const { db } = store;
let act: Act;
let app: TestApp;

beforeAll(async () => {
  for (const statement of up) await store.pool.query(statement);
  act = await givenWorkspace(db);
  const own = register(workshops, {});
  app = await openTestApp(act, [fieldRefusals, shared], (routes) => registerRoutes(routes, db, own));
});
afterAll(() => app.close());

const SOURCE = { source: "Báo cáo 12/BC-SCT", quote: "tám tấn", asOf: "2025-06", certainty: "high" };
const FORGE = { code: "X1", name: "Xưởng rèn Hồng Lư", kind: "forge", output: 8 };

async function created(values: object, as = act, source: object = SOURCE): Promise<Workshop> {
  const answer = await app.ask("POST", "/api/workshops", { body: { values, source }, act: as });
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return (answer.body as { record: Workshop }).record;
}

async function saveRows(body: object, as = act): Promise<Row[]> {
  const answer = await app.ask("POST", "/api/workshops/rows", { body: { source: SOURCE, ...body }, act: as });
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return (answer.body as { rows: Row[] }).rows;
}

async function listed(query: string, as = act): Promise<{ items: Workshop[]; nextCursor: string | null }> {
  const answer = await app.ask("GET", `/api/workshops?${query}`, { act: as });
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return answer.body as { items: Workshop[]; nextCursor: string | null };
}

describe("a register from one declaration and one migration", () => {
  test("has exact types: nothing is a bag", () => {
    type Values = ValuesOf<typeof workshops.fields>;
    expectTypeOf<Values["kind"]>().toEqualTypeOf<"forge" | "loom">();
    expectTypeOf<Values["crafts"]>().toEqualTypeOf<readonly ("iron" | "silk")[] | null>();
    expectTypeOf<Values["opened"]>().toEqualTypeOf<PlainDate | null>();
    expectTypeOf<Values["output"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Values["name"]>().toEqualTypeOf<string>();
    expectTypeOf<Values["industry"]>().toEqualTypeOf<{ version: 2007 | 2018 | 2025; code: string } | null>();
  });

  test("has a table of real columns that agrees with the declaration", async () => {
    expect(await differencesOf(db, workshops)).toEqual([]);
    expect(tableSql(workshops)).toEqual(up);
  });

  test("is found by the search, but for the closed field, and stands on the map", async () => {
    const known = { code: "X77", name: "Xưởng dệt Mã Châu", kind: "loom", capital: 7_777, note: "lụa quokka" };
    const place = { lon: 108.25, lat: 15.85 };
    const made = await created({ ...known, place });
    const found = async (words: string, as = act) =>
      (await findEntries(db, as, [searchedRecords(workshops)], { words, limit: 5 })).map(({ key }) => key);
    expect(await found("lua quokka")).toEqual([made.id]);
    expect(await found("khung cửi mã châu")).toEqual([made.id]);
    expect(await found("7777")).toEqual([]);
    expect(await found("quokka", { ...act, actor: { ...act.actor, roles: ["enterprise"] } })).toEqual([]);
    const points = await layerOfRecords(workshops)?.listPoints?.(db, act, act.on, 10);
    expect(points).toContainEqual(expect.objectContaining({ key: made.id, title: known.name, ...place }));
  });

  test("a declaration that runs ahead of its table would be seen", async () => {
    const ahead = {
      ...workshops,
      fields: { ...workshops.fields, extra: { ...workshops.fields.name, required: false as const } },
    };
    expect(await differencesOf(db, ahead)).toEqual(["extra: not in the table"]);
    expect(await differencesOf(db, { ...workshops, sorts: ["code"] })).toContainEqual(
      expect.stringContaining("code: sorted"),
    );
  });

  test("keeps every kind of value as it was entered", async () => {
    const values = {
      ...FORGE, code: "MỌI", crafts: ["iron", "silk"], capital: 94_000_000_000_000, opened: "2020-02-29", firstYear: 1986,
      isFamily: true, industry: { version: 2018, code: "2511" }, place: { lon: 108.474, lat: 15.5735 }, note: "Dòng một\nDòng “hai”",
    }; // prettier-ignore
    const record = await created(values);
    expect(record.values).toEqual(values);
    expect(record.derived).toEqual({ doubled: 16 });
    expect(record.sources["output"]).toEqual(SOURCE);
  });

  test("no list of it reads the whole table", { timeout: 120_000 }, async () => {
    await sql`insert into workshop (workspace_id, id, version, search_text, code, name, kind, crafts, output, first_year, is_family)
      select ${act.workspaceId}::uuid, gen_random_uuid(), 1, 'xuong so ' || n, 'L' || n, 'Xưởng ' || n,
        case when n % 50 = 0 then 'loom' else 'forge' end, case when n % 3 = 0 then '{silk}'::text[] end,
        nullif(n % 4000, 0), 1900 + n % 120, n % 2 = 0
      from generate_series(1, 60000) n`.execute(db);
    await sql`analyze workshop`.execute(db);
    expect(await scanningLists(db, act, workshops)).toEqual([]);
    await sql`drop index workshop_by_opened`.execute(db);
    expect(await scanningLists(db, act, { ...workshops, filters: [] })).toContainEqual(
      expect.stringContaining("opened"),
    );
    await sql`create index workshop_by_opened on workshop (workspace_id, opened, id)`.execute(db);
  });
});

describe("a list", () => {
  test("goes through every row once, the empty ones last, both ways", async () => {
    const own = await givenWorkspace(db);
    const outputs = [5, null, 3, 9, null, 3];
    await saveRows({ rows: outputs.map((output, at) => ({ values: { ...FORGE, code: `S${at}`, output } })) }, own);
    for (const [sort, expected] of [
      ["output", [3, 3, 5, 9, null, null]],
      ["-output", [9, 5, 3, 3, null, null]],
    ] as const) {
      const seen: (number | null)[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page = await listed(`sort=${sort}&limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`, own);
        seen.push(...page.items.map(({ values }) => values.output));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(expected);
    }
  });

  test("is narrowed, searched without marks, counted and grouped", async () => {
    const own = await givenWorkspace(db);
    const rows = [
      { ...FORGE, code: "A", output: 10, crafts: ["iron"] },
      { ...FORGE, code: "B", name: "Dệt lụa Mã Châu", kind: "loom", output: 20, crafts: ["silk"] },
      { ...FORGE, code: "C", output: 30 },
      { ...FORGE, code: "D", output: null },
    ];
    await saveRows({ rows: rows.map((values) => ({ values })) }, own);
    const codes = async (query: string) => (await listed(query, own)).items.map(({ values }) => values.code);
    expect(await codes(`filter=${encodeURIComponent("output=15..25")}`)).toEqual(["B"]);
    expect(await codes(`filter=${encodeURIComponent("crafts=iron,silk")}`)).toEqual(["B", "A"]);
    expect((await codes(`filter=${encodeURIComponent("crafts=~")}`)).toSorted()).toEqual(["C", "D"]);
    const found = (search: string) => codes(`search=${encodeURIComponent(search)}`);
    expect(await found("det lua ma chau")).toEqual(["B"]);
    // Two letters begin a word, three stand anywhere; in quotes words stand in a row and whole.
    expect(await found("lu ch")).toEqual(["B"]);
    expect(await found("ua")).toEqual([]);
    expect(await found("hau")).toEqual(["B"]);
    expect(await found("“lụa mã”")).toEqual(["B"]);
    for (const apart of ["“dệt mã”", "“ụa mã”", "“lụa m”", '"."'])
      expect([apart, await found(apart)]).toEqual([apart, []]);
    const outline = await app.ask("GET", "/api/workshops/outline", { act: own });
    expect(outline.body).toEqual({ count: 4, cursors: [], sums: { output: 60 }, known: { output: 3 } });
    const groups = await app.ask("GET", "/api/workshops/groups?by=kind", { act: own });
    expect(groups.body).toMatchObject({
      groups: [
        { value: "forge", count: 3, sums: { output: 40 }, known: { output: 2 } },
        { value: "loom", count: 1, sums: { output: 20 }, known: { output: 1 } },
      ],
    });
  });

  test("says where each page begins, and a page opened there is that page", async () => {
    const outline = (await app.ask("GET", "/api/workshops/outline?sort=output&step=500")).body as {
      count: number;
      cursors: string[];
    };
    expect(outline.cursors).toHaveLength(Math.ceil(outline.count / 500) - 1);
    const [first, second] = await Promise.all([
      listed("sort=output&limit=500"),
      listed(`sort=output&limit=500&cursor=${outline.cursors[0]}`),
    ]);
    expect(first.nextCursor).toBe(outline.cursors[0]);
    expect(second.items[0]?.values.output).toBeGreaterThanOrEqual(first.items.at(-1)?.values.output ?? 0);
  });

  test.for([
    { case: "a filter that is not declared", query: "filter=name%3DA", code: "filter-unreadable" },
    { case: "a sort that is not declared", query: "sort=note", code: "sort-unknown" },
    {
      case: "a place of another sort",
      query: "sort=output&cursor=WyJuYW1lIiwiQSIsIjAxODkwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMCJd",
      code: "cursor-stale",
    },
  ])("refuses $case", async ({ query, code }) => {
    const answer = await app.ask("GET", `/api/workshops?${query}`);
    expect([answer.status, answer.problem.code]).toEqual([400, code]);
  });
});

describe("an edit", () => {
  test("keeps what stood before, by whom, why and from which source", async () => {
    const record = await created({ ...FORGE, code: "E1" });
    const edited = await app.ask("POST", `/api/workshops/${record.id}/edit`, {
      version: 1,
      body: { values: { output: 12 }, source: { ...SOURCE, certainty: "low" }, reason: "Đo lại" },
    });
    expect(edited.body).toMatchObject({ record: { version: 2, values: { output: 12, name: FORGE.name } } });
    const seen = (await app.ask("GET", `/api/workshops/${record.id}`)).body as { history: object[] };
    expect(seen.history.filter((entry) => "field" in entry && entry.field === "output")).toMatchObject([
      { version: 2, value: "12", certainty: "low", setBy: act.actor.name, reason: "Đo lại" },
      { version: 1, value: "8", certainty: "high", quote: "tám tấn", asOf: "2025-06" },
    ]);
    const audit = await db
      .$pickTables<"audit_entry">()
      .selectFrom("audit_entry")
      .select("act")
      .where("subject_id", "=", record.id)
      .orderBy("id")
      .execute();
    expect(audit.map((entry) => entry.act)).toEqual(["workshop-created", "workshop-changed"]);
  });

  test("of a version that has passed is refused", async () => {
    const { id } = await created({ ...FORGE, code: "E2" });
    const edit = (version: number) =>
      app.ask("POST", `/api/workshops/${id}/edit`, { version, body: { values: { output: version }, source: SOURCE } });
    expect((await edit(1)).status).toBe(200);
    expect([(await edit(1)).status, (await edit(1)).problem.code]).toEqual([412, "record-conflict"]);
  });

  test("without the source that the field asks for is refused with a sentence", async () => {
    const body = { values: { ...FORGE, code: "E3" }, source: { ...SOURCE, source: null } };
    const answer = await app.ask("POST", "/api/workshops", { body });
    expect([answer.status, answer.problem.code]).toEqual([422, "record-refused"]);
    expect(answer.problem.params).toMatchObject({ key: "output", problem: "field-needs-source" });
  });

  test("ends a record, which then stands apart, and ends it once", async () => {
    const own = await givenWorkspace(db);
    const { id } = await created({ ...FORGE, code: "E4" }, own);
    const end = (version: number) =>
      app.ask("POST", `/api/workshops/${id}/end`, {
        version,
        body: { endedOn: "2025-06-30", reason: "Giải thể" },
        act: own,
      });
    expect((await end(1)).body).toMatchObject({ record: { endedOn: "2025-06-30", endReason: "Giải thể", version: 2 } });
    expect((await listed("", own)).items).toEqual([]);
    expect((await listed("ended=with", own)).items).toHaveLength(1);
    expect((await end(2)).problem.code).toBe("record-ended-already");
  });

  test("takes out what was entered by mistake; the audit keeps it", async () => {
    const { id } = await created({ ...FORGE, code: "E5" });
    const gone = await app.ask("POST", `/api/workshops/${id}/delete`, { version: 1, body: { reason: "Nhập nhầm" } });
    expect(gone.body).toEqual({ id });
    expect((await app.ask("GET", `/api/workshops/${id}`)).status).toBe(404);
  });
});

describe("a paste", () => {
  test("saves the right rows and names every wrong cell of the others", async () => {
    await created({ ...FORGE, code: "P0" });
    const rows = await saveRows({
      rows: [
        { texts: { code: "P1", name: "Một", kind: "lo ren", output: "1.234,5", opened: "29/2/2024", isFamily: "có" } },
        { texts: { code: "P2", name: "", kind: "lò gạch", output: "nhiều", opened: "30/2/2024" } },
        { texts: { code: "P0", name: "Ba", kind: "Khung cửi" } },
        { texts: { code: "P3", name: "Bốn", kind: "Loom" } },
        { texts: { code: "P3", name: "Năm", kind: "Loom" } },
        { id: "01890000-0000-7000-8000-000000000000", version: 1, values: { name: "Sáu" } },
      ],
    });
    expect(rows.map(({ state, errors }) => [state, ...errors.map(({ field, code }) => `${field} ${code}`)])).toEqual([
      ["created"],
      ["refused", "name field-required", "kind field-not-choice", "output field-not-number", "opened field-not-day"],
      ["refused", "code record-key-taken"],
      ["created"],
      ["refused", "code record-key-twice"],
      ["refused", "null record-not-found"],
    ]);
    const [first] = (await listed("search=mot")).items.filter(({ values }) => values.code === "P1");
    expect(first?.values).toMatchObject({ kind: "forge", output: 1234.5, opened: "2024-02-29", isFamily: true });
  });

  test("of a file updates what is known instead of doubling it, and a dry run changes nothing", async () => {
    const own = await givenWorkspace(db);
    const file = { knownKey: "update", rows: [{ texts: { code: "F1", name: "Một", kind: "Lò rèn", output: "7" } }] };
    expect((await saveRows({ ...file, mode: "dry-run" }, own)).map(({ state }) => state)).toEqual(["created"]);
    expect((await listed("", own)).items).toEqual([]);
    expect((await saveRows(file, own)).map(({ state }) => state)).toEqual(["created"]);
    expect((await saveRows(file, own)).map(({ state }) => state)).toEqual(["unchanged"]);
    const changed = { ...file, rows: [{ texts: { code: "F1", name: "Một", kind: "Lò rèn", output: "9" } }] };
    expect((await saveRows(changed, own)).map(({ state }) => state)).toEqual(["updated"]);
    expect((await listed("", own)).items).toHaveLength(1);
  });

  test("on a row that somebody else changed meanwhile writes nothing over it", async () => {
    const { id } = await created({ ...FORGE, code: "P9" });
    const paste = (version: number, output: number) => saveRows({ rows: [{ id, version, values: { output } }] });
    expect((await paste(1, 10)).map(({ state }) => state)).toEqual(["updated"]);
    expect(await paste(1, 11)).toMatchObject([{ state: "conflict", version: 2 }]);
  });
});

describe("who may", () => {
  const as = async (...roles: ("observer" | "public" | "enterprise")[]) => ({
    ...act,
    actor: (await givenWorkspace(db, roles)).actor,
  });

  test("an observer reads, but not the closed field, and its sum and filter do not tell it either", async () => {
    await created({ ...FORGE, code: "W1", capital: 5_000_000_000 });
    const observer = await as("observer");
    const [seen] = (await listed("search=hong%20lu&limit=1", observer)).items;
    expect(seen?.values.capital).toBeNull();
    expect(seen?.derived).toEqual({});
    expect(Object.keys(seen?.sources ?? {})).not.toContain("capital");
  });

  test.for(["POST /api/workshops", "POST /api/workshops/rows"])("an observer is refused %s", async (route) => {
    const [method, url] = route.split(" ") as ["POST", string];
    const body = url.endsWith("rows")
      ? { rows: [{ values: FORGE }], source: SOURCE }
      : { values: FORGE, source: SOURCE };
    expect((await app.ask(method, url, { body, act: await as("observer") })).status).toBe(403);
  });

  test("an enterprise reads nothing of a register that does not name it", async () => {
    expect((await app.ask("GET", "/api/workshops", { act: await as("enterprise") })).status).toBe(403);
  });

  test("outside, nobody learns who sat at the desk", async () => {
    const { id } = await created({ ...FORGE, code: "W2" });
    const seen = await app.ask("GET", `/api/workshops/${id}`, { act: await as("public") });
    expect((seen.body as { history: { setBy: string }[] }).history.map(({ setBy }) => setBy)).not.toContain(
      act.actor.name,
    );
  });
});
