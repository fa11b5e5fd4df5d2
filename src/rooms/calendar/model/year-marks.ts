import type { PlainDate } from "#shared/plain-date.ts";
import { type Basis, CHOICE_OF_PRIME_MINISTER, isUnverified } from "./basis.ts";
import type { DayReason, YearNotice } from "./notice.ts";
import type { OwnDay } from "./own-day.ts";
import type { CalendarSettings } from "./settings.ts";
import { yearOf } from "./solar-day.ts";
import { type StatutoryDay, statutoryDaysOf } from "./statutory.ts";

/** What a day carries beyond its weekday. */
export type DayMark = {
  readonly date: PlainDate;
  readonly working: boolean;
  readonly reason: DayReason;
  readonly provisional: boolean;
  readonly basis: Basis;
  /** The office's own name of the day; absent where law or notice gives it. */
  readonly title?: string;
};

export type YearMarks = {
  /** Told by an official notice; otherwise every day of the year is provisional. */
  readonly isOfficial: boolean;
  readonly marks: ReadonlyMap<PlainDate, DayMark>;
};

const reckoned = new WeakMap<CalendarSettings, Map<number, YearMarks>>();

/** The marked days of a year, in the order of their dates; reckoned once for each settings. */
export function yearMarks(year: number, settings: CalendarSettings): YearMarks {
  const years = reckoned.get(settings) ?? new Map<number, YearMarks>();
  reckoned.set(settings, years);
  const known = years.get(year) ?? reckonYear(year, settings);
  years.set(year, known);
  return known;
}

function reckonYear(year: number, settings: CalendarSettings): YearMarks {
  const notice = settings.notices.find((each) => each.year === year);
  const days = notice ? marksOfNotice(notice) : marksOfLaw(year, settings);
  const own = settings.ownDays.filter(({ day }) => yearOf(day) === year).map(markOfOwn);
  const ownDays = new Set(own.map(({ date }) => date));
  const inOrder = [...days.filter(({ date }) => !ownDays.has(date)), ...own].toSorted((one, other) =>
    one.date.localeCompare(other.date),
  );
  return { isOfficial: notice !== undefined, marks: new Map(inOrder.map((mark) => [mark.date, mark])) };
}

function markOfOwn({ day, isWorking, title, basis }: OwnDay): DayMark {
  return {
    date: day,
    working: isWorking,
    reason: isWorking ? "office-work" : "office-off",
    provisional: false,
    basis: { instrument: basis, article: null, source: null, confidence: "office" },
    title,
  };
}

function marksOfNotice({ days }: YearNotice): DayMark[] {
  return days.map((day) => ({ ...day, provisional: isUnverified(day.basis) }));
}

/** A day that is off under every admissible choice is off; one that is off under some is undecided. */
function marksOfLaw(year: number, settings: CalendarSettings): DayMark[] {
  const choices = settings.tetDaysBefore.flatMap((tetDaysBefore) =>
    settings.nationalDaySides.map((nationalDaySide) => ({
      tetDaysBefore,
      nationalDaySide,
      cultureDayCompensated: settings.cultureDayCompensated,
    })),
  );
  const offUnder = new Map<PlainDate, StatutoryDay[]>();
  for (const choice of choices) {
    const byDate = new Map(
      statutoryDaysOf(year, choice)
        .toReversed()
        .map((day) => [day.date, day]),
    );
    for (const day of byDate.values()) offUnder.set(day.date, [...(offUnder.get(day.date) ?? []), day]);
  }
  return [...offUnder.values()].flatMap((days) => markOf(days, days.length === choices.length, settings));
}

function markOf(days: readonly StatutoryDay[], isCertain: boolean, settings: CalendarSettings): DayMark[] {
  const day = days.find(({ isCompensatory }) => !isCompensatory) ?? days[0];
  if (!day) return [];
  const { date, basis, holiday, isCompensatory } = day;
  if (isCertain) {
    return [{ date, working: false, reason: isCompensatory ? "compensatory" : holiday, provisional: true, basis }];
  }
  const reason = holiday === "national-day" ? "national-day-undecided" : "tet-undecided";
  const working = settings.undecidedDays === "working";
  return [
    { date, working, reason, provisional: true, basis: { ...CHOICE_OF_PRIME_MINISTER, confidence: "unsettled" } },
  ];
}
