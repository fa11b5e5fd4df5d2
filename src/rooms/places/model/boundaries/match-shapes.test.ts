import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import type { Point, ShapeRead } from "./boundary.ts";
import { boundaryDays } from "./boundary-validity.ts";
import { findCrossings } from "./crossings.ts";
import { matchShapes, type ShapeMatch } from "./match-shapes.ts";
import type { MatchablePlace } from "./shape-columns.ts";

const day = (text: string) => PlainDate.parse(text);

describe("matchShapes", () => {
  const places: MatchablePlace[] = [
    place("a", "90001", "xã An Bình", "tỉnh Một"),
    place("b", "90002", "xã Bình Minh", "tỉnh Một"),
    place("c", "90003", "xã Bình Minh", "tỉnh Hai"),
  ];

  test("takes the code where code and name agree, whatever the columns are called", () => {
    const found = matched([
      { ma: "90001", ten: "AN BÌNH" },
      { ma: "90002", ten: "Xã Bình Minh" },
    ]);
    expect(found.map(outcome)).toEqual(["a by code", "b by code"]);
  });

  test("asks when the name of a shape is another one's than its code says", () => {
    const found = matched([
      { ma: "90001", ten: "Bình Minh" },
      { ma: "90002", ten: "Bình Minh" },
    ]);
    expect(found.map(outcome)).toEqual(["name-differs: a b c", "b by code"]);
  });

  test("without codes goes by name, and asks where two places bear it", () => {
    expect(matched([{ ten: "An Bình" }, { ten: "Bình Minh" }]).map(outcome)).toEqual([
      "a by name",
      "name-of-several: b c",
    ]);
  });

  test("a shape whose code is none of the register's is a namesake until a person says", () => {
    expect(
      matched([
        { ma: "90002", ten: "Bình Minh" },
        { ma: "11111", ten: "An Bình" },
      ]).map(outcome),
    ).toEqual(["b by code", "code-unknown: a"]);
  });

  test("what the file says of the place above tells namesakes apart", () => {
    const found = matched([
      { ma: "90001", ten: "An Bình", tinh: "48" },
      { ma: "90003", ten: "Bình Minh", tinh: "51" },
      { ma: "77777", ten: "An Bình", tinh: "01" },
      { ma: "", ten: "Bình Minh", tinh: "48" },
    ]);
    expect(found.map(outcome)).toEqual(["a by code", "c by code", "outside", "code-unknown: b"]);
  });

  test("two shapes of one code are parts of one place, two of one name are a question", () => {
    expect(matched([{ ma: "90001" }, { ma: "90001" }]).map(outcome)).toEqual(["a by code", "a by code"]);
    expect(matched([{ ten: "An Bình" }, { ten: "An Bình" }]).map(outcome)).toEqual([
      "place-twice: a",
      "place-twice: a",
    ]);
  });

  test("does what a person said", () => {
    const said = new Map([
      [0, "c"],
      [1, null],
    ]);
    expect(matched([{ ten: "Bình Minh" }, { ten: "An Bình" }], said).map(outcome)).toEqual(["c by person", "left-out"]);
  });

  function matched(shapes: readonly Record<string, string>[], said = new Map<number, string | null>()) {
    return matchShapes(
      shapes.map((properties, at): ShapeRead => ({ at, properties, vertices: 4, areaHectares: 1, crossings: null })),
      places,
      said,
    ).matches;
  }

  function outcome(match: ShapeMatch): string {
    if (match.state === "matched") return `${match.place} by ${match.by}`;
    return match.state === "doubt" ? `${match.why}: ${match.candidates.join(" ")}` : match.state;
  }

  function place(id: string, code: string, name: string, parent: string): MatchablePlace {
    const folded = name.normalize("NFD").replace(/\p{M}/gu, "").replace("đ", "d").toLowerCase();
    return { id, name, codes: [code], names: [folded, folded.replace("xa ", "")], parent };
  }
});

describe("findCrossings", () => {
  const square: Point[] = [[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]; // prettier-ignore
  const bow: Point[] = [[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]; // prettier-ignore
  const far: Point[] = [[5, 5], [5, 6], [6, 6], [6, 5], [5, 5]]; // prettier-ignore

  test("sees where an outline crosses itself", () => {
    expect(findCrossings([bow], { left: 1000 })).toEqual({ count: 1, first: [1, 1] });
  });

  test("sees a hole that reaches out of its ring", () => {
    const hole: Point[] = [[1, 1], [1, 3], [1.5, 3], [1.5, 1], [1, 1]]; // prettier-ignore
    expect(findCrossings([square, hole], { left: 1000 })?.count).toBe(2);
  });

  test("says nothing of a sound outline, nor of rings that touch in a point", () => {
    const touching: Point[] = [[2, 2], [2, 3], [3, 3], [2, 2]]; // prettier-ignore
    expect(findCrossings([square, far, touching], { left: 1000 })).toEqual({ count: 0, first: null });
  });

  test("gives up rather than take all day", () => {
    expect(findCrossings([square], { left: 1 })).toBeNull();
  });
});

describe("boundaryDays", () => {
  const always = { validFrom: null, validTo: null };
  const standing = (id: string, from: string, to: string | null) => ({
    id,
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  });

  test("holds until the place ends", () => {
    const ended = { validFrom: null, validTo: day("2025-06-30") };
    expect(boundaryDays(day("2024-01-01"), ended, [])).toMatchObject({ validTo: "2025-06-30", closes: null });
  });

  test("ends what held before, and gives way to what is known of later", () => {
    const [early, late] = [standing("early", "2020-01-01", "2026-12-31"), standing("late", "2027-01-01", null)];
    expect(boundaryDays(day("2025-07-01"), always, [late, early])).toEqual({
      validFrom: "2025-07-01",
      validTo: "2026-12-31",
      closes: early,
      replaces: null,
    });
  });

  test("takes the place of what began on the same day", () => {
    const wrong = standing("wrong", "2025-07-01", null);
    expect(boundaryDays(day("2025-07-01"), always, [wrong])).toMatchObject({ closes: null, replaces: wrong });
  });
});
