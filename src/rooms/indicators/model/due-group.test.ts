import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { dueGroupOf } from "./due-group.ts";

const on = PlainDate.parse("2026-11-26");
const due = (dueOn: string, more: { ownerId?: string | null; isOver?: boolean } = {}) =>
  dueGroupOf({ ownerId: "sở", isOver: true, dueOn: PlainDate.parse(dueOn), ...more }, on);

test("what a body can answer now comes apart from what is to come, from what nobody answers for and from old gaps", () => {
  expect([due("2026-10-30"), due("2026-12-31"), due("2025-11-26")]).toEqual(["now", "now", "now"]);
  expect([due("2027-03-31", { isOver: false }), due("2027-03-31", { isOver: false, ownerId: null })]).toEqual(["coming", "coming"]); // prettier-ignore
  expect(due("2026-10-30", { ownerId: null })).toBe("unowned");
  expect([due("2025-11-25"), due("2015-12-31", { ownerId: null })]).toEqual(["old", "old"]);
});
