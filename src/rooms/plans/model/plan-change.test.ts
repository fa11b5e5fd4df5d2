import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { newId } from "#shared/id.ts";
import { ProposalId } from "./plan.ts";
import { changesBetween, type DecidedChange, type VersionItem, versionInForce } from "./plan-change.ts";

const item = (words: string, anchor: string, terms = "", kind: VersionItem["kind"] = "assignment"): VersionItem => ({
  id: newId(ProposalId),
  kind,
  words,
  terms,
  anchor,
});
const MAP = "khảo sát, lập bản đồ số các làng nghề truyền thống";
const ROADS = "cải tạo đường vào các làng nghề miền núi";
const NOBODY = new Map<ProposalId, DecidedChange>();

describe("how items go on in the next version", () => {
  test.for([
    { case: "the same words at the same place are kept", after: item(MAP, "II.1"), kind: "kept" },
    { case: "the same words elsewhere moved", after: item(MAP, "III.4"), kind: "moved" },
    { case: "the same words with another deadline changed", after: item(MAP, "II.1", "30/9"), kind: "changed" },
    { case: "like words changed", after: item(`${MAP} và làng nghề mới`, "II.1"), kind: "changed" },
    { case: "words of another kind do not go on", after: item(MAP, "II.1", "", "solution"), kind: "repealed" },
    { case: "unlike words do not go on", after: item("bố trí kinh phí hằng năm", "II.1"), kind: "repealed" },
  ])("$case", ({ after, kind }) => {
    expect(changesBetween([item(MAP, "II.1")], [after], NOBODY)[0]?.kind).toBe(kind);
  });

  test("what has no earlier item is new", () => {
    const changes = changesBetween([item(MAP, "II.1")], [item(MAP, "II.1"), item(ROADS, "II.2")], NOBODY);
    expect(changes.map(({ kind }) => kind)).toEqual(["kept", "new"]);
  });

  test("each later item takes up one earlier item, the likest", () => {
    const before = [item(`${MAP} ở vùng cát`, "II.1"), item(MAP, "II.2")];
    const after = [item(MAP, "II.1")];
    expect(changesBetween(before, after, NOBODY).map(({ kind }) => kind)).toEqual(["repealed", "moved"]);
  });

  test("a person's word stands above the likeness", () => {
    const [earlier, later] = [item(MAP, "II.1"), item(ROADS, "II.1")];
    const pairs = new Map([[earlier.id, { after: later.id, by: "Lan" }]]);
    expect(changesBetween([earlier], [later], pairs)).toMatchObject([{ kind: "changed", decidedBy: "Lan" }]);
    const ended = new Map([[earlier.id, { after: null, by: "Lan" }]]);
    const same = item(MAP, "II.1");
    expect(changesBetween([earlier], [same], ended).map(({ kind }) => kind)).toEqual(["repealed", "new"]);
  });
});

describe("the version in force on a day", () => {
  const versions = ["2025-01-10", "2026-03-01", null].map((day) => ({
    publishedOn: day === null ? null : PlainDate.parse(day),
  }));
  test.for([
    ["2025-01-09", undefined],
    ["2025-01-10", "2025-01-10"],
    ["2026-02-28", "2025-01-10"],
    ["2026-03-01", "2026-03-01"],
  ] as const)("on %s is that of %s", ([day, expected]) => {
    expect(versionInForce(versions, PlainDate.parse(day))?.publishedOn).toBe(expected);
  });
});
