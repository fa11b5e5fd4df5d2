import { describe, expect, test } from "vitest";
import { EMPTY_TEXTS, NO_ENTRIES } from "../../model/index.ts";
import { clashesOf, keyOfDuty, keyOfFigure, leftAfter, settled } from "./draft.ts";

const DUTY = "0198c000-0000-7000-8000-000000000001";
const FIGURE = "0198c000-0000-7000-8000-000000000002";
const figures = { [FIGURE]: { toDate: 12.5, estimate: null, cumulative: null } };
const kept = {
  texts: { ...EMPTY_TEXTS, results: "Lời của người kia." },
  entries: { duties: { [DUTY]: "Chờ giá đất" }, figures },
};

describe("two people type into one report", () => {
  test("words that another kept meanwhile in the same field are told; other fields, the same words and one's own are not", () => {
    const touched = {
      results: "Lời của tôi.",
      causes: "Vì mưa.",
      [keyOfDuty(DUTY)]: "Chờ giá đất ",
      [keyOfFigure(FIGURE, "toDate")]: "13",
    };
    const before = { results: "", causes: "", [keyOfDuty(DUTY)]: "", [keyOfFigure(FIGURE, "toDate")]: "" };
    expect(clashesOf(kept, touched, before)).toEqual([
      { field: "results", theirs: "Lời của người kia.", mine: "Lời của tôi." },
      { field: keyOfFigure(FIGURE, "toDate"), theirs: "12.5", mine: "13" },
    ]);
    expect(clashesOf({ texts: EMPTY_TEXTS, entries: NO_ENTRIES }, touched, before)).toEqual([]);
    // A draft of an earlier release does not know what it began from.
    expect(clashesOf(kept, touched, {})).toEqual([]);
  });

  test("words that were cleared by another are a difference too", () => {
    expect(
      clashesOf({ texts: EMPTY_TEXTS, entries: NO_ENTRIES }, { results: "Thêm nữa." }, { results: "Đã có." }),
    ).toMatchObject([{ theirs: "" }]);
  });

  test("it is settled by whoever types last: both, one's own or the other's", () => {
    const clash = { field: "results", theirs: "Một.", mine: "Hai." };
    expect((["both", "mine", "theirs"] as const).map((way) => settled(clash, way))).toEqual([
      "Một.\nHai.",
      "Hai.",
      "Một.",
    ]);
  });
});

test("what is typed on while the report is being saved stays to be saved, and clashes with nobody", () => {
  const toDate = keyOfFigure(FIGURE, "toDate");
  const sent = { results: "Lời của người kia.", causes: "Vì mưa.", [toDate]: "12,5" };
  const touched = { ...sent, results: "Lời của người kia. Thêm.", [toDate]: "12,75", proposals: "Xin vốn." };
  const begun = { results: "", causes: "", [toDate]: "", proposals: "" };
  const left = leftAfter({ touched, begun }, sent, kept);
  expect(left.touched).toEqual({ results: "Lời của người kia. Thêm.", [toDate]: "12,75", proposals: "Xin vốn." });
  expect(clashesOf(kept, left.touched, left.begun)).toEqual([]);
  // This page is told of what it saved itself, perhaps before its answer is there.
  expect(clashesOf(kept, touched, begun)).not.toEqual([]);
  expect(clashesOf(kept, touched, begun, kept)).toEqual([]);
  const theirs = { ...kept, texts: { ...kept.texts, results: "Người khác viết lại." } };
  expect(clashesOf(theirs, left.touched, left.begun)).toMatchObject([{ field: "results" }]);
});
