import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type ReportSchedule, scheduleFaults, sectorFaults } from "./report-schedule.ts";

const day = (text: string) => PlainDate.parse(text);

function givenSchedule(cutoff: string, ...levels: (readonly [string, string | null])[]): ReportSchedule {
  return {
    name: "Báo cáo cụm công nghiệp",
    cutoff: day(cutoff),
    levels: levels.map(([name, due]) => ({ name, due: due === null ? null : day(due) })),
  };
}

describe("the schedule of a report", () => {
  // TT 14/2024/TT-BCT as regulations.md, 5.1 has it: every row, both rounds.
  test.for([
    ["2026-06-14", "2026-06-20", "2026-06-20", "2026-06-25", "2026-06-30"],
    ["2026-12-14", "2026-12-20", "2026-12-20", "2026-12-25", "2026-12-31"],
  ] as const)(
    "the cluster reports closed on %s keep the decree",
    ([cutoff, enterprise, investor, commune, department]) => {
      const schedule = givenSchedule(
        cutoff,
        ["Doanh nghiệp", enterprise],
        ["Chủ đầu tư hạ tầng", investor],
        ["UBND cấp xã", commune],
        ["Sở Công Thương", department],
      );
      expect(scheduleFaults(schedule)).toEqual([]);
    },
  );

  test.for([
    { case: "the day after the cut-off, worked", cutoff: "2026-05-14", due: "2026-05-15", codes: [] },
    { case: "the cut-off itself", cutoff: "2026-05-14", due: "2026-05-14", codes: ["schedule-deadline-too-close"] },
    {
      case: "only a weekend after it",
      cutoff: "2026-05-15",
      due: "2026-05-17",
      codes: ["schedule-deadline-too-close"],
    },
    { case: "only Tết after it", cutoff: "2026-02-13", due: "2026-02-22", codes: ["schedule-deadline-too-close"] },
    { case: "before the cut-off", cutoff: "2026-05-15", due: "2026-05-11", codes: ["schedule-deadline-too-close"] },
    { case: "no deadline", cutoff: "2026-05-15", due: null, codes: ["schedule-level-without-deadline"] },
  ])("a deadline is judged: $case", ({ cutoff, due, codes }) => {
    expect(scheduleFaults(givenSchedule(cutoff, ["Sở", due])).map(({ code }) => code)).toEqual(codes);
  });

  test("a level does not send before the one that reports to it", () => {
    const schedule = givenSchedule("2026-05-14", ["Xã", "2026-05-25"], ["Sở", "2026-05-20"]);
    expect(scheduleFaults(schedule).map(({ code }) => code)).toEqual(["schedule-level-before-lower"]);
  });

  test("a report that nobody sends is no report", () => {
    expect(scheduleFaults(givenSchedule("2026-05-14")).map(({ code }) => code)).toEqual(["schedule-without-level"]);
  });

  test("reports of one sector close on one day", () => {
    const one = givenSchedule("2026-05-14", ["Sở", "2026-05-20"]);
    expect(sectorFaults([one, one])).toEqual([]);
    expect(sectorFaults([one, { ...one, name: "Khác", cutoff: day("2026-05-31") }]).map(({ code }) => code)).toEqual([
      "schedule-cutoffs-differ",
    ]);
  });
});
