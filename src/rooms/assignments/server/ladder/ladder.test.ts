import { describe, expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { openTestDatabase } from "#store/test-database.ts";
import { actOnAssignment } from "../act-on-assignment.ts";
import { type Duties, givenDuties } from "../given-duties.ts";
import { SHIPPED_LADDER } from "../../model/index.ts";
import { climbLadder } from "./climb-ladder.ts";
import { getAssignmentLadder } from "./get-assignment-ladder.ts";
import { getLadder, settleLadder } from "./keep-ladder.ts";
import { listReminded } from "./ladder-queries.ts";

const { db } = await openTestDatabase();
const signal = new AbortController().signal;

const climb = ({ act }: Duties, on: string) =>
  climbLadder(db, act.workspaceId, { on: PlainDate.parse(on), at: `${on}T01:00:00Z`, signal });

async function taken(act: Act, duties: Duties): Promise<string[]> {
  const shown = await getAssignmentLadder(db, act, duties.id);
  if (!shown.ok) return [shown.refusal.code];
  return shown.value.rungs.flatMap(({ key, takenOn }) => (takenOn === null ? [] : [`${key} ${takenOn}`]));
}

describe("the ladder of reminders", () => {
  test("is climbed rung by rung as the days come, each once however often the task runs", async () => {
    const duties = await givenDuties(db);
    expect(await climb(duties, "2026-12-23")).toBe(0);
    expect(await climb(duties, "2026-12-24")).toBe(1);
    expect(await climb(duties, "2026-12-24")).toBe(0);
    expect(await climb(duties, "2026-12-31")).toBe(1);
    expect(await climb(duties, "2027-01-08")).toBe(2);
    expect(await taken(duties.as("lead", duties.planning), duties)).toEqual([
      "before-5 2026-12-24",
      "on-day 2026-12-31",
      "after-1 2027-01-08",
      "head-3 2027-01-08",
    ]);
  });

  test("catches up on a week, and leaves alone what is older", async () => {
    const duties = await givenDuties(db);
    expect(await climb(duties, "2026-12-29")).toBe(1);
    const late = await givenDuties(db);
    expect(await climb(late, "2027-06-01")).toBe(0);
  });

  test("does not chase what was reported, and climbs anew for a deadline that was moved", async () => {
    const duties = await givenDuties(db);
    const lead = duties.as("lead", duties.planning);
    const move = (act: Act, version: number, asked: Parameters<typeof actOnAssignment>[2]["asked"]) =>
      actOnAssignment(db, act, { assignmentId: duties.id, version, asked });
    await climb(duties, "2026-12-24");
    await move(lead, 1, { act: "accept" });
    await move(lead, 2, { act: "ask-extension", words: "Chờ số liệu", newDueOn: PlainDate.parse("2027-03-31") });
    await move(duties.office, 3, { act: "grant-extension", newDueOn: PlainDate.parse("2027-03-31") });
    expect(await taken(lead, duties)).toEqual([]);
    expect(await climb(duties, "2027-03-24")).toBe(1);
    await move(lead, 4, { act: "report-done", product: "Đề án" });
    expect(await climb(duties, "2027-03-31")).toBe(0);
  });

  test("tells each audience its own: those who work, the head, the office", async () => {
    const duties = await givenDuties(db);
    await climb(duties, "2027-01-08");
    const asked = (audiences: readonly ("handler" | "head" | "office")[], bodies: readonly string[] | null) =>
      listReminded(
        db,
        { ...duties.office, on: PlainDate.parse("2027-01-08") },
        { audiences, bodies, since: PlainDate.parse("2027-01-08") },
        10,
      );
    expect((await asked(["head"], [duties.planning])).map(({ audience }) => audience)).toEqual(["head"]);
    expect(await asked(["head"], [duties.finance])).toEqual([]);
    expect(await asked(["office"], null)).toEqual([]);
  });

  test("is settled by the office alone, with a basis, and not over what somebody else settled meanwhile", async () => {
    const duties = await givenDuties(db);
    const ladder = { ...SHIPPED_LADDER, before: [10, 3], headAfter: 2 };
    const settle = (act: Act, seenVersion: number | null) =>
      settleLadder(db, act, { ladder, basis: "Quy chế làm việc của UBND tỉnh", seenVersion });
    expect(await settle(duties.as("lead", duties.planning), null)).toMatchObject({ refusal: { code: "not-allowed" } });
    expect(await settle(duties.office, null)).toEqual({ ok: true, value: { version: 1 } });
    expect(await settle(duties.office, null)).toMatchObject({ refusal: { code: "version-differs" } });
    expect(await getLadder(db, duties.as("observer", duties.finance))).toMatchObject({
      value: { ladder, mayKeep: false, settled: { basis: "Quy chế làm việc của UBND tỉnh", version: 1 } },
    });
    const shown = await getAssignmentLadder(db, duties.office, duties.id);
    expect(shown.ok && shown.value.rungs.map(({ key, on }) => `${key} ${on}`)).toEqual([
      "before-10 2026-12-17",
      "before-3 2026-12-28",
      "on-day 2026-12-31",
      "after-1 2027-01-04",
      "head-2 2027-01-05",
      "office-10 2027-01-15",
    ]);
  });

  test("of an assignment is shown to those who have a part in it", async () => {
    const duties = await givenDuties(db);
    expect(await taken(duties.as("lead", duties.bids), duties)).toEqual(["not-allowed"]);
    expect(await taken(duties.as("coordinator", duties.finance), duties)).toEqual([]);
  });
});
