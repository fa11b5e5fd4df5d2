import { describe, expect, test } from "vitest";
import { type SeriesKind, seriesOf } from "./series.ts";

const NUMBER: SeriesKind = { of: "number", one: 1 };
const DAY: SeriesKind = { of: "day" };
const WORDS: SeriesKind = { of: "words" };

/** The next three cells after those that are given. */
function next(kind: SeriesKind, given: readonly unknown[], isAsked = false): unknown[] | undefined {
  const series = seriesOf(kind, given, isAsked);
  return series && [0, 1, 2].map((at) => series(given.length + at));
}

describe("figures", () => {
  test.for([
    [[1, 2], [3, 4, 5]],
    [[10, 8], [6, 4, 2]],
    [[0.1, 0.2], [0.3, 0.4, 0.5]],
    [[1.25, 1.5, 1.75], [2, 2.25, 2.5]],
  ] as const)("%j go on", ([given, expected]) => {
    expect(next(NUMBER, given)).toEqual(expected);
  }); // prettier-ignore

  test.for([[[5]], [[5, 5]], [[1, 2, 4]], [[1, null]], [[1, "2"]], [[]]])("%j only repeat", ([given]) => {
    expect(next(NUMBER, given as unknown[])).toBeUndefined();
  });

  test("one alone counts up when somebody asks for it, money in the unit that is shown", () => {
    expect(next(NUMBER, [5], true)).toEqual([6, 7, 8]);
    expect(next({ of: "number", one: 1_000_000_000 }, [2_500_000_000], true)?.[0]).toBe(3_500_000_000);
  });
});

describe("days", () => {
  test.for([
    [["2026-02-27"], ["2026-02-28", "2026-03-01", "2026-03-02"]],
    [["2026-01-01", "2026-01-08"], ["2026-01-15", "2026-01-22", "2026-01-29"]],
    [["2026-01-15", "2026-02-15"], ["2026-03-15", "2026-04-15", "2026-05-15"]],
    [["2026-11-10", "2027-02-10"], ["2027-05-10", "2027-08-10", "2027-11-10"]],
    [["2026-01-31", "2026-02-28"], ["2026-03-31", "2026-04-30", "2026-05-31"]],
    [["2026-06-30", "2026-09-30"], ["2026-12-31", "2027-03-31", "2027-06-30"]],
    [["2025-12-30", "2026-01-30"], ["2026-02-28", "2026-03-30", "2026-04-30"]],
    [["2024-02-29", "2025-02-28"], ["2026-02-28", "2027-02-28", "2028-02-29"]],
    [["2030-12-31", "2029-12-31"], ["2028-12-31", "2027-12-31", "2026-12-31"]],
  ] as const)("%j go on", ([given, expected]) => {
    expect(next(DAY, given)).toEqual(expected);
  }); // prettier-ignore

  test.for([[["2026-01-01", "2026-01-01"]], [["2026-01-01", "2026-01-03", "2026-01-04"]], [["2026-02-30"]]])(
    "%j only repeat",
    ([given]) => expect(next(DAY, given as unknown[])).toBeUndefined(),
  );

  test("written into words go on as days, and end with the years that people write", () => {
    expect(next(WORDS, ["30/12/2026"])).toEqual(["31/12/2026", "01/01/2027", "02/01/2027"]);
    expect(next(WORDS, ["31/03/2026", "30/06/2026"])).toEqual(["30/09/2026", "31/12/2026", "31/03/2027"]);
    expect(next(DAY, ["9999-12-30"])).toEqual(["9999-12-31", undefined, undefined]);
  });
});

describe("periods", () => {
  test.for([
    [["Q1/2026"], ["Q2/2026", "Q3/2026", "Q4/2026"]],
    [["quý 4/2026"], ["quý 1/2027", "quý 2/2027", "quý 3/2027"]],
    [["Quý III/2026"], ["Quý IV/2026", "Quý I/2027", "Quý II/2027"]],
    [["Quí I năm 2026"], ["Quí II năm 2026", "Quí III năm 2026", "Quí IV năm 2026"]],
    [["Q1/2026", "Q3/2026"], ["Q1/2027", "Q3/2027", "Q1/2028"]],
    [["Q1 2026", "Q4 2025"], ["Q3 2025", "Q2 2025", "Q1 2025"]],
    [["2026-Q4"], ["2027-Q1", "2027-Q2", "2027-Q3"]],
    [["Q4"], ["Q1", "Q2", "Q3"]],
    [["Quý III", "Quý I"], ["Quý III", "Quý I", "Quý III"]],
    [["Tháng 1/2026"], ["Tháng 2/2026", "Tháng 3/2026", "Tháng 4/2026"]],
    [["Tháng 12/2026"], ["Tháng 1/2027", "Tháng 2/2027", "Tháng 3/2027"]],
    [["tháng 09/2026"], ["tháng 10/2026", "tháng 11/2026", "tháng 12/2026"]],
    [["T11/2026"], ["T12/2026", "T1/2027", "T2/2027"]],
    [["Tháng 11"], ["Tháng 12", "Tháng 1", "Tháng 2"]],
    [["Báo cáo tháng 6/2026"], ["Báo cáo tháng 7/2026", "Báo cáo tháng 8/2026", "Báo cáo tháng 9/2026"]],
    [["Năm 2026"], ["Năm 2027", "Năm 2028", "Năm 2029"]],
    [["6 tháng đầu năm 2024", "6 tháng đầu năm 2025"], ["6 tháng đầu năm 2026", "6 tháng đầu năm 2027", "6 tháng đầu năm 2028"]],
    [["10/2026", "11/2026"], ["12/2026", "1/2027", "2/2027"]],
    [["01/2026", "02/2026"], ["03/2026", "04/2026", "05/2026"]],
  ] as const)("%j go on", ([given, expected]) => {
    expect(next(WORDS, given)).toEqual(expected);
  }); // prettier-ignore
});

describe("numbers inside words", () => {
  test.for([
    [["CCN-07"], ["CCN-08", "CCN-09", "CCN-10"]],
    [["E009"], ["E010", "E011", "E012"]],
    [["T12"], ["T13", "T14", "T15"]],
    [["Thôn 1", "Thôn 2"], ["Thôn 3", "Thôn 4", "Thôn 5"]],
    [["15/TB-XA", "17/TB-XA"], ["19/TB-XA", "21/TB-XA", "23/TB-XA"]],
    [["Lô 2 khu A1", "Lô 2 khu A2"], ["Lô 2 khu A3", "Lô 2 khu A4", "Lô 2 khu A5"]],
    [["Tổ 2", "Tổ 1"], ["Tổ 0", undefined, undefined]],
  ] as const)("%j go on", ([given, expected]) => {
    expect(next(WORDS, given)).toEqual(expected);
  }); // prettier-ignore

  test.for([
    [["Công ty A"]],
    [["Thôn 1"]],
    [["Nghị quyết 57"]],
    [["15/TB-XA"]],
    [["05/2026"]],
    [["ngày 5 tháng 1 năm 2026"]],
    [["0905000111"]],
    [["Thôn 1", "Tổ 2"]],
    [["Lô 1 khu 1", "Lô 2 khu 2"]],
    [["Thôn 1", "Thôn 1"]],
    [["Q1/2026", "Tháng 2/2026"]],
    [["Thôn 1", ""]],
  ])("%j only repeat", ([given]) => {
    expect(next(WORDS, given as string[])).toBeUndefined();
  });

  test("of one name alone go on when somebody asks for it", () => {
    expect(next(WORDS, ["Thôn 1"], true)).toEqual(["Thôn 2", "Thôn 3", "Thôn 4"]);
    expect(next(WORDS, ["15/TB-XA"], true)?.[0]).toBe("16/TB-XA");
    expect(next(WORDS, ["Công ty A"], true)).toBeUndefined();
  });
});
