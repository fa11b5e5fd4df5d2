import { expect, test } from "vitest";
import { Assignment } from "#rooms/assignments/model/index.ts";
import { assignmentAnnex } from "./assignment-annex.ts";

const HEAD = { issuerName: "UBND TỈNH", parentName: null, isInternal: false };
const given = Assignment.parse({
  id: "0197c1a0-0000-7000-8000-000000000001",
  code: "NV-07",
  words: "rà soát các bãi tre",
  start: 20,
  end: 39,
  clause: 3,
  strength: "order",
  leads: [{ quote: "Các sở, ngành", start: 0, end: 13, name: "các sở, ngành", isGroup: true, organisationId: null, groupId: null }],
  coordinators: [],
  product: null,
  deadline: null,
  dueOn: null,
}); // prettier-ignore

test("what the plan leaves open stays open until an entitled person adds it, and then says that it was added", () => {
  const cells = (added: Parameters<typeof assignmentAnnex>[3]) => assignmentAnnex(HEAD, "Kế hoạch", [given], added).lines[0]?.cells; // prettier-ignore
  expect(cells(new Map())).toEqual(["1", "Rà soát các bãi tre", "Các sở, ngành", "", "", ""]);
  const added = new Map([[given.id, { focalBody: "Sở Xây dựng", product: "Báo cáo" }]]);
  expect(cells(added)).toEqual(["1", "Rà soát các bãi tre", "Các sở, ngành;\nĐầu mối: Sở Xây dựng", "", "Báo cáo (bổ sung)", ""]); // prettier-ignore
});
