import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf } from "./pieces-of.ts";

describe("cutting a text at the words that belong to someone", () => {
  test("words of nobody stay one piece", () => {
    expect(piecesOf({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, owners: [] }]);
  });

  test("an empty range has no pieces", () => {
    expect(piecesOf({ start: 4, end: 4 }, [{ start: 0, end: 9, owner: "a" }])).toEqual([]);
  });

  test("a span inside cuts three pieces", () => {
    expect(piecesOf({ start: 0, end: 10 }, [{ start: 2, end: 5, owner: "a" }])).toEqual([
      { start: 0, end: 2, owners: [] },
      { start: 2, end: 5, owners: ["a"] },
      { start: 5, end: 10, owners: [] },
    ]);
  });

  test("crossing spans share the words where they cross", () => {
    const spans = [
      { start: 0, end: 6, owner: "a" },
      { start: 4, end: 9, owner: "b" },
    ];
    expect(piecesOf({ start: 0, end: 10 }, spans)).toEqual([
      { start: 0, end: 4, owners: ["a"] },
      { start: 4, end: 6, owners: ["a", "b"] },
      { start: 6, end: 9, owners: ["b"] },
      { start: 9, end: 10, owners: [] },
    ]);
  });

  test("a span that reaches out of the range is cut at its border", () => {
    expect(piecesOf({ start: 5, end: 8 }, [{ start: 0, end: 6, owner: "a" }])).toEqual([
      { start: 5, end: 6, owners: ["a"] },
      { start: 6, end: 8, owners: [] },
    ]);
  });

  test("two spans of one owner that touch make one piece", () => {
    const spans = [
      { start: 0, end: 3, owner: "a" },
      { start: 3, end: 6, owner: "a" },
    ];
    expect(piecesOf({ start: 0, end: 6 }, spans)).toEqual([{ start: 0, end: 6, owners: ["a"] }]);
  });

  test("the pieces always cover the range once, and every owner keeps exactly its words", () => {
    const span = fc.record({ start: fc.nat(40), length: fc.nat(20), owner: fc.nat(5) });
    fc.assert(
      fc.property(fc.nat(20), fc.nat(30), fc.array(span), (start, length, drawn) => {
        const range = { start, end: start + length };
        const spans = drawn.map((one) => ({ start: one.start, end: one.start + one.length, owner: one.owner }));
        const pieces = piecesOf(range, spans);
        let at = range.start;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
          for (let offset = piece.start; offset < piece.end; offset += 1) {
            const owners = new Set(
              spans.filter((one) => one.start <= offset && offset < one.end).map((one) => one.owner),
            );
            expect(new Set(piece.owners)).toEqual(owners);
          }
        }
        expect(at).toBe(range.end);
      }),
      { seed: 20_250_616 },
    );
  });
});
