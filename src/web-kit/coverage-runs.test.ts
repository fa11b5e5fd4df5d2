import { describe, expect, test } from "vitest";
import { type CoverageCell, runsOf } from "./coverage-runs.ts";

const cell = (target: string, fate: CoverageCell["fate"], startsSection = false): CoverageCell => ({
  target,
  name: target,
  fate,
  startsSection,
});

describe("the coverage bar of a document", () => {
  test("draws every clause of a short document", () => {
    const runs = runsOf([cell("a", "became"), cell("b", "became"), cell("c", "context")]);
    expect(runs.map((run) => run.targets)).toEqual([["a"], ["b"], ["c"]]);
  });

  test("joins neighbours of one fate in a long document, and keeps sections apart", () => {
    const many = Array.from({ length: 200 }, (_, index) => cell(`k${index}`, "became", index === 100));
    const runs = runsOf([...many, cell("last", "undecided")]);
    expect(runs.map((run) => run.targets.length)).toEqual([100, 100, 1]);
  });
});
