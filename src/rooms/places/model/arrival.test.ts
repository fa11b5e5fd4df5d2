import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type ArrivalRecord, matchArrivals, settleArrival } from "./arrival.ts";
import { ALWAYS } from "./validity.ts";

const record = (id: string, name: string, more: Partial<ArrivalRecord> = {}): ArrivalRecord => ({
  ...ALWAYS,
  id,
  name,
  kind: "department",
  codes: [],
  names: [name.toLowerCase()],
  ...more,
});
const ended = { validFrom: null, validTo: PlainDate.parse("2020-12-31") };
const begun = { validFrom: PlainDate.parse("2025-07-01"), validTo: null };

describe("a body that comes with another workspace", () => {
  const here = [
    record("finance", "Tài chính", { codes: ["register:tc"] }),
    record("health", "Y tế", { codes: ["register:yt"] }),
    record("twin-1", "Trung tâm"),
    record("twin-2", "Trung tâm"),
    record("gone", "Thương mại", ended),
  ];
  test.for([
    { case: "the same id", coming: record("health", "Sở Y tế cũ"), to: "health", reason: "id" },
    {
      case: "the same code and name",
      coming: record("a", "Tài chính", { codes: ["register:tc"] }),
      to: "finance",
      reason: "code",
    },
    { case: "the same name and kind", coming: record("a", "Y tế"), to: "health", reason: "name" },
  ])("is one that is here by $case", ({ coming, to, reason }) => {
    expect(matchArrivals([coming], here, true)).toMatchObject({ matches: [{ to, reason }], doubts: [] });
  });

  test.for([
    {
      case: "a code under another name",
      coming: record("a", "Nội vụ", { codes: ["register:tc"] }),
      reason: "code-without-name",
    },
    {
      case: "a name with another kind",
      coming: record("a", "Y tế", { kind: "enterprise" }),
      reason: "name-without-kind",
    },
    { case: "a name at another time", coming: record("a", "Thương mại", begun), reason: "name-without-kind" },
    { case: "a name that two have", coming: record("a", "Trung tâm"), reason: "several" },
  ])("is in doubt by $case", ({ coming, reason }) => {
    expect(matchArrivals([coming], here, true)).toMatchObject({ matches: [], doubts: [{ id: "a", reason }] });
  });

  test("is new when nothing looks like it", () => {
    expect(matchArrivals([record("a", "Ngoại vụ")], here, true)).toEqual({ matches: [], doubts: [] });
  });

  test("is in doubt when another one that comes is taken for the same", () => {
    const both = matchArrivals([record("a", "Y tế"), record("b", "Y tế")], here, true);
    expect(both.doubts.map(({ reason }) => reason)).toEqual(["claimed-twice", "claimed-twice"]);
  });

  test("is what a person says; what is said of nobody here is told", () => {
    const arrival = matchArrivals(
      [record("a", "Trung tâm"), record("b", "Trung tâm"), record("c", "Trung tâm")],
      here,
      true,
    );
    const settled = settleArrival(arrival, { a: "twin-2", b: "new" }, here);
    expect(settled.matches).toEqual([{ id: "a", name: "Trung tâm", to: "twin-2", reason: "decided" }]);
    expect(settled.open.map(({ id }) => id)).toEqual(["c"]);
    expect(settleArrival(arrival, { a: "nobody" }, here).unknown).toEqual(["nobody"]);
  });
});

test("a person is never taken for another by the name alone", () => {
  const here = [record("an", "Nguyễn Văn An", { kind: "person" })];
  expect(matchArrivals([record("a", "Nguyễn Văn An", { kind: "person" })], here, false).doubts).toMatchObject([
    { reason: "name-only", candidates: [{ id: "an" }] },
  ]);
});
