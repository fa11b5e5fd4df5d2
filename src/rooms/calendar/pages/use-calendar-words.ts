import { type Say, useWords } from "#web-kit/use-words.ts";
import type { yearNoticeWording } from "../model/year-notice-wording.ts";
import type { calendarPageWording } from "../model/page-wording.ts";
import type { calendarWording } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("calendar");

export type CalendarWord =
  | keyof typeof calendarPageWording
  | keyof typeof calendarWording
  | keyof typeof yearNoticeWording;

export function useCalendarWords(): Say<CalendarWord> {
  return useWords<CalendarWord>();
}
