import type { Instant, PlainDate } from "#shared/plain-date.ts";
import type { Say } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import { listMarkedDays } from "./days-off.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { plusDays } from "./solar-day.ts";
import type { DayMark } from "./year-marks.ts";

const LINE_OCTETS = 75;

export type IcsOptions = {
  readonly say: Say;
  readonly locale: Locale;
  /** When the text was made; RFC 5545 asks for it in every event. */
  readonly stampedAt: Instant;
  readonly settings?: CalendarSettings;
};

/** The days off and worked Saturdays of a year as an iCalendar text (RFC 5545); provisional days are tentative. */
export function icsOfYear(year: number, { say, locale, stampedAt, settings = SHIPPED_SETTINGS }: IcsOptions): string {
  const stamp = stampedAt.replace(/\.\d+/u, "").replace(/[-:]/gu, "");
  const events = runsOf(listMarkedDays(year, settings)).flatMap((run) => eventOf(run, stamp, say, locale));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lo Trinh//Calendar//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(say(locale, "calendar.ics.name", { year: String(year) }))}`,
    `X-WR-CALNAME:${escaped(say(locale, "calendar.ics.name", { year: String(year) }))}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

type Run = { readonly first: DayMark; readonly last: PlainDate };

/** Days that follow each other for one reason make one event. */
function runsOf(days: readonly DayMark[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const continues =
      run?.first.reason === day.reason &&
      run.first.provisional === day.provisional &&
      plusDays(run.last, 1) === day.date;
    if (run && continues) runs[runs.length - 1] = { first: run.first, last: day.date };
    else runs.push({ first: day, last: day.date });
  }
  return runs;
}

function eventOf({ first, last }: Run, stamp: string, say: Say, locale: Locale): string[] {
  const { date, reason, provisional, basis, working } = first;
  const stands = [basis.instrument, basis.article].filter((part) => part !== null).join(", ");
  return [
    "BEGIN:VEVENT",
    `UID:${date}-${reason}@calendar.lo-trinh`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(plusDays(last, 1))}`,
    `SUMMARY:${escaped(say(locale, `calendar.reason.${reason}`))}`,
    `DESCRIPTION:${escaped(provisional ? `${stands}. ${say(locale, "calendar.provisional")}` : stands)}`,
    `STATUS:${provisional ? "TENTATIVE" : "CONFIRMED"}`,
    `TRANSP:${working ? "TRANSPARENT" : "OPAQUE"}`,
    "END:VEVENT",
  ];
}

function compact(day: PlainDate): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, "\\$&").replace(/\r?\n/gu, "\\n");
}

/** At most 75 octets a line, the next begins with a space; a character is never cut. */
function folded(line: string): string {
  const octets = new TextEncoder();
  let length = 0;
  let text = "";
  for (const char of line) {
    const size = octets.encode(char).length;
    if (length + size > LINE_OCTETS) {
      text += "\r\n ";
      length = 1;
    }
    text += char;
    length += size;
  }
  return text;
}
