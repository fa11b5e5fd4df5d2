import { expect, test } from "vitest";
import type { PlanFinding } from "../../model/index.ts";
import { chosenGroups, countsOf } from "./finding-groups.ts";

const finding = (code: PlanFinding["code"], kind: PlanFinding["kind"], isOpen = true) =>
  ({ code, kind, isOpen, key: `${code}/${isOpen}` }) as PlanFinding;
const ITEMS = [
  finding("no-deadline", "gap"),
  finding("numbering-gap", "form"),
  finding("no-deadline", "gap", false),
  finding("same-task-other-lead", "contradiction"),
];

test("contradictions come first, and each kind of finding stands together", () => {
  const groups = chosenGroups(ITEMS, { kind: "all", onlyOpen: false });
  expect(groups.map(({ code, items }) => [code, items.length])).toEqual([
    ["same-task-other-lead", 1],
    ["no-deadline", 2],
    ["numbering-gap", 1],
  ]);
});

test("a choice leaves only its kind, and only what is open", () => {
  expect(chosenGroups(ITEMS, { kind: "gap", onlyOpen: true }).map(({ items }) => items.length)).toEqual([1]);
  expect(countsOf(ITEMS, "gap")).toEqual({ open: 1, all: 2 });
  expect(countsOf(ITEMS, "all")).toEqual({ open: 3, all: 4 });
});
