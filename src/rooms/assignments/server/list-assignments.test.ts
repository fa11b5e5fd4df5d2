import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bodies, givenBodies } from "#rooms/organisations/server/given-bodies.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { AssignmentId, AssignmentQuery, CalendarQuery, ListSort, ListStatus } from "../model/index.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { getAssignment } from "./get-assignment.ts";
import { givenDuties, givenFrom } from "./given-duties.ts";
import { listAssignmentLines } from "./list-assignments.ts";
import { pageQuery } from "./list-query.ts";
import { dayCounts } from "./view/get-due-calendar.ts";
import { statusOnDay } from "./status-on-day.ts";

const { db } = await openTestDatabase();
const ask = (query: object) => AssignmentQuery.parse(query);

describe("the list of assignments", () => {
  test("puts the most overdue first, those without a date last, and goes on by key", async () => {
    const { act } = await givenBodies(db);
    const due = ["2026-12-01", null, "2026-11-03", "2026-11-25"];
    await givenFrom(db, act, due.map((dueOn, place) => ({ words: `Việc ${place}`, leads: [{ name: "Sở Tài chính" }], dueOn }))); // prettier-ignore
    const first = await listAssignmentLines(db, act, ask({ limit: 2 }));
    if (!first.ok) throw new Error(first.refusal.code);
    expect(first.value.items.map(({ dueOn, isLate }) => [dueOn, isLate])).toEqual([["2026-11-03", true], ["2026-11-25", false]]); // prettier-ignore
    const rest = await listAssignmentLines(db, act, ask({ limit: 2, cursor: first.value.nextCursor }));
    expect(rest).toMatchObject({ value: { items: [{ dueOn: "2026-12-01" }, { dueOn: null }], nextCursor: null } });
    for (const [status, count] of [
      ["late", 1],
      ["soon", 2],
      ["confirmed", 0],
      ["all", 4],
    ] as const) {
      expect(await listAssignmentLines(db, act, ask({ status }))).toMatchObject({
        value: { items: { length: count } },
      });
    }
  });

  test("shows a working body its own duties of the day, and tells a stranger nothing", async () => {
    const duties = await givenDuties(db);
    const count = async (role: "lead" | "coordinator", body: string) => {
      const list = await listAssignmentLines(db, duties.as(role, body), ask({}));
      return list.ok ? list.value.items.length : list.refusal.code;
    };
    expect([await count("lead", duties.planning), await count("coordinator", duties.finance), await count("lead", duties.bids)]).toEqual([1, 1, 0]); // prettier-ignore
    expect(await getAssignment(db, duties.as("lead", duties.bids), duties.id)).toMatchObject({ refusal: { code: "not-allowed" } }); // prettier-ignore
    const own = await getAssignment(db, duties.as("lead", duties.planning), duties.id);
    expect(own).toMatchObject({ value: { offered: ["accept", "return-as-not-ours"], source: { number: "1187/UBND-KTN" }, firstDueOn: "2026-12-31" } }); // prettier-ignore
  });
});

describe("the official return of a day", () => {
  test("is told for any day in the past, whole and by body", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning, "2026-12-30");
    const move = (own: typeof lead, version: number, asked: Parameters<typeof actOnAssignment>[2]["asked"]) =>
      actOnAssignment(db, own, { assignmentId: duties.id, version, asked });
    await move(lead, 1, { act: "accept" });
    await move(lead, 2, { act: "report-done", product: "Đề án" });
    await move({ ...duties.office, on: PlainDate.parse("2027-01-05") }, 3, { act: "confirm" });
    const told = async (day: string) => statusOnDay(db, duties.office.workspaceId, PlainDate.parse(day));
    expect((await told("2026-11-01")).total).toBe(0);
    expect((await told("2027-01-04")).cells).toMatchObject({ "open-in-time": 1, "open-overdue": 0 });
    const last = await told("2027-01-05");
    expect(last).toMatchObject({ total: 1, cells: { "done-in-time": 1 }, ratios: { rounded: { completion: "100.00" } } }); // prettier-ignore
    expect(last.bodies.map(({ id, total }) => [id, total])).toEqual([[duties.planning, 1]]);
  });
});

describe("on a large table every filter with every sort walks an index", () => {
  let bodies: Bodies;
  beforeAll(async () => {
    bodies = await givenBodies(db);
    const { act } = bodies;
    const items = Array.from({ length: 400 }, (_none, place) => ({
      words: `Việc ${place}`,
      leads: [{ name: place % 40 === 0 ? "Sở Tài chính" : "UBND tỉnh" }],
      dueOn: `2026-${String(1 + (place % 12)).padStart(2, "0")}-${String(1 + (place % 28)).padStart(2, "0")}`,
    }));
    const { sourceId } = await givenFrom(db, act, items);
    await multiply(act.workspaceId, sourceId);
    await sql`analyze assignment, assignment_holding, assignment_party`.execute(db);
  }, 240_000);

  const cases = ListStatus.options.flatMap((status) =>
    ListSort.options.flatMap((sort) => [false, true].map((hasBody) => ({ status, sort, hasBody }))),
  );

  test("the judge of plans sees a planted scan", async () => {
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain select id from assignment where words = 'x'`.execute(
      db,
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Seq Scan on assignment\b/u);
  });

  test.for(cases)("$status by $sort, of one body: $hasBody", async ({ status, sort, hasBody }) => {
    const { act, finance } = bodies;
    const query = ask({ status, sort, ...(hasBody && { body: finance }) });
    const after: [ListSort, PlainDate, string] = [sort, PlainDate.parse("2026-06-01"), AssignmentId.parse("01900000-0000-7000-8000-000000000001")]; // prettier-ignore
    const days = { from: PlainDate.parse("2026-05-01"), to: PlainDate.parse("2026-05-31") };
    const ofMonth = { ...query, dueFrom: days.from, dueTo: days.to };
    const asked = [
      pageQuery(act, query, null),
      pageQuery(act, query, null, after),
      pageQuery(act, ofMonth, null),
      dayCounts(act, CalendarQuery.parse({ status, ...days, ...(hasBody && { body: finance }) })),
    ];
    for (const each of asked) {
      const { rows } = await sql<{ "QUERY PLAN": string }>`explain ${each}`.execute(db);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toMatch(/Seq Scan on (?:assignment|assignment_holding)\b/u);
      expect(plan).toMatch(/Index (?:Only )?Scan.* (?:using|on) assignment_/u);
    }
  });
});

/** The same assignments fifty times over, by PostgreSQL itself: 20,000 rows. */
async function multiply(workspaceId: string, sourceId: string): Promise<void> {
  const [row] = await db.selectFrom("assignment").selectAll().where("source_id", "=", sourceId).limit(1).execute();
  const columns = Object.keys(row ?? {}).filter((name) => !["id", "source_key", "code"].includes(name));
  await sql`insert into assignment (id, source_key, code, ${namesOf(columns)})
    select gen_random_uuid(), source_key || copy, code || '0' || copy, ${namesOf(columns)}
    from assignment, generate_series(1, 49) copy
    where workspace_id = ${workspaceId} and source_id = ${sourceId}`.execute(db);
  await sql`analyze assignment`.execute(db);
  for (const table of ["assignment_party", "assignment_holding"] as const) {
    const [part] = await db.selectFrom(table).selectAll().where("workspace_id", "=", workspaceId).limit(1).execute();
    const own = Object.keys(part ?? {}).filter((name) => name !== "assignment_id");
    await sql`insert into ${sql.table(table)} (assignment_id, ${namesOf(own)})
      select made.id, ${namesOf(own, "alike")} from assignment made
      join assignment given on given.workspace_id = made.workspace_id and given.source_id = made.source_id
        and given.source_key = left(made.source_key, 64)
      join ${sql.table(table)} alike on alike.workspace_id = given.workspace_id and alike.assignment_id = given.id
      where made.workspace_id = ${workspaceId} and made.source_id = ${sourceId} and length(made.source_key) > 64`.execute(
      db,
    );
  }
}

function namesOf(columns: readonly string[], table?: string) {
  return sql.join(columns.map((name) => sql.ref(table === undefined ? name : `${table}.${name}`)));
}
