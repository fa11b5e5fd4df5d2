import { describe, expect, test } from "vitest";
import { deadlineOfCell } from "#rooms/extraction/model/index.ts";
import { SHIPPED_DEADLINE_SETTINGS, SHIPPED_SETTINGS } from "#rooms/calendar/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { isOccurrenceLate, OccurrenceAct, OccurrenceState, takeOccurrenceStep } from "./occurrence.ts";
import { AssignmentRhythm, occurrencesUntil, periodOf, proposedRhythm, signOfLife } from "./rhythm.ts";

const day = (text: string) => PlainDate.parse(text);
const office = { deadline: SHIPPED_DEADLINE_SETTINGS, calendar: SHIPPED_SETTINGS };

describe("the rhythm that words propose", () => {
  test.each([
    ["trước ngày 15/12 hằng năm", { every: "annual", before: "12-15", aliveDays: null }],
    ["định kỳ hằng quý", { every: "quarterly", before: null, aliveDays: null }],
    ["Hằng tháng, trước ngày 25", { every: "monthly", before: "25", aliveDays: null }],
    ["thường xuyên", { every: "ongoing", before: null, aliveDays: null }],
    ["hằng ngày", null],
    ["định kỳ", null],
    ["30/6/2026", null],
  ])("%s", (words, rhythm) => {
    expect(proposedRhythm(deadlineOfCell(words))).toEqual(rhythm);
  });

  test("only a standing duty has a span of days, and a year has a day and a month", () => {
    expect(AssignmentRhythm.safeParse({ every: "ongoing", before: null, aliveDays: null }).success).toBe(true);
    expect(AssignmentRhythm.safeParse({ every: "annual", before: null, aliveDays: 90 }).success).toBe(false);
    expect(AssignmentRhythm.safeParse({ every: "annual", before: "15", aliveDays: null }).success).toBe(false);
    expect(AssignmentRhythm.safeParse({ every: "ongoing", before: "12-15", aliveDays: 90 }).success).toBe(false);
  });
});

describe("occurrences", () => {
  test("are all that fell due since, and the next one", () => {
    const rhythm = { every: "quarterly", before: null } as const;
    const made = occurrencesUntil(rhythm, { from: day("2026-05-02"), on: day("2026-11-26") }, office);
    expect(made.map(({ period, due }) => `${period} ${due}`)).toEqual([
      "2026-Q2 2026-06-30",
      "2026-Q3 2026-09-30",
      "2026-Q4 2026-12-31",
    ]);
  });

  test("of a standing duty there are none", () => {
    const rhythm = { every: "ongoing", before: null } as const;
    expect(occurrencesUntil(rhythm, { from: day("2026-05-02"), on: day("2026-11-26") }, office)).toEqual([]);
  });

  test("are named by the day of the words, not by the working day to which it rolls", () => {
    const rhythm = { every: "monthly", before: "31" } as const;
    const rolled = { ...office, deadline: { rolling: "next", beforeDay: "inclusive" } } as const;
    const [made] = occurrencesUntil(rhythm, { from: day("2026-05-20"), on: day("2026-05-20") }, rolled);
    expect(made).toMatchObject({ period: "2026-05", named: "2026-05-31", due: "2026-06-01" });
  });

  test.each([
    ["annual", "2027-12-15", "2027"],
    ["semiannual", "2026-06-20", "2026-H1"],
    ["weekly", "2027-01-01", "2026-W53"],
  ] as const)("%s %s is %s", (every, named, period) => {
    expect(periodOf(every, day(named))).toBe(period);
  });

  test("are late by the day of their report, and while that is looked at get no later", () => {
    const late = (state: OccurrenceState, reportedOn: string | null, on: string) =>
      isOccurrenceLate(
        { state, dueOn: day("2026-12-15"), reportedOn: reportedOn === null ? null : day(reportedOn) },
        day(on),
      );
    expect(late("due", null, "2026-12-15")).toBe(false);
    expect(late("due", null, "2026-12-16")).toBe(true);
    expect(late("reported", "2026-12-15", "2027-01-20")).toBe(false);
    expect(late("confirmed", "2026-12-16", "2027-01-20")).toBe(true);
    expect(late("handed-back", "2026-12-10", "2026-12-16")).toBe(true);
  });

  test("take no step but those of their life, and none without what it needs", () => {
    const reached = OccurrenceState.options.flatMap((state) =>
      OccurrenceAct.options.flatMap((act) => {
        const next = takeOccurrenceStep(state, { act, words: "Đã gửi", product: null });
        return next.ok ? [`${state} ${act} ${next.value}`] : [];
      }),
    );
    expect(reached).toEqual([
      "due report reported",
      "reported confirm confirmed",
      "reported hand-back handed-back",
      "handed-back report reported",
    ]);
    const bare = { words: null, product: null };
    expect(takeOccurrenceStep("due", { act: "report", ...bare })).toMatchObject({
      refusal: { code: "product-or-reason-missing" },
    });
    expect(takeOccurrenceStep("reported", { act: "hand-back", ...bare })).toMatchObject({
      refusal: { code: "reason-missing" },
    });
  });
});

test("a standing duty is stale on the day after the last one on which a sign of life was asked for", () => {
  expect(signOfLife(day("2026-08-28"), 90, day("2026-11-26"))).toEqual({
    askedBy: "2026-11-26",
    silentDays: 90,
    isStale: false,
  });
  expect(signOfLife(day("2026-08-27"), 90, day("2026-11-26"))).toMatchObject({ askedBy: "2026-11-25", isStale: true });
});
