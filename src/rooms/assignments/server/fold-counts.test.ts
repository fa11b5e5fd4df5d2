import { describe, expect, test } from "vitest";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { AssignmentQuery, type CellReturn, ListStatus } from "../model/index.ts";
import { actOnAssignment } from "./act-on-assignment.ts";
import { foldCounts } from "./fold-counts.ts";
import { givenDuties, givenFrom } from "./given-duties.ts";
import { recountOf, sumsOf } from "./given-recount.ts";
import { listAssignmentLines } from "./list-assignments.ts";
import { statusOnDay } from "./status-on-day.ts";
import { rankBodies, summariseAssignments } from "./summarise-assignments.ts";

const { db } = await openTestDatabase();
const { signal } = new AbortController();

async function rowsOf(workspaceId: string): Promise<{ folded: number; open: number }> {
  const rows = await db
    .$pickTables<"assignment_count">()
    .selectFrom("assignment_count")
    .select("is_folded")
    .where("workspace_id", "=", workspaceId)
    .execute();
  const folded = rows.filter((row) => row.is_folded).length;
  return { folded, open: rows.length - folded };
}

/** Ten duties of two bodies, some due long ago, one done and one suspended. */
async function givenWork() {
  const duties = await givenDuties(db);
  const bodies = [duties.planning, duties.finance];
  const items = Array.from({ length: 10 }, (_none, place) => ({
    words: `Việc ${place}`,
    leads: [{ name: "Cơ quan", organisationId: bodies[place % 2] ?? null }],
    dueOn: place < 4 ? "2026-11-10" : "2027-01-31",
  }));
  const given = await givenFrom(db, duties.office, items, { number: "15/KL" });
  const [done, , suspended] = given.items.map(({ assignmentId }) => assignmentId);
  const move = (assignmentId: string | undefined, version: number, act: string, words?: string) =>
    actOnAssignment(db, duties.office, { assignmentId, version, asked: { act, words } } as never);
  await move(done, 1, "accept");
  await move(done, 2, "report-done", "xong");
  await move(done, 3, "confirm");
  await move(suspended, 1, "suspend", "chờ");
  return duties;
}

describe("folding the sums", () => {
  test("leaves what a reader adds up as it was, equal to a recount, in fewer rows, before and after more acts", async () => {
    const duties = await givenWork();
    const { workspaceId, on } = duties.office;
    const before = await sumsOf(db, workspaceId, on);
    const many = await rowsOf(workspaceId);
    await foldCounts(db, workspaceId, { on: duties.office.on, signal });
    expect(await sumsOf(db, workspaceId, on)).toEqual(before);
    expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
    const few = await rowsOf(workspaceId);
    expect(few.open).toBe(0);
    expect(few.folded).toBeLessThan(many.open);

    await actOnAssignment(db, duties.office, { assignmentId: duties.id, version: 1, asked: { act: "accept" } });
    await foldCounts(db, workspaceId, { on: duties.office.on, signal });
    expect(await rowsOf(workspaceId)).toEqual({ folded: few.folded, open: 0 });
    expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
  });

  test("touches no other workspace", async () => {
    const [own, other] = [await givenWork(), await givenWork()];
    const before = await rowsOf(other.office.workspaceId);
    await foldCounts(db, own.office.workspaceId, { on: own.office.on, signal });
    expect(await rowsOf(other.office.workspaceId)).toEqual(before);
  });
});

describe("the tally", () => {
  const toldOn = async (office: Act, day: string) => {
    const act = { ...office, on: PlainDate.parse(day) };
    const [whole, ranked] = [
      await summariseAssignments(db, act, { whose: "all" }),
      await rankBodies(db, act, { limit: 10 }),
    ];
    const lines = ranked.ok
      ? ranked.value.items.map(({ id, total, cells, outside }) => ({ id, total, cells, outside }))
      : [];
    return [whole.ok && whole.value.cells, lines.toSorted((one, other) => (one.id < other.id ? -1 : 1))];
  };
  /** The same by the rows themselves, as nothing happens to them after the days asked but that their due days pass. */
  const recountOn = async (office: Act, day: string) => {
    const { cells, bodies } = await statusOnDay(db, office.workspaceId, PlainDate.parse(day));
    const lines = bodies.map(({ id, total, cells: own, outside }) => ({ id, total, cells: own, outside }));
    return [cells, lines.toSorted((one, other) => (one.id < other.id ? -1 : 1))];
  };

  test("tells any day that comes after what was folded, before and after it is rolled, and the day before as well", async () => {
    const { office } = await givenWork();
    const days = [office.on, "2027-01-31", "2027-02-01", "2027-03-01"];
    const recounts = await Promise.all(days.map((day) => recountOn(office, day)));
    expect(new Set(recounts.map((told) => JSON.stringify(told))).size).toBe(3);
    const all = () => Promise.all(days.map((day) => toldOn(office, day)));
    expect(await all()).toEqual(recounts);
    for (const day of [office.on, "2027-02-01", office.on, "2027-03-01"]) {
      await foldCounts(db, office.workspaceId, { on: PlainDate.parse(day), signal });
      expect(await all()).toEqual(recounts);
    }
  });

  test("ranks the bodies by what is overdue, then by how much they lead, and a short list is the head of the long one", async () => {
    const { office } = await givenWork();
    const act = { ...office, on: PlainDate.parse("2027-02-01") };
    const rank = async (limit: number) => {
      const ranked = await rankBodies(db, act, { limit });
      return ranked.ok ? ranked.value.items.map(({ id, total, cells }) => ({ id, total, overdue: cells["open-overdue"] })) : []; // prettier-ignore
    };
    const all = await rank(10);
    expect(new Set(all.map(({ overdue }) => overdue)).size).toBeGreaterThan(1);
    const sorted = all.toSorted((a, b) => b.overdue - a.overdue || b.total - a.total || (a.id < b.id ? -1 : 1));
    expect(all).toEqual(sorted);
    expect(await rank(1)).toEqual(all.slice(0, 1));
  });

  test("holds one row for a body and its days, whatever the due days and states", async () => {
    const { office } = await givenWork();
    await foldCounts(db, office.workspaceId, { on: office.on, signal });
    const rows = await db.$pickTables<"assignment_tally">().selectFrom("assignment_tally").select(["organisation_id", "valid_from", "valid_to"])
      .where("workspace_id", "=", office.workspaceId).execute(); // prettier-ignore
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });
});

describe("the summary of today", () => {
  const cellsOf = async (act: Act, body?: string) => {
    const summary = await summariseAssignments(db, act, {
      whose: "all",
      body: body === undefined ? undefined : OrganisationId.parse(body),
    });
    return summary.ok ? returnOnly(summary.value) : summary.refusal.code;
  };
  const returnOnly = ({ total, cells, outside, ratios }: CellReturn) => ({ total, cells, outside, ratios });

  test("is the official return of today, whole and by body, and equals the lists that its cells lead to", async () => {
    const duties = await givenWork();
    const { office } = duties;
    const told = await statusOnDay(db, office.workspaceId, office.on);
    for (const folds of [0, 1]) {
      if (folds) await foldCounts(db, office.workspaceId, { on: office.on, signal });
      expect(await cellsOf(office)).toEqual(returnOnly(told));
      for (const body of told.bodies) expect(await cellsOf(office, body.id)).toEqual(returnOnly(body));
    }
    const cells = { "in-time": "open-in-time", late: "open-overdue", "done-in-time": "done-in-time", "done-late": "done-late" } as const; // prettier-ignore
    for (const [status, cell] of Object.entries(cells)) {
      const list = await listAssignmentLines(db, office, AssignmentQuery.parse({ status: ListStatus.parse(status) }));
      expect([status, list.ok && list.value.items.length]).toEqual([status, told.cells[cell]]);
    }
    expect(told.cells["open-overdue"]).toBeGreaterThan(0);
  });

  test("tells a working body its own, ranks the worst first, and tells a stranger nothing", async () => {
    const duties = await givenWork();
    const ranked = await rankBodies(db, duties.office, { limit: 10 });
    const overdue = ranked.ok ? ranked.value.items.map(({ cells }) => cells["open-overdue"]) : [];
    expect(overdue).toEqual(overdue.toSorted((one, other) => other - one));
    expect(overdue.length).toBe(2);
    const own = await rankBodies(db, duties.as("lead", duties.planning), { limit: 10 });
    expect(own).toMatchObject({ value: { items: [{ id: duties.planning }] } });
    expect(own.ok && own.value.items.length).toBe(1);
    const mine = await summariseAssignments(db, duties.as("lead", duties.planning), { whose: "all" });
    expect(mine).toMatchObject({ value: { total: 5, outside: 1 } });
    expect(await cellsOf({ ...duties.office, actor: { ...duties.office.actor, roles: ["enterprise"] } })).toBe("not-allowed"); // prettier-ignore
  });
});
