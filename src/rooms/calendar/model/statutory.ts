import type { PlainDate } from "#shared/plain-date.ts";
import {
  type Basis,
  CHOICE_OF_PRIME_MINISTER,
  COMPENSATORY_DAY,
  CULTURE_DAY,
  HOLIDAYS_OF_LABOUR_CODE,
} from "./basis.ts";
import { hungKingsDay, lunarNewYear } from "./lunar.ts";
import type { Holiday } from "./notice.ts";
import { dayIn, isInCalendar, isWeeklyRest, plusDays } from "./solar-day.ts";

const TET_DAYS = 5;
/** NQ 28/2026/QH16 is in force from 1 July 2026. */
const FIRST_CULTURE_DAY = 2026;

/** What a notice chooses, and what the law leaves open. */
export type StatutoryChoice = {
  readonly tetDaysBefore: number;
  readonly nationalDaySide: "before" | "after";
  readonly cultureDayCompensated: boolean;
};

export type StatutoryDay = {
  readonly date: PlainDate;
  readonly holiday: Holiday;
  readonly isCompensatory: boolean;
  readonly basis: Basis;
};

/**
 * The days off that the law gives in a year under one choice, without swaps: the days of Art. 112(1), 24 November from 2026, and for
 * each that falls on a weekly rest the next working day (Art. 111(3)). Two holidays on one day give one day off.
 * The Labour Code of 2019 is in force from 2021; earlier years are computed as if it had been.
 */
export function statutoryDaysOf(year: number, choice: StatutoryChoice): StatutoryDay[] {
  const holidays = [...fixedHolidays(year), ...tetDays(year, choice), ...nationalDays(year, choice)]
    .filter(({ date }) => isInCalendar(date))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const taken = new Set(holidays.map(({ date }) => date));
  const compensatory: StatutoryDay[] = [];
  for (const [index, { date, holiday }] of holidays.entries()) {
    if (!isWeeklyRest(date) || holidays[index - 1]?.date === date) continue;
    if (holiday === "culture-day" && !choice.cultureDayCompensated) continue;
    const instead = nextFree(date, taken);
    taken.add(instead);
    compensatory.push({ date: instead, holiday, isCompensatory: true, basis: COMPENSATORY_DAY });
  }
  return [...holidays, ...compensatory].filter(({ date }) => isInCalendar(date));
}

function nextFree(day: PlainDate, taken: ReadonlySet<PlainDate>): PlainDate {
  let next = plusDays(day, 1);
  while (isWeeklyRest(next) || taken.has(next)) next = plusDays(next, 1);
  return next;
}

function holidayOn(date: PlainDate, holiday: Holiday, basis = HOLIDAYS_OF_LABOUR_CODE): StatutoryDay {
  return { date, holiday, isCompensatory: false, basis };
}

function fixedHolidays(year: number): StatutoryDay[] {
  const fixed = [
    holidayOn(dayIn(year, 1, 1), "new-year"),
    holidayOn(hungKingsDay(year), "hung-kings"),
    holidayOn(dayIn(year, 4, 30), "victory-day"),
    holidayOn(dayIn(year, 5, 1), "labour-day"),
  ];
  return year < FIRST_CULTURE_DAY ? fixed : [...fixed, holidayOn(dayIn(year, 11, 24), "culture-day", CULTURE_DAY)];
}

function tetDays(year: number, { tetDaysBefore }: StatutoryChoice): StatutoryDay[] {
  const first = plusDays(lunarNewYear(year), -tetDaysBefore);
  return Array.from({ length: TET_DAYS }, (_, index) =>
    holidayOn(plusDays(first, index), "tet", CHOICE_OF_PRIME_MINISTER),
  );
}

function nationalDays(year: number, { nationalDaySide }: StatutoryChoice): StatutoryDay[] {
  const second = dayIn(year, 9, nationalDaySide === "before" ? 1 : 3);
  return [holidayOn(dayIn(year, 9, 2), "national-day"), holidayOn(second, "national-day", CHOICE_OF_PRIME_MINISTER)];
}
