import { expect, test } from "vitest";
import { gapGroups } from "./gap-groups.ts";
import type { ThemeGap } from "./theme-gaps.ts";

const gap = (code: ThemeGap["code"], clause: number, label: string | null = null, params: ThemeGap["params"] = {}) =>
  ({ code, label, params, clause, name: null, about: null, link: null }) satisfies ThemeGap;

test("one lack stands once with all its places; one with another figure is another lack, and context comes last", () => {
  const groups = gapGroups([
    gap("alone", 1),
    gap("note", 2, "open-names", { count: 2 }),
    gap("note", 3, "open-names", { count: 1 }),
    gap("note", 4, "open-names", { count: 2 }),
    gap("note", 5, "no-lead"),
  ]);
  expect(groups.map(([, own]) => own.map(({ clause }) => clause))).toEqual([[2, 4], [3], [5], [1]]);
});
