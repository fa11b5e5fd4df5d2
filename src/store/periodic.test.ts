import { describe, expect, test } from "vitest";
import { listPeriodicRuns, runIfDue, startPeriodic } from "./periodic.ts";
import { openTestDatabase } from "./test-database.ts";

const { db } = await openTestDatabase();
const NOON = new Date("2026-11-25T05:00:00.000Z");
const NEXT_DAY = new Date("2026-11-26T05:00:00.000Z");
const { signal } = new AbortController();

function givenTask(name: string, run: () => Promise<void> = async () => undefined, waitsAtFirst = false) {
  return { name, waitsAtFirst, periodOf: (at: Date) => at.toISOString().slice(0, 10), run };
}

describe("periodic work", () => {
  test("runs once a period, whoever of two processes comes first", async () => {
    let runs = 0;
    const task = givenTask("seal", async () => {
      runs += 1;
    });
    const both = await Promise.all([runIfDue(db, task, NOON, signal), runIfDue(db, task, NOON, signal)]);
    expect([both.filter(Boolean).length, runs]).toEqual([1, 1]);
    await Promise.all([runIfDue(db, task, NEXT_DAY, signal), runIfDue(db, task, NEXT_DAY, signal)]);
    expect(runs).toBe(2);
  });

  test("may wait for its second period on a fresh installation", async () => {
    const task = givenTask("backup", undefined, true);
    expect(await runIfDue(db, task, NOON, signal)).toBe(false);
    expect(await runIfDue(db, task, NEXT_DAY, signal)).toBe(true);
  });

  test("says why it failed, and is due again in the next period", async () => {
    const task = givenTask("sweep", () => Promise.reject(new Error("hết chỗ")));
    await expect(runIfDue(db, task, NOON, signal)).rejects.toThrow("hết chỗ");
    expect(await listPeriodicRuns(db)).toContainEqual(expect.objectContaining({ name: "sweep", failure: "hết chỗ" }));
    expect(await runIfDue(db, givenTask("sweep"), NOON, signal)).toBe(false);
    expect(await runIfDue(db, givenTask("sweep"), NEXT_DAY, signal)).toBe(true);
  });

  test("goes on after a failure and stops when asked", async () => {
    const failed: string[] = [];
    const ran: string[] = [];
    const tasks = [
      givenTask("first", () => Promise.reject(new Error("no"))),
      givenTask("second", async () => void ran.push("second")),
    ];
    const periodic = startPeriodic(db, tasks, { onFailure: (name) => failed.push(name) });
    await expect.poll(() => ran).toEqual(["second"]);
    await periodic.stop();
    expect(failed).toEqual(["first"]);
  });
});
