import { expect, test } from "vitest";
import { citeOnce, sourcesSpelled } from "./cite-once.ts";

const report = { source: "Báo cáo 12/BC-SCT", quote: null, asOf: "2026-06", certainty: "high" } as const;
const guess = { source: null, quote: null, asOf: null, certainty: "low" } as const;
const items = [
  { id: "1", sources: { name: report, area: { ...report } } },
  { id: "2", sources: { name: guess, area: report } },
  { id: "3", sources: {} },
];

test("each source stands once, whoever wrote it down", () => {
  expect(citeOnce(items)).toEqual({
    items: [
      { id: "1", sources: { name: 0, area: 0 } },
      { id: "2", sources: { name: 1, area: 0 } },
      { id: "3", sources: {} },
    ],
    cited: [report, guess],
  });
});

test("spelled out again, every value has its source", () => {
  expect(sourcesSpelled(citeOnce(items))).toEqual(items);
});
