import { expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { inTransaction } from "#store/index.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { AssignmentState, AssignmentSummary, BARE_STEP, type Course } from "#rooms/assignments/model/index.ts";
import type { Duties } from "#rooms/assignments/server/given-duties.ts";
import { type Ask, type LivedDuties, liveDuties } from "#rooms/assignments/server/given-lives.ts";
import { recountOf, rowsApartFromSteps, sumsOf } from "#rooms/assignments/server/given-recount.ts";
import { holdAssignment } from "#rooms/assignments/server/hold-assignment.ts";
import { saveStep } from "#rooms/assignments/server/save-step.ts";
import { summariseAssignments } from "#rooms/assignments/server/summarise-assignments.ts";
import { seededRandom } from "./seeded-random.ts";

const { db } = await openTestDatabase();
const randomOf = (life: number) => seededRandom(7549 + life);

async function agrees(duties: LivedDuties["places"][number]): Promise<void> {
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
  for (const place of lived.places) await agrees(place);
}, 600_000);

/** Servers that are not quite the real one; each has to be found out by what it does. */
const FAULTS: Readonly<Record<string, { readonly faulty: (ask: Ask, duties: Duties) => Ask; readonly slip: RegExp }>> =
  {
    "whoever asks is taken for the office": {
      faulty:
        (ask, { office }) =>
        (call) =>
          ask({ ...call, act: { ...call.act, actor: office.actor } }),
      slip: /instead of not-allowed$/u,
    },
    "a transition that the table does not know is allowed, and said": {
      faulty:
        (ask, { office }) =>
        async (call) => {
          const answer = await ask(call);
          if (answer.code !== "act-not-in-state") return answer;
          await confirmAnyway(office, call);
          return { code: "done", state: "confirmed" };
        },
      slip: /done instead of act-not-in-state$/u,
    },
    "a transition that the table does not know is made, and not said": {
      faulty:
        (ask, { office }) =>
        async (call) => {
          const answer = await ask(call);
          if (answer.code === "act-not-in-state") await confirmAnyway(office, call);
          return answer;
        },
      slip: /^apart from its steps/u,
    },
    "a sum is not kept": {
      faulty:
        (ask, { office }) =>
        async (call) => {
          const answer = await ask(call);
          if (answer.code === "done") await db.deleteFrom("assignment_count").where("workspace_id", "=", office.workspaceId).where("count", "<", 0).execute(); // prettier-ignore
          return answer;
        },
      slip: /^sums differ from a recount/u,
    },
    "a refused call writes": {
      faulty:
        (ask, { office }) =>
        async (call) => {
          const answer = await ask(call);
          if (answer.code !== "done") await db.updateTable("workspace").set({ name: `${call.id} ${call.act.on} ${call.asked.act}` }).where("workspace_id", "=", office.workspaceId).execute(); // prettier-ignore
          return answer;
        },
      slip: /refused, and wrote$/u,
    },
  };

test.for(Object.keys(FAULTS))("a planted fault is seen: %s", { timeout: 120_000 }, async (name) => {
  const { faulty, slip } = FAULTS[name] as (typeof FAULTS)[string];
  const lived = await liveDuties(db, { runs: 12, randomOf, faulty });
  expect(lived.slips.filter((each) => slip.test(each)).length).toBeGreaterThan(0);
});

/** Writes as the real way does, with a verdict that the life table never gave. */
async function confirmAnyway(act: Act, { id, asked }: Parameters<Ask>[0]): Promise<void> {
  await inTransaction(db, async (transaction) => {
    const held = await holdAssignment(transaction, act, id);
    if (!held) throw new Error("Nothing is held");
    const after: Course = { ...held.course, state: "confirmed", reportedOn: held.course.lastOn, isLate: false };
    await saveStep(transaction, act, {
      ...held,
      before: held.course,
      after,
      step: { ...BARE_STEP, ...asked, on: held.course.lastOn },
    });
    return done(undefined);
  });
}

test("a planted row that no step led to, and a planted sum, are seen", async () => {
  const lived = await liveDuties(db, { runs: 4, randomOf });
  const { workspaceId, on } = (lived.places[0] as Duties).office;
  await db.updateTable("assignment").set({ state: "suspended" }).where("workspace_id", "=", workspaceId).where("id", "=", (lived.places[0] as Duties).id).execute(); // prettier-ignore
  expect(await rowsApartFromSteps(db, workspaceId)).toEqual(
    expect.arrayContaining([`row ${(lived.places[0] as Duties).id}`]),
  );
  expect(await sumsOf(db, workspaceId, on)).not.toEqual(await recountOf(db, workspaceId, on));
});
