import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { Basis } from "./basis.ts";

export const Holiday = z.enum([
  "new-year",
  "tet",
  "hung-kings",
  "victory-day",
  "labour-day",
  "national-day",
  "culture-day",
]);
export type Holiday = z.infer<typeof Holiday>;

/** Why a day is off, or why a day that looks ordinary is not. */
export const DayReason = z.enum([
  ...Holiday.options,
  "compensatory", // ngày nghỉ bù: a holiday fell on the weekly rest
  "swapped-off", // hoán đổi: off against a worked Saturday
  "swapped-work", // hoán đổi: a worked Saturday
  "swap-proposed", // a swap was proposed, nothing decided: worked until then
  "tet-undecided", // off or not as the notice will choose Tết's five days
  "national-day-undecided", // off or not as the notice will choose the second day
  "office-off", // the office's own day off
  "office-work", // a day that the office works though it looks like a day off
  "weekend",
]);
export type DayReason = z.infer<typeof DayReason>;

export const NoticeDay = z.object({
  date: PlainDate,
  working: z.boolean(),
  reason: DayReason.exclude(["weekend", "tet-undecided", "national-day-undecided", "office-off", "office-work"]),
  basis: Basis,
});
export type NoticeDay = z.infer<typeof NoticeDay>;

/** The days off of one year as officially told, weekends among the holidays included. */
export const YearNotice = z.object({ year: z.int(), days: z.array(NoticeDay).readonly() });
export type YearNotice = z.infer<typeof YearNotice>;
