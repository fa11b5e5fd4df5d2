import { expect, test } from "vitest";
import { Assignment } from "./assignment.ts";
import { assignmentChips } from "./chips.ts";

const group = Assignment.parse({
  id: "0197c1a0-0000-7000-8000-000000000001",
  code: "NV-07",
  words: "rà soát các bãi tre",
  start: 20,
  end: 39,
  clause: 3,
  strength: "order",
  leads: [{ quote: "Các sở, ngành", start: 0, end: 13, name: "các sở, ngành", isGroup: true, organisationId: null, groupId: "0197c1a0-0000-7000-8000-000000000002" }],
  coordinators: [],
  product: null,
  deadline: null,
  dueOn: null,
}); // prettier-ignore
const told = (added?: Parameters<typeof assignmentChips>[2]) =>
  assignmentChips(group, () => ({ kind: "no-single-body" }), added).map(({ voice, label, text }) => [voice, label.split(".").at(-1), text]); // prettier-ignore

test("what was added is told in its own voice and lacks no more", () => {
  expect(told()).toEqual([
    ["document", "lead", "Các sở, ngành"],
    ["finding", "no-focal-body", ""],
    ["finding", "no-deadline", ""],
    ["finding", "no-product", ""],
  ]);
  expect(told({ focalBody: "Sở Xây dựng", product: "Báo cáo" })).toEqual([
    ["document", "lead", "Các sở, ngành"],
    ["complement", "focal-body", "Sở Xây dựng"],
    ["complement", "product", "Báo cáo"],
    ["finding", "no-deadline", ""],
  ]);
});
