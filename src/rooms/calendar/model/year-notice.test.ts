import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { countWorkingDays } from "./arithmetic.ts";
import { workingDayOf } from "./days-off.ts";
import { doubtsOfNotice } from "./doubt-notice.ts";
import { calendarOf, SHIPPED_OFFICE_SETTINGS } from "./office-calendar.ts";
import { OFFICIAL_YEARS } from "./official-years.ts";
import { readNotice } from "./read-notice.ts";
import { SHIPPED_SETTINGS } from "./settings.ts";
import { decideNotice, type NoticeReason, noticeOf, type NoticeRow } from "./year-notice.ts";

const day = (text: string) => PlainDate.parse(text);
const row = (text: string, reason: NoticeReason): NoticeRow => ({ day: day(text), reason });
const read = (text: string, year = 2027) => readNotice(text, year).rows.map((each) => [each.day, each.reason]);

/** The days of 2026 as an office would paste them, in the words of a notice. */
const PASTED_2026 = `
Tết Dương lịch: thứ Năm ngày 01/01/2026
Hoán đổi ngày làm việc thứ Sáu 02/01/2026 sang thứ Bảy 10/01/2026
Tết Nguyên đán: từ thứ Hai 16/02/2026 đến hết thứ Sáu, ngày 20/02/2026
Giỗ Tổ Hùng Vương (mùng 10 tháng Ba âm lịch): 26/4/2026
Nghỉ bù Giỗ Tổ\t27/4/2026
Ngày Chiến thắng 30/4
Ngày Quốc tế Lao động 1/5
Nghỉ 31/8/2026, làm bù 22/8/2026
Quốc khánh: 01/9 và 02/9/2026
2026-11-24 Ngày Văn hóa Việt Nam
`;

describe("a notice that is pasted", () => {
  test("is read day by day with why", () => {
    const { rows, unread } = readNotice(PASTED_2026, 2026);
    expect(unread).toEqual([]);
    const told = OFFICIAL_YEARS.find(({ year }) => year === 2026)?.days ?? [];
    // The swap of November is only proposed; everything else is what the shipped notice has.
    const shipped = told.filter(({ reason }) => reason !== "swap-proposed").map(({ date, reason }) => [date, reason]);
    expect(rows.map((each) => [each.day, each.reason])).toEqual(shipped);
  });

  test.for([
    { case: "a stretch over the end of a month", text: "Tết: 30/01 – 02/02", days: ["2027-01-30", "2027-01-31", "2027-02-01", "2027-02-02"] }, // prettier-ignore
    { case: "two columns of a sheet", text: "04/02/2027\t06/02/2027\tTết Nguyên đán", days: ["2027-02-04", "2027-02-05", "2027-02-06"] }, // prettier-ignore
    { case: "days one by one", text: "04/02, 05/02 và 08/02 nghỉ Tết", days: ["2027-02-04", "2027-02-05", "2027-02-08"] }, // prettier-ignore
    { case: "weekdays between the ends", text: "từ 04/02 (thứ Năm) đến 05/02 (thứ Sáu)", days: ["2027-02-04", "2027-02-05"] }, // prettier-ignore
    { case: "words in English", text: "2027-09-02 to 2027-09-03 National Day", days: ["2027-09-02", "2027-09-03"] },
  ])("$case", ({ text, days }) => {
    expect(read(text).map(([each]) => each)).toEqual(days);
  });

  test("a worked day for Tết is a worked day, the Hùng Kings' lunar day is no Tết, and an exchange has two sides", () => {
    expect(read("06/02/2027 đi làm bù Tết")).toEqual([["2027-02-06", "swapped-work"]]);
    expect(read("16/04/2027 Giỗ Tổ (10/3 âm lịch)")).toEqual([["2027-04-16", "hung-kings"]]);
    expect(read("Nghỉ 03/09 hoán đổi, làm bù 11/09")).toEqual([["2027-09-03", "swapped-off"], ["2027-09-11", "swapped-work"]]); // prettier-ignore
    expect(read("05/05/2027")).toEqual([["2027-05-05", null]]);
  });

  test("lines without a day, with one that does not exist, or with a stretch that cannot be are told", () => {
    const text =
      "THÔNG BÁO\nSố 9441/TB-BNV ngày 16/10/2026\n31/02/2027 Tết\nTết: 10/02 đến 01/02\nTết: 01/02 đến 28/02\n\n – \n01/01 Tết Dương lịch";
    expect(readNotice(text, 2027)).toEqual({ rows: [{ day: "2027-01-01", reason: "new-year" }], unread: ["THÔNG BÁO", "Số 9441/TB-BNV ngày 16/10/2026", "31/02/2027 Tết", "Tết: 10/02 đến 01/02", "Tết: 01/02 đến 28/02"] }); // prettier-ignore
  });
});

describe("a notice that is entered", () => {
  const written = (days: NoticeRow[]) => ({ year: 2027, instrument: "TB 1/TB-BNV ngày 01/10/2026", days });

  test.for([
    { case: "a day of another year", days: [row("2026-12-31", "new-year")], code: "notice-day-of-other-year" },
    { case: "a day twice", days: [row("2027-01-01", "new-year"), row("2027-01-01", "swapped-off")], code: "notice-day-twice" }, // prettier-ignore
    { case: "a Tuesday that is worked anyway", days: [row("2027-02-09", "swapped-work")], code: "notice-day-worked-anyway" }, // prettier-ignore
  ])("is refused with $case", ({ days, code }) => {
    expect(decideNotice(written(days))).toMatchObject({ ok: false, refusal: { code } });
  });

  test("takes the place of what the law would reckon: the year is told, swaps count, undecided days are plain", () => {
    const days = [row("2027-02-04", "tet"), row("2027-02-13", "swapped-work"), row("2027-02-12", "swapped-off")];
    const notices = [{ ...written(days), id: "x", writtenBy: "A", writtenOn: day("2026-10-02"), version: 1 }];
    const settings = calendarOf({ settings: SHIPPED_OFFICE_SETTINGS, ownDays: [], notices: notices as never });
    expect(workingDayOf(day("2027-02-13"), settings)).toMatchObject({ working: true, reason: "swapped-work", provisional: false }); // prettier-ignore
    expect(workingDayOf(day("2027-02-12"), settings)).toMatchObject({ working: false, reason: "swapped-off" });
    expect(workingDayOf(day("2027-02-08"), settings)).toMatchObject({ working: true, provisional: false });
    expect(workingDayOf(day("2027-02-08"), SHIPPED_SETTINGS)).toMatchObject({ working: false, provisional: true });
    expect(workingDayOf(day("2026-02-16"), settings)).toEqual(workingDayOf(day("2026-02-16")));
  });

  test("of a year that the product knows takes the place of the shipped one", () => {
    const days = [row("2026-01-01", "new-year")];
    const notice = { year: 2026, instrument: "Thông báo thay thế", days, id: "x", writtenBy: "A", writtenOn: day("2026-01-02"), version: 1 }; // prettier-ignore
    const settings = calendarOf({ settings: SHIPPED_OFFICE_SETTINGS, ownDays: [], notices: [notice] as never });
    expect(countWorkingDays(day("2026-02-13"), day("2026-02-20"), settings).count).toBe(5);
    expect(countWorkingDays(day("2026-02-13"), day("2026-02-20")).count).toBe(0);
  });
});

describe("a second look at the paper", () => {
  const rowsOf = (year: number) => (OFFICIAL_YEARS.find((each) => each.year === year)?.days ?? []).flatMap(({ date, reason }) => (reason === "swap-proposed" ? [] : [row(date, reason)])); // prettier-ignore

  test.for([2024, 2025, 2026])("nothing is asked of the notice of %i", (year) => {
    expect(doubtsOfNotice(year, rowsOf(year))).toEqual([]);
  });

  test("is asked for what the law gives and the rows have not", () => {
    const rows = rowsOf(2026).filter(({ day: each }) => !["2026-04-27", "2026-04-30", "2026-02-20", "2026-01-10"].includes(each)); // prettier-ignore
    expect(doubtsOfNotice(2026, rows)).toEqual([
      { kind: "holiday-missing", holiday: "victory-day", day: "2026-04-30" },
      { kind: "tet-short", count: 4, least: 5 },
      { kind: "no-compensation", holiday: "hung-kings", day: "2026-04-26" },
      { kind: "swaps-uneven", off: 2, worked: 1 },
    ]);
    expect(doubtsOfNotice(2026, []).filter(({ kind }) => kind === "holiday-missing")).toHaveLength(4);
  });

  test("a notice as the reckoning takes it stands on the office's word", () => {
    const [only] = noticeOf({ year: 2027, instrument: "TB 1", days: [row("2027-02-13", "swapped-work")] }).days;
    expect(only).toEqual({ date: "2027-02-13", working: true, reason: "swapped-work", basis: { instrument: "TB 1", article: null, source: null, confidence: "office" } }); // prettier-ignore
  });
});
