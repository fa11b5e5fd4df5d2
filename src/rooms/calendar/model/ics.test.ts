import { describe, expect, test } from "vitest";
import { Instant } from "#shared/plain-date.ts";
import { createSay } from "#shared/say.ts";
import { icsOfYear } from "./ics.ts";
import { calendarWording } from "./wording.ts";

const OPTIONS = {
  say: createSay([calendarWording]),
  locale: "vi",
  stampedAt: Instant.parse("2026-01-02T03:04:05.678Z"),
} as const;
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("the days off as iCalendar", () => {
  test("Tết 2026 is one event from the first day to the day after the last", () => {
    const lines = unfolded(icsOfYear(2026, OPTIONS));
    const start = lines.indexOf("DTSTART;VALUE=DATE:20260216");
    expect(lines.slice(start - 3, start + 7)).toEqual([
      "BEGIN:VEVENT",
      "UID:2026-02-16-tet@calendar.lo-trinh",
      "DTSTAMP:20260102T030405Z",
      "DTSTART;VALUE=DATE:20260216",
      "DTEND;VALUE=DATE:20260221",
      "SUMMARY:Tết Nguyên đán",
      "DESCRIPTION:TB 9441/TB-BNV ngày 16/10/2025",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "END:VEVENT",
    ]);
  });

  test.for([2024, 2026, 2027])("%i: every line ends with CRLF, has at most 75 octets and cuts no character", (year) => {
    const text = icsOfYear(year, OPTIONS);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Surrogate}|\uFFFD/u);
    }
    const lines = unfolded(text);
    expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(
      lines.filter((line) => line === "END:VEVENT").length,
    );
    const uids = lines.filter((line) => line.startsWith("UID:"));
    expect(new Set(uids).size).toBe(uids.length);
  });

  test("worked Saturdays do not block the day; a year without notice is tentative", () => {
    const lines = unfolded(icsOfYear(2026, OPTIONS));
    const saturday = lines.indexOf("DTSTART;VALUE=DATE:20260110");
    expect(lines.slice(saturday, saturday + 6)).toContain("TRANSP:TRANSPARENT");
    expect(unfolded(icsOfYear(2027, OPTIONS))).not.toContain("STATUS:CONFIRMED");
  });

  test("commas and semicolons are escaped", () => {
    expect(unfolded(icsOfYear(2024, OPTIONS))).toContain(
      "DESCRIPTION:Bộ luật Lao động 2019 (45/2019/QH14)\\, Điều 112 khoản 1",
    );
  });
});
