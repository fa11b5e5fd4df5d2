import { describe, expect, test } from "vitest";
import { inOrder, movedTo } from "./column-order.ts";

const columns = ["code", "name", "area", "place", "note"].map((key) => ({ key }));
const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key).join(" ");

describe("the order of columns", () => {
  test.for([
    { case: "nothing named", keys: [], expected: "code name area place note" },
    { case: "some named first", keys: ["note", "area"], expected: "code name note area place" },
    { case: "what stays in view is not moved", keys: ["note", "code"], expected: "code name note area place" },
    { case: "a name that is no column any more", keys: ["gone", "place"], expected: "code name place area note" },
  ])("$case", ({ keys, expected }) => {
    expect(keysOf(inOrder(columns, keys, 2))).toBe(expected);
  });

  test.for([
    { case: "to the right", key: "area", at: 4, expected: "code name place note area" },
    { case: "to the left", key: "note", at: 2, expected: "code name note area place" },
    { case: "not before those that stay in view", key: "note", at: 0, expected: "code name note area place" },
    { case: "not beyond the end", key: "area", at: 9, expected: "code name place note area" },
    { case: "not one that stays in view", key: "code", at: 3, expected: "code name area place note" },
  ])("a column is moved $case", ({ key, at, expected }) => {
    expect(
      movedTo(
        columns.map((each) => each.key),
        key,
        at,
        2,
      ).join(" "),
    ).toBe(expected);
  });
});
