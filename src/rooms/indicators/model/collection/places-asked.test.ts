import { describe, expect, test } from "vitest";
import { Actor } from "#shared/act.ts";
import { isRowAsked, joinOverlaps, overlapsAmong, rowsAsked } from "./places-asked.ts";
import { rowsSeen } from "./policy.ts";

const holding = new Map([
  ["tinh", new Set(["tinh"])],
  ["huyen", new Set(["huyen", "tinh"])],
  ["xa", new Set(["xa", "huyen", "tinh"])],
  ["xa-khac", new Set(["xa-khac", "tinh"])],
]);
const rows = [null, "huyen", "xa", "xa-khac"].map((placeId) => ({ placeId }));

describe("the rows that ask a body", () => {
  test.for([
    ["a department without a place answers for all", null, [0, 1, 2, 3]],
    ["a commune for its own place and for rows without one", "xa", [0, 2]],
    ["a district also for the commune in it, not for another's", "huyen", [0, 1, 2]],
    ["the province for all below it", "tinh", [0, 1, 2, 3]],
    ["a place of which nothing is known for rows without one", "noi khac", [0]],
  ] as const)("%s", ([, place, asked]) => {
    expect(rowsAsked(rows, place, holding)).toEqual(asked);
  });

  test("a place that the register does not tell of is asked by its own row alone", () => {
    expect([isRowAsked("la", "la", new Map()), isRowAsked("la", "xa", new Map())]).toEqual([true, false]);
  });

  test("the office sees every row, whoever works for a commune and a department what asks either", () => {
    const actor = (role: string, bodies: readonly string[]) =>
      Actor.parse({ id: "n", name: "N", roles: [role], bodies: bodies.map(() => crypto.randomUUID()) });
    expect(rowsSeen(actor("office", []), rows, [], holding)).toEqual([0, 1, 2, 3]);
    expect(rowsSeen(actor("observer", []), rows, ["xa"], holding)).toEqual([0, 1, 2, 3]);
    expect(rowsSeen(actor("lead", ["a"]), rows, ["xa"], holding)).toEqual([0, 2]);
    expect(rowsSeen(actor("lead", ["a", "b"]), rows, ["xa", "xa-khac"], holding)).toEqual([0, 2, 3]);
    expect(rowsSeen(actor("lead", ["a"]), rows, [], holding)).toEqual([]);
  });
});

describe("overlapsAmong", () => {
  test("names each place that holds others among those asked for; of two that are the same area the first", () => {
    expect(overlapsAmong(["xa", "huyen", "xa-khac"], holding)).toEqual([{ outer: "huyen", inner: ["xa"] }]);
    expect(overlapsAmong(["xa", "xa-khac", "xa"], holding)).toEqual([]);
    const same = new Map([["cu", new Set(["cu", "moi"])], ["moi", new Set(["moi", "cu"])]]); // prettier-ignore
    expect(overlapsAmong(["moi", "cu"], same)).toEqual([{ outer: "moi", inner: ["cu"] }]);
    expect(joinOverlaps([{ outer: "a", inner: ["b"] }, { outer: "a", inner: ["c", "b"] }])).toEqual([{ outer: "a", inner: ["b", "c"] }]); // prettier-ignore
  });
});
