import type { PlainDate } from "#shared/plain-date.ts";
import { plusDays, Weekday, weekdayOf } from "./solar-day.ts";

/** The days of a month in rows from Monday to Sunday; null before the first and after the last. */
export function weeksOf(first: PlainDate, last: PlainDate): (PlainDate | null)[][] {
  const cells: (PlainDate | null)[] = Array.from({ length: Weekday.indexOf(weekdayOf(first)) }, () => null);
  for (let day = first; day <= last; day = plusDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7));
}
