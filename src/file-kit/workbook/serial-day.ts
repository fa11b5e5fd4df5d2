import { PlainDate } from "#shared/plain-date.ts";
import type { DayCell } from "./cell.ts";

const DAY_MS = 86_400_000;
const MINUTES = 1_440;
/** Day 0 of the workbook's calendar. Excel counts a 29/2/1900 that never was, so days from March on seem to begin a day earlier. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FALSE_LEAP_DAY = 60;
/** 31/12/9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** The day that a number with a day's format means; an hour alone is the words `14:30`; a number outside the calendar stays one. */
export function dayOfSerial(serial: number, uses1904: boolean): DayCell | string | number {
  const minutes = Math.round(serial * MINUTES);
  const whole = Math.floor(minutes / MINUTES);
  const time = timeOf(minutes - whole * MINUTES);
  if (serial < 0 || whole > LAST_SERIAL) return serial;
  if (whole === 0 && !uses1904) return time ?? "00:00";
  if (whole === FALSE_LEAP_DAY && !uses1904) return serial;
  const shift = !uses1904 && whole < FALSE_LEAP_DAY ? 1 : 0;
  const at = new Date((uses1904 ? EPOCH_1904 : EPOCH_1900) + (whole + shift) * DAY_MS);
  const day = PlainDate.safeParse(at.toISOString().slice(0, 10));
  if (!day.success) return serial;
  return time === undefined ? { day: day.data } : { day: day.data, time };
}

function timeOf(minutes: number): string | undefined {
  if (minutes === 0) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `2026-06-30` or `2026-06-30T14:30:00`: how a cell of type `d` (ISO 29500 18.18.11) says a day. */
export function dayOfIso(words: string): DayCell | string {
  const [, date = "", time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u.exec(words) ?? [];
  const day = PlainDate.safeParse(date);
  if (!day.success) return words;
  return time === undefined || time === "00:00" ? { day: day.data } : { day: day.data, time };
}
