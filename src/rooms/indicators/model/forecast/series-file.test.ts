import { describe, expect, test } from "vitest";
import { readManySeries, readSeries } from "./series-file.ts";

describe("a file of values", () => {
  test("rows may come in any order; what stands before a gap is left out and counted", () => {
    const read = readSeries("period,value,source\n2022,5,x\n2021,4,x\n2018,1,x\n2023,6,x\n");
    expect(read).toMatchObject({ ok: true, value: { leftOut: 1, series: { values: [4, 5, 6] } } });
  });

  test.for([
    { case: "no value column", text: "period,amount\n2020,1\n", code: "series-columns-missing" },
    { case: "a word for a period", text: "period,value\nnăm ngoái,1\n", code: "series-period-unreadable" },
    { case: "no value at all", text: "period,value\n2020,\n", code: "series-empty" },
    { case: "a word for a value", text: "period,value\n2020,chưa có\n", code: "series-value-unreadable" },
    { case: "more than can be reckoned with", text: "period,value\n2020,1e300\n", code: "series-value-unreadable" },
    { case: "a figure that could mean two", text: 'period,value\n2020,"1,234"\n', code: "series-value-unreadable" },
    { case: "thousands parted like cells", text: "period,value\n2020,1,234\n", code: "series-row-too-long" },
    { case: "years and quarters", text: "period,value\n2020,1\n2021-Q1,2\n", code: "series-mixed" },
    { case: "a period twice", text: "period,value\n2020,1\n2020,2\n", code: "series-doubled" },
    { case: "only a header", text: "period,value\n", code: "series-empty" },
  ])("refuses $case", ({ text, code }) => {
    expect(readSeries(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  const FIGURES = [-1234.5, 0, 1234];
  test.for([
    { case: "semicolons and decimal commas", text: "period;value\n2020;-1.234,5\n2021;0\n2022;1.234\n" },
    { case: "a mark in front, quotes, and lines of Windows", text: '\uFEFF"period","value"\r\n"2020","-1234.5"\r\n"2021","0"\r\n"2022","1234"\r\n' },
    { case: "tabs, another column and a typographic minus", text: "nguồn\tperiod\tvalue\nx\t2020\t−1234,5\nx\t2021\t0\n\t2022\t1234\n" },
    { case: "a last year that is not known yet", text: "period,value\n2020,-1234.5\n2021,0\n2022,1234\n2023,\n,\n" },
    { case: "the last day of each year", text: "period,value\n2020-12-31,-1234.5\n2021-12-31,0\n2022-12-31,1234\n" },
  ])("reads $case", ({ text }) => {
    expect(readSeries(text)).toMatchObject({ ok: true, value: { series: { values: FIGURES, last: { frequency: "year", ordinal: 2022 } } } });
  }); // prettier-ignore

  test("days once a quarter are quarters, and a value that is missing in between is named", () => {
    const text = "period,value\n31/03/2024,1\n30/06/2024,\n30/09/2024,3\n31/12/2024,4\n";
    const series = { values: [3, 4], last: { frequency: "quarter", ordinal: 2024 * 4 + 3 } };
    expect(readSeries(text)).toMatchObject({ ok: true, value: { series, leftOut: 1, gap: "2024-Q2" } });
  });

  test("many series, one a row, each with its own horizon", () => {
    const read = readManySeries(
      "id,period,start,horizon,history\nA,QUARTERLY,1984-3,8,1 2 3 4\nB,YEARLY,1-1,6,5 6 7\n",
    );
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          id: "A",
          horizon: 8,
          series: { values: [1, 2, 3, 4], last: { frequency: "quarter", ordinal: 1984 * 4 + 5 } },
        },
        { id: "B", horizon: 6, series: { last: { frequency: "year", ordinal: 3 } } },
      ],
    });
    for (const row of [
      "A,WEEKLY,1984-3,8,1 2",
      "A,QUARTERLY,1984-5,8,1 2",
      "A,YEARLY,1984,x,1 2",
      "A,YEARLY,1984,2,1 hai",
    ])
      expect(readManySeries(`id,period,start,horizon,history\n${row}\n`)).toMatchObject({ ok: false });
  });
});
