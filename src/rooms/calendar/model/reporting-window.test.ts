import { describe, expect, test } from "vitest";
import { isUnverified } from "./basis.ts";
import { type PeriodKind, periodName, readPeriod } from "./reporting-period.ts";
import {
  basisOfPeriod,
  reportingWindowOf,
  SHIPPED_REPORTING_SETTINGS,
  statisticalWindowOf,
} from "./reporting-window.ts";
import { plusDays } from "./solar-day.ts";

function period(kind: PeriodKind, name: string) {
  const read = readPeriod(kind, name);
  if (!read.ok) throw new Error(`${name} is no ${kind}`);
  return read.value;
}

describe("the window of a periodic report", () => {
  // regulations.md, 3: every row of the cut-off table, with the 25th of the last month (Art. 13).
  test.for([
    ["month", "2026-01", "2025-12-15", "2026-01-14", "2026-01-25"],
    ["month", "2026-03", "2026-02-15", "2026-03-14", "2026-03-25"],
    ["month", "2026-12", "2026-11-15", "2026-12-14", "2026-12-25"],
    ["quarter", "2026-Q1", "2025-12-15", "2026-03-14", "2026-03-25"],
    ["quarter", "2026-Q2", "2026-03-15", "2026-06-14", "2026-06-25"],
    ["quarter", "2026-Q3", "2026-06-15", "2026-09-14", "2026-09-25"],
    ["quarter", "2026-Q4", "2026-09-15", "2026-12-14", "2026-12-25"],
    ["half", "2026-H1", "2025-12-15", "2026-06-14", "2026-06-25"],
    ["half", "2026-H2", "2026-06-15", "2026-12-14", "2026-12-25"],
    ["year", "2026", "2025-12-15", "2026-12-14", "2026-12-25"],
    ["nine-months", "2026-9M", "2025-12-15", "2026-09-14", "2026-09-25"],
    ["week", "2026-W07", "2026-02-06", "2026-02-12", "2026-02-13"],
  ] as const)("%s %s counts from %s to %s and is due on %s", ([kind, name, from, cutoff, due]) => {
    expect(reportingWindowOf(period(kind, name))).toMatchObject({
      ok: true,
      value: { windowKind: "administrative", from, to: cutoff, cutoff, due, provisional: false },
    });
  });

  test("week and nine months are marked as defaults, the decree's own periods are not", () => {
    expect(["week", "nine-months"].map((kind) => isUnverified(basisOfPeriod(kind as PeriodKind)))).toEqual([
      true,
      true,
    ]);
    const told = (["month", "quarter", "half", "year"] as const).map(basisOfPeriod);
    expect(told.every(({ confidence, article }) => confidence === "text-read" && article !== null)).toBe(true);
  });

  test.for([
    ["month", 12],
    ["quarter", 4],
    ["half", 2],
  ] as const)("a %s begins the day after the one before it closed", ([kind, inYear]) => {
    const windows = Array.from({ length: inYear * 3 }, (_, index) => {
      const year = 2026 + Math.floor(index / inYear);
      return reportingWindowOf({ kind, year, ordinal: (index % inYear) + 1 });
    }).flatMap((each) => (each.ok ? [each.value] : []));
    expect(windows.length).toBe(inYear * 3);
    expect(windows.slice(1).map(({ from }) => from)).toEqual(
      windows.slice(0, -1).map(({ cutoff }) => plusDays(cutoff, 1)),
    );
  });

  test("an office may set its own day and let it roll: Lào Cai's 20th", () => {
    const settings = {
      ...SHIPPED_REPORTING_SETTINGS,
      dueDay: 20,
      deadline: { rolling: "next", beforeDay: "inclusive" },
    } as const;
    // 20 June 2026 is a Saturday.
    expect(reportingWindowOf(period("half", "2026-H1"), settings)).toMatchObject({ value: { due: "2026-06-22" } });
  });

  test("figures after the cut-off are estimates to the end of the named period", () => {
    expect(reportingWindowOf(period("quarter", "2026-Q1"))).toMatchObject({ value: { estimatedTo: "2026-03-31" } });
  });

  // regulations.md, 3: NĐ 60/2018 counts from the 1st to the last day.
  test.for([
    ["month", "2028-02", "2028-02-01", "2028-02-29"],
    ["quarter", "2026-Q1", "2026-01-01", "2026-03-31"],
    ["half", "2026-H1", "2026-01-01", "2026-06-30"],
    ["half", "2026-H2", "2026-07-01", "2026-12-31"],
    ["year", "2026", "2026-01-01", "2026-12-31"],
    ["week", "2026-W53", "2026-12-28", "2027-01-03"],
  ] as const)("the statistical %s %s is %s to %s", ([kind, name, from, to]) => {
    expect(statisticalWindowOf(period(kind, name))).toMatchObject({ windowKind: "statistical", from, to });
    expect(periodName(period(kind, name))).toBe(name);
  });

  test.for([
    ["quarter", "2026-Q5"],
    ["month", "2026-13"],
    ["half", "2026"],
    ["year", "26"],
    ["year", "1900"],
    ["week", "2025-W53"],
  ] as const)("refuses %s %s", ([kind, name]) => {
    expect(readPeriod(kind, name)).toMatchObject({ ok: false, refusal: { code: "period-unreadable" } });
  });
});
