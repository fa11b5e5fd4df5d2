import type { Instant, PlainDate } from "#shared/plain-date.ts";
import { plusDays } from "./solar-day.ts";

const LINE_OCTETS = 75;

/** A whole day, or several, in another calendar. */
export type IcsEvent = {
  /** The same for the same thing at every reading, so that a calendar replaces and does not double it. */
  readonly uid: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly summary: string;
  readonly description: string;
  readonly isTentative: boolean;
  /** Whether the days are shown as taken. */
  readonly isBusy: boolean;
};

/** A calendar as RFC 5545 writes it: CRLF, lines of at most 75 octets, text escaped. */
export function icsText(name: string, events: readonly IcsEvent[], stampedAt: Instant): string {
  const stamp = stampedAt.replace(/\.\d+/u, "").replace(/[-:]/gu, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lo Trinh//Calendar//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => linesOf(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf({ uid, first, last, summary, description, isTentative, isBusy }: IcsEvent, stamp: string): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@calendar.lo-trinh`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(plusDays(last, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `STATUS:${isTentative ? "TENTATIVE" : "CONFIRMED"}`,
    `TRANSP:${isBusy ? "OPAQUE" : "TRANSPARENT"}`,
    "END:VEVENT",
  ];
}

function compact(day: PlainDate): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, "\\$&").replace(/\r\n|\r|\n/gu, "\\n");
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
