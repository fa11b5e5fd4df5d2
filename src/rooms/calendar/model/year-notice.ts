import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Basis } from "./basis.ts";
import { NoticeDay, type YearNotice } from "./notice.ts";
import { isWeeklyRest, weekdayOf, yearOf } from "./solar-day.ts";

/** Why a day of a notice is off; `swapped-work`: a worked day in exchange. What is only proposed is no notice. */
export const NoticeReason = NoticeDay.shape.reason.exclude(["swap-proposed"]);
export type NoticeReason = z.infer<typeof NoticeReason>;

export const NoticeRow = z.object({ day: PlainDate, reason: NoticeReason });
export type NoticeRow = z.infer<typeof NoticeRow>;

/** A year's notice as an office copies it from the paper. A year has about twenty days in it; three months are no notice. */
export const WrittenNotice = z.object({
  year: z.int().min(1901).max(2199),
  /** Number and day of the paper. */
  instrument: z.string().trim().min(5).max(500),
  days: z.array(NoticeRow).min(1).max(92),
});
export type WrittenNotice = z.infer<typeof WrittenNotice>;

export const YearNoticeId = z.uuid().brand<"YearNoticeId">();
export type YearNoticeId = z.infer<typeof YearNoticeId>;
export const KeptNotice = WrittenNotice.extend({
  id: YearNoticeId,
  writtenBy: z.string(),
  writtenOn: PlainDate,
  version: z.int().positive(),
});
export type KeptNotice = z.infer<typeof KeptNotice>;

export type NoticeRowProblem = "notice-day-of-other-year" | "notice-day-twice" | "notice-day-worked-anyway";

/** Why a row cannot stand: it is of another year, stands twice, or makes a worked day of one that is worked anyway. */
export function problemOfRow(
  { day, reason }: NoticeRow,
  year: number,
  others: readonly NoticeRow[],
): NoticeRowProblem | undefined {
  if (yearOf(day) !== year) return "notice-day-of-other-year";
  if (others.filter((each) => each.day === day).length > 1) return "notice-day-twice";
  return reason === "swapped-work" && !isWeeklyRest(day) ? "notice-day-worked-anyway" : undefined;
}

/** The first row that cannot stand refuses the whole notice: it stands together. */
export function decideNotice(written: WrittenNotice): Outcome<WrittenNotice, NoticeRowProblem> {
  for (const row of written.days) {
    const problem = problemOfRow(row, written.year, written.days);
    if (problem) return refuse(problem, { day: row.day, year: written.year, weekday: weekdayOf(row.day) });
  }
  return done({ ...written, days: written.days.toSorted((one, other) => one.day.localeCompare(other.day)) });
}

/** As the reckoning takes it: official, on the word of the office that copied it. */
export function noticeOf({ year, instrument, days }: WrittenNotice): YearNotice {
  const basis: Basis = { instrument, article: null, source: null, confidence: "office" };
  return {
    year,
    days: days.map(({ day, reason }) => ({ date: day, working: reason === "swapped-work", reason, basis })),
  };
}
