import type { Instant, PlainDate } from "#shared/plain-date.ts";
import type { Say } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import { type DeadlineSettings, SHIPPED_DEADLINE_SETTINGS } from "./arithmetic.ts";
import { listMarkedDays } from "./days-off.ts";
import { type IcsEvent, icsText } from "./ics-text.ts";
import type { RecurringDeadline } from "./office-calendar.ts";
import { occurrencesOf } from "./recurrence.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { dayIn, plusDays, yearOf } from "./solar-day.ts";
import type { DayMark } from "./year-marks.ts";

export type IcsOptions = {
  readonly say: Say;
  readonly locale: Locale;
  /** When the text was made; RFC 5545 asks for it in every event. */
  readonly stampedAt: Instant;
  readonly settings?: CalendarSettings;
};

/** The days off and worked Saturdays of a year as an iCalendar text (RFC 5545); provisional days are tentative. */
export function icsOfYear(year: number, options: IcsOptions): string {
  const { say, locale, stampedAt } = options;
  return icsText(say(locale, "calendar.ics.name", { year: String(year) }), daysOffOf(year, options), stampedAt);
}

type FeedOptions = IcsOptions & {
  readonly deadline?: DeadlineSettings;
  /** What falls to the one who subscribes, where they asked for it. */
  readonly duties?: readonly IcsEvent[];
};
/** Enough for the next two rounds of whatever comes every month or less often. */
const MOST_OCCURRENCES = 24;

/** What a person subscribes to: days off of last, this and next year, and the deadlines that come again until the end of next year. */
export function icsOfFeed(on: PlainDate, deadlines: readonly RecurringDeadline[], options: FeedOptions): string {
  const { say, locale, stampedAt, settings, deadline = SHIPPED_DEADLINE_SETTINGS, duties = [] } = options;
  const year = yearOf(on);
  const until = dayIn(year + 1, 12, 31);
  const events = [
    ...[year - 1, year, year + 1].flatMap((each) => daysOffOf(each, options)),
    ...duties,
    ...deadlines.flatMap(({ id, title, recurrence, basis }) =>
      occurrencesOf(recurrence, dayIn(year, 1, 1), MOST_OCCURRENCES, deadline, settings)
        .filter(({ due }) => due <= until)
        .map(({ named, due, provisional }) => ({
          uid: `${id}-${named}`,
          first: due,
          last: due,
          summary: title,
          description: basis,
          isTentative: provisional,
          isBusy: false,
        })),
    ),
  ];
  return icsText(say(locale, "calendar.ics.feed"), events, stampedAt);
}

function daysOffOf(year: number, { say, locale, settings = SHIPPED_SETTINGS }: IcsOptions): IcsEvent[] {
  return runsOf(listMarkedDays(year, settings)).map((run) => eventOf(run, say, locale));
}

type Run = { readonly first: DayMark; readonly last: PlainDate };

/** Days that follow each other for one reason make one event. */
function runsOf(days: readonly DayMark[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const continues =
      run?.first.reason === day.reason &&
      run.first.title === day.title &&
      run.first.provisional === day.provisional &&
      plusDays(run.last, 1) === day.date;
    if (run && continues) runs[runs.length - 1] = { first: run.first, last: day.date };
    else runs.push({ first: day, last: day.date });
  }
  return runs;
}

function eventOf({ first, last }: Run, say: Say, locale: Locale): IcsEvent {
  const { date, reason, provisional, basis, working, title } = first;
  const stands = [basis.instrument, basis.article].filter((part) => part !== null).join(", ");
  return {
    uid: `${date}-${reason}`,
    first: date,
    last,
    summary: title ?? say(locale, `calendar.reason.${reason}`),
    description: provisional ? `${stands}. ${say(locale, "calendar.provisional")}` : stands,
    isTentative: provisional,
    isBusy: !working,
  };
}
