import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { LadderSetting, reachOf, SHIPPED_LADDER } from "./ladder-setting.ts";
import { rungsOf } from "./ladder.ts";

const day = (text: string) => PlainDate.parse(text);
const rungs = (dueOn: string, ladder: LadderSetting = SHIPPED_LADDER) =>
  rungsOf(day(dueOn), ladder).map(({ key, on, audience }) => `${key} ${on} ${audience}`);

describe("the ladder of a deadline", () => {
  test("counts working days on both sides, and goes from those who work to the head, then to the office", () => {
    expect(rungs("2026-10-15")).toEqual([
      "before-5 2026-10-08 handler",
      "on-day 2026-10-15 handler",
      "after-1 2026-10-16 handler",
      "head-3 2026-10-20 head",
      "office-10 2026-10-29 office",
    ]);
  });

  test("steps over Tết: 16 to 20 February 2026 and what lies around them are no working days", () => {
    const [reminder] = rungs("2026-02-24", { ...SHIPPED_LADDER, before: [2], onDay: false });
    expect(reminder).toBe("before-2 2026-02-13 handler");
  });

  test("reminds of a deadline on a Sunday on the Friday before", () => {
    expect(
      rungs("2026-10-18", { before: [], onDay: true, after: [], headAfter: null, officeAfter: null, aliveDays: 90 }),
    ).toEqual(["on-day 2026-10-16 handler"]);
  });

  test("a ladder without a rung reminds nobody, and one that tells the office before the head is refused", () => {
    const none = { before: [], onDay: false, after: [], headAfter: null, officeAfter: null, aliveDays: 90 };
    expect(rungs("2026-10-15", none)).toEqual([]);
    expect(reachOf(none)).toBe(0);
    expect(LadderSetting.safeParse({ ...none, headAfter: 10, officeAfter: 3 }).success).toBe(false);
  });
});
