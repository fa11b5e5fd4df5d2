import { type Say, useWords } from "#web-kit/use-words.ts";
import type { calendarPageWording } from "../model/page-wording.ts";
import type { calendarWording } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("calendar");

export type CalendarWord = keyof typeof calendarPageWording | keyof typeof calendarWording;

export function useCalendarWords(): Say<CalendarWord> {
  return useWords<CalendarWord>();
}
