import { describe, expect, test } from "vitest";
import { IndicatorId, orphansOf, type ResultsFramework, TargetId } from "../../model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { drawResults } from "./results-picture.ts";

const id = (number: number) => `01890000-0000-7000-8000-00000000000${number}`;
const [urban, grdp] = [IndicatorId.parse(id(1)), IndicatorId.parse(id(2))];
const on = PlainDate.parse("2026-11-26");
const said = { basis: "căn cứ", decidedBy: "An", decidedOn: on };
const framework: ResultsFramework = {
  on,
  plan: { id: id(9), title: "Kế hoạch" },
  plans: [],
  ends: [
    { kind: "assignment", id: id(3), code: "NV-1", words: "Lập quy hoạch đô thị", path: "/nhiem-vu/3" },
    { kind: "assignment", id: id(4), code: "NV-2", words: "Rà soát quỹ đất", path: "/nhiem-vu/4" },
    { kind: "goal", id: id(5), code: null, words: "Đô thị văn minh", path: "/ke-hoach/9" },
  ],
  targets: [{ id: TargetId.parse(id(6)), words: "GRDP đầu người 7.500 USD" }],
  indicators: [
    { id: urban, code: "URBAN", name: { vi: "Tỷ lệ đô thị hóa", en: "Urbanisation" }, status: "off" },
    { id: grdp, code: "GRDP", name: { vi: "GRDP", en: "GRDP" }, status: "on-road" },
  ],
  links: [
    { end: { kind: "assignment", id: id(3) }, indicatorId: urban, state: "confirmed", ...said },
    { end: { kind: "assignment", id: id(4) }, indicatorId: grdp, state: "declined", ...said },
  ],
  measures: [{ targetId: TargetId.parse(id(6)), indicatorId: grdp, ...said }],
  proposals: [{ end: { kind: "goal", id: id(5) }, indicatorId: urban, shared: ["đô thị"] }],
  unserved: { count: 0, items: [] },
  mayKeep: true,
};

describe("the picture of a results framework", () => {
  const { nodes, edges, height } = drawResults(framework, "vi");

  test("shows what is tied, in three layers, and leaves out what was declined", () => {
    expect(nodes.map((node) => [node.layer, node.words])).toEqual([
      ["causes", "Lập quy hoạch đô thị"],
      ["indicators", "Tỷ lệ đô thị hóa"],
      ["indicators", "GRDP"],
      ["goals", "Đô thị văn minh"],
      ["goals", "GRDP đầu người 7.500 USD"],
    ]);
    expect(edges.map(({ from, to, isConfirmed }) => [from.words, to.words, isConfirmed])).toEqual([
      ["Lập quy hoạch đô thị", "Tỷ lệ đô thị hóa", true],
      ["GRDP", "GRDP đầu người 7.500 USD", true],
      ["Tỷ lệ đô thị hóa", "Đô thị văn minh", false],
    ]);
  });

  test("no two nodes of a layer overlap", () => {
    for (const layer of Map.groupBy(nodes, (node) => node.layer).values()) {
      for (const [place, node] of layer.entries()) {
        const below = layer[place + 1]?.y ?? height + 1;
        expect(node.y + node.height).toBeLessThan(below);
      }
    }
  });
});

test("orphans both ways: only a confirmed link ties", () => {
  const { idle, unmeasured } = orphansOf(framework);
  expect(idle.map(({ words }) => words)).toEqual(["Rà soát quỹ đất"]);
  expect(unmeasured.map(({ words }) => words)).toEqual(["Đô thị văn minh"]);
});
