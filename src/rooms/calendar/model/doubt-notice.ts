import type { PlainDate } from "#shared/plain-date.ts";
import type { Holiday } from "./notice.ts";
import { isWeeklyRest } from "./solar-day.ts";
import { statutoryDaysOf } from "./statutory.ts";
import type { NoticeRow } from "./year-notice.ts";

export type NoticeDoubt =
  | { readonly kind: "holiday-missing"; readonly holiday: Holiday; readonly day: PlainDate }
  | { readonly kind: "tet-short"; readonly count: number; readonly least: number }
  | { readonly kind: "national-day-short"; readonly count: number; readonly least: number }
  | { readonly kind: "swaps-uneven"; readonly off: number; readonly worked: number }
  | { readonly kind: "no-compensation"; readonly holiday: Holiday; readonly day: PlainDate };

const TET_DAYS = 5;
const NATIONAL_DAYS = 2;

/**
 * What is worth a second look at the paper: days off of the law that the notice does not name (Bộ luật Lao động 2019, Điều 112 khoản 1;
 * from 2026 24 November), a holiday on a weekend without its compensatory day (Điều 111 khoản 3), swaps that do not balance. None of it
 * refuses a notice: what was copied rightly stands.
 */
export function doubtsOfNotice(year: number, rows: readonly NoticeRow[]): NoticeDoubt[] {
  const off = new Set(rows.filter(({ reason }) => reason !== "swapped-work").map(({ day }) => day));
  const countOf = (reason: NoticeRow["reason"]) => rows.filter((row) => row.reason === reason).length;
  const fixed = statutoryDaysOf(year, {
    tetDaysBefore: 1,
    nationalDaySide: "after",
    cultureDayCompensated: false,
  }).filter(({ holiday, isCompensatory }) => holiday !== "tet" && holiday !== "national-day" && !isCompensatory);
  const missing = fixed
    .filter(({ date }) => !isWeeklyRest(date) && !off.has(date))
    .map(({ date, holiday }): NoticeDoubt => ({ kind: "holiday-missing", holiday, day: date }));
  const onWeekend = fixed.filter(({ date, holiday }) => isWeeklyRest(date) && holiday !== "culture-day");
  const compensated = countOf("compensatory");
  const uncompensated = onWeekend
    .slice(compensated)
    .map(({ date, holiday }): NoticeDoubt => ({ kind: "no-compensation", holiday, day: date }));
  const [tet, national] = [countOf("tet") + compensated, countOf("national-day") + compensated];
  const [swappedOff, worked] = [countOf("swapped-off"), countOf("swapped-work")];
  return [
    ...missing,
    ...(tet < TET_DAYS ? [{ kind: "tet-short", count: tet, least: TET_DAYS } as const] : []),
    ...(national < NATIONAL_DAYS
      ? [{ kind: "national-day-short", count: national, least: NATIONAL_DAYS } as const]
      : []),
    ...uncompensated,
    ...(swappedOff === worked ? [] : [{ kind: "swaps-uneven", off: swappedOff, worked } as const]),
  ];
}
