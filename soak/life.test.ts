import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { AssignmentState, AssignmentSummary } from "#rooms/assignments/model/index.ts";
import { type LivedDuties, liveDuties } from "#rooms/assignments/server/given-lives.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "#rooms/assignments/server/given-recount.ts";
import { summariseAssignments } from "#rooms/assignments/server/summarise-assignments.ts";
import { seededRandom } from "./seeded-random.ts";

const { db } = await openTestDatabase();
const randomOf = (life: number) => seededRandom(7549 + life);

async function agrees({ duties }: LivedDuties): Promise<void> {
  const { workspaceId } = duties.office;
  const on = PlainDate.parse("2027-01-15");
  expect(await sumsOf(db, workspaceId, on)).toEqual(await recountOf(db, workspaceId, on));
  expect(await rowsApartFromSteps(db, workspaceId)).toEqual([]);
  const told = await summariseAssignments(db, { ...duties.office, on }, { whose: "all" });
  const summary = AssignmentSummary.parse(told.ok && told.value);
  const rows = await db.selectFrom("assignment").select(["state", "due_on", "is_late"]).where("workspace_id", "=", workspaceId).execute(); // prettier-ignore
  const open = rows.filter(({ state }) => !["confirmed", "suspended", "ended", "replaced"].includes(state));
  const late = open.filter((row) => row.due_on !== null && row.due_on < on && row.is_late !== false);
  expect([summary.cells["open-overdue"], summary.cells["open-in-time"]]).toEqual([
    late.length,
    open.length - late.length,
  ]);
  expect(summary.cells["done-late"] + summary.cells["done-in-time"]).toBe(
    rows.filter(({ state }) => state === "confirmed").length,
  );
}

test("200 random lives by random people through the routes: no state outside the table, no slip of permission, sums equal recounts", async () => {
  const lived = await liveDuties(db, { runs: 200, randomOf });
  expect(lived.slips).toEqual([]);
  expect([...lived.reached].toSorted()).toEqual([...AssignmentState.options].toSorted());
  expect(Object.keys(lived.refused)).toEqual(expect.arrayContaining(["not-allowed", "act-not-in-state", "assignment-moved", "step-before-last"])); // prettier-ignore
  expect(lived.taken).toBeGreaterThan(200);
  await agrees(lived);
}, 600_000);

test("a planted hole is seen: whoever asks is taken for the office", async () => {
  const lived = await liveDuties(db, { runs: 12, randomOf, disguise: (act, { office }) => ({ ...act, actor: office.actor }) }); // prettier-ignore
  expect(lived.slips.some((slip) => slip.endsWith("instead of not-allowed"))).toBe(true);
}, 120_000);

test("a planted row that no step led to, and a planted sum, are seen", async () => {
  const lived = await liveDuties(db, { runs: 4, randomOf });
  const { workspaceId, on } = lived.duties.office;
  await db.updateTable("assignment").set({ state: "suspended" }).where("workspace_id", "=", workspaceId).where("id", "=", lived.duties.id).execute(); // prettier-ignore
  expect(await rowsApartFromSteps(db, workspaceId)).toEqual(expect.arrayContaining([`row ${lived.duties.id}`]));
  expect(await sumsOf(db, workspaceId, on)).not.toEqual(await recountOf(db, workspaceId, on));
}, 120_000);
