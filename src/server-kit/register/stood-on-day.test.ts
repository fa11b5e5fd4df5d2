import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Act } from "#shared/act.ts";
import { fieldRefusals, type RecordOf, type ValueHistoryEntry } from "#shared/fields/index.ts";
import { createTestDatabase, givenWorkspace } from "#store/test-database.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { up } from "./given-workshop-migration.ts";
import { workshops } from "./given-workshop.ts";
import { register } from "./register.ts";
import { registerRoutes } from "./routes.ts";

type Workshop = RecordOf<typeof workshops.fields>;
type Seen = { record: Workshop; history: ValueHistoryEntry[] };

const store = await createTestDatabase();
afterAll(store.close);
let act: Act;
let app: TestApp;
const ids: Record<string, string> = {};

/** The same person on another day, at an hour of Viet Nam. */
function on(day: string, hour = "09:00"): Act {
  return Act.parse({ ...act, on: day, at: new Date(`${day}T${hour}:00+07:00`).toISOString() });
}
const sourced = (source: string) => ({ source, quote: null, asOf: null, certainty: "high" });

async function asked<Body>(method: "GET" | "POST", url: string, more: object = {}): Promise<Body> {
  const answer = await app.ask(method, url, { act: on("2026-12-31"), ...more });
  expect([url, answer.status, answer.problem.detail]).toEqual([url, 200, undefined]);
  return answer.body as Body;
}
async function namesOn(query: string): Promise<string[]> {
  const { items } = await asked<{ items: Workshop[] }>("GET", `/api/workshops?${query}`);
  return items.map(({ values }) => values.name);
}
async function change(code: string, version: number, day: Act, values: object, source = "sau"): Promise<void> {
  const body = { values, source: sourced(source) };
  await asked("POST", `/api/workshops/${ids[code]}/edit`, { body, version, act: day });
}

const FULL = {
  code: "A", name: "Xưởng Đồng", kind: "forge", crafts: ["iron", "silk"], output: 8.25, capital: 94_000_000_000_000,
  opened: "2020-02-29", firstYear: 1986, isFamily: true, industry: { version: 2018, code: "2511" },
  place: { lon: 108.474, lat: 15.5735 }, note: "Dòng một\nDòng “hai”",
}; // prettier-ignore

beforeAll(async () => {
  for (const statement of up) await store.pool.query(statement);
  act = await givenWorkspace(store.db);
  app = await openTestApp(act, [fieldRefusals], (routes) => registerRoutes(routes, store.db, register(workshops, {})));
  const rows = [FULL, { code: "B", name: "Xưởng Dệt", kind: "loom", output: 3 }, { code: "C", name: "Xưởng Đá", kind: "forge", output: 5 }]; // prettier-ignore
  for (const values of rows) {
    // The last minute of the day in Viet Nam is still that day, although the day in UTC began at seven in the morning.
    const made = await asked<{ record: Workshop }>("POST", "/api/workshops", { body: { values, source: sourced("đầu") }, act: on("2026-03-01", "23:59") }); // prettier-ignore
    ids[values.code] = made.record.id;
  }
  await change("A", 1, on("2026-05-10", "00:01"), { name: "Xưởng Đồng Mới", output: 20, crafts: null, industry: null, isFamily: false }); // prettier-ignore
  await change("A", 2, on("2026-08-01"), { kind: "loom" });
  const ended = { endedOn: "2026-04-15", reason: "đóng cửa" };
  await asked("POST", `/api/workshops/${ids["B"]}/end`, { body: ended, version: 1, act: on("2026-06-01") });
  await asked("POST", `/api/workshops/${ids["C"]}/delete`, { body: { reason: "nhập nhầm" }, version: 1 });
});
afterAll(() => app.close());

describe("a register as of a past day", () => {
  test("holds every kind of value as it stood at the end of the day, with its source of then", async () => {
    const then = await asked<Seen>("GET", `/api/workshops/${ids["A"]}?as_of=2026-05-09`);
    expect(then.record).toMatchObject({ version: 1, values: FULL, derived: { doubled: 16.5 }, endedOn: null });
    expect(then.record.sources["output"]?.source).toBe("đầu");
    expect(new Set(then.history.map(({ version }) => version))).toEqual(new Set([1]));
    const next = await asked<Seen>("GET", `/api/workshops/${ids["A"]}?as_of=2026-05-10`);
    expect(next.record).toMatchObject({ version: 2, values: { ...FULL, name: "Xưởng Đồng Mới", output: 20, crafts: null, industry: null, isFamily: false } }); // prettier-ignore
    expect(next.record.sources["output"]?.source).toBe("sau");
    expect(next.record.sources["opened"]?.source).toBe("đầu");
  });

  test("lists, filters, sorts, counts and sums by the values of then", async () => {
    expect(await namesOn("as_of=2026-02-28")).toEqual([]);
    expect(await namesOn("as_of=2026-03-01&sort=name")).toEqual(["Xưởng Dệt", "Xưởng Đồng"]);
    expect(await namesOn("as_of=2026-03-01&sort=-output&limit=1")).toEqual(["Xưởng Đồng"]);
    expect(await namesOn("as_of=2026-07-31&filter=kind%3Dforge")).toEqual(["Xưởng Đồng Mới"]);
    expect(await namesOn("as_of=2026-08-01&filter=kind%3Dforge")).toEqual([]);
    expect(await namesOn("as_of=2026-05-09&filter=crafts%3Dsilk")).toEqual(["Xưởng Đồng"]);
    expect(await namesOn("as_of=2026-05-10&filter=crafts%3Dsilk")).toEqual([]);
    const outline = await asked<object>("GET", "/api/workshops/outline?as_of=2026-03-01");
    expect(outline).toMatchObject({ count: 2, sums: { output: 11.25 } });
    const groups = await asked<object>("GET", "/api/workshops/groups?by=kind&as_of=2026-08-01&ended=with");
    expect(groups).toMatchObject({ groups: [{ value: "loom", count: 2, sums: { output: 23 } }] });
    const page = await asked<{ nextCursor: string }>("GET", "/api/workshops?as_of=2026-03-01&sort=name&limit=1");
    expect(await namesOn(`as_of=2026-03-01&sort=name&limit=1&cursor=${page.nextCursor}`)).toEqual(["Xưởng Đồng"]);
  });

  test("is searched by the words of then, with and without marks, and not by those of today", async () => {
    expect(await namesOn("as_of=2026-05-09&search=xuong+dong")).toEqual(["Xưởng Đồng"]);
    expect(await namesOn("as_of=2026-05-09&search=M%E1%BB%9Bi")).toEqual([]);
    expect(await namesOn("as_of=2026-05-10&search=M%E1%BB%9Bi")).toEqual(["Xưởng Đồng Mới"]);
    // The words of a choice: it was a forge until August.
    expect(await namesOn("as_of=2026-07-31&search=lo+ren")).toEqual(["Xưởng Đồng Mới"]);
    expect(await namesOn("as_of=2026-08-01&search=lo+ren")).toEqual([]);
    expect(await namesOn("search=lo+ren")).toEqual([]);
    expect(await namesOn("as_of=2026-04-01&search=dong+hai+%E2%80%9C&sort=name")).toEqual(["Xưởng Đồng"]);
    const outline = await asked<object>("GET", "/api/workshops/outline?as_of=2026-07-31&search=lo+ren");
    expect(outline).toMatchObject({ count: 1, sums: { output: 20 } });
    // What some may not see finds nothing, or the search would tell.
    expect(await namesOn("as_of=2026-04-01&search=94000000000000")).toEqual([]);
  });

  test("knows an end from the day on which it was recorded, and never what was entered by mistake", async () => {
    expect(await namesOn("as_of=2026-05-31&filter=kind%3Dloom")).toEqual(["Xưởng Dệt"]);
    expect(await namesOn("as_of=2026-06-01&filter=kind%3Dloom")).toEqual([]);
    const before = await asked<Seen>("GET", `/api/workshops/${ids["B"]}?as_of=2026-05-31`);
    expect(before.record).toMatchObject({ version: 1, endedOn: null, endReason: null });
    const after = await asked<Seen>("GET", `/api/workshops/${ids["B"]}?as_of=2026-06-01`);
    expect(after.record).toMatchObject({ version: 2, endedOn: "2026-04-15", endReason: "đóng cửa" });
    // Of an end from before the history kept ends, its own day is all that is known.
    await store.pool.query("delete from register_value where record_id = $1 and field = 'ended_on'", [ids["B"]]);
    expect(await namesOn("as_of=2026-04-14&filter=kind%3Dloom")).toEqual(["Xưởng Dệt"]);
    expect(await namesOn("as_of=2026-04-15&filter=kind%3Dloom")).toEqual([]);
    expect(await namesOn("as_of=2026-04-14&sort=name&ended=with")).not.toContain("Xưởng Đá");
  });

  test("is the register of today for today and for any day to come", async () => {
    const today = await asked<{ items: Workshop[] }>("GET", "/api/workshops?sort=name&ended=with");
    for (const day of ["2026-12-31", "2027-06-30"]) {
      expect(await asked("GET", `/api/workshops?sort=name&ended=with&as_of=${day}`)).toEqual(today);
    }
  });

  test("comes as a file that names the day", async () => {
    const file = await app.read("/api/workshops/export.csv?as_of=2026-05-09&filter=code", on("2026-12-31"));
    expect(file.status).toBe(400);
    const kept = await app.read("/api/workshops/export.csv?as_of=2026-04-01", on("2026-12-31"));
    expect(kept.name).toContain("workshop-2026-04-01.csv");
    expect(kept.text).toContain("Xưởng Đồng");
    expect(kept.text).not.toContain("Xưởng Đồng Mới");
  });

  test("a field that a person may not see stays unseen on every day", async () => {
    const observer = Act.parse({ ...on("2026-12-31"), actor: { ...act.actor, roles: ["observer"] } });
    const seen = await asked<Seen>("GET", `/api/workshops/${ids["A"]}?as_of=2026-04-01`, { act: observer });
    expect(seen.record.values.capital).toBeNull();
    expect(Object.keys(seen.record.sources)).not.toContain("capital");
    expect(seen.history.map(({ field }) => field)).not.toContain("capital");
  });
});
