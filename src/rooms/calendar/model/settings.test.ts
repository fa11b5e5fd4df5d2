import { describe, expect, test } from "vitest";
import { createSay } from "#shared/say.ts";
import { LOCALES } from "#shared/sentences.ts";
import { DEADLINE_SETTING_BASES, DeadlineSettings, SHIPPED_DEADLINE_SETTINGS } from "./arithmetic.ts";
import { Confidence, isUnverified } from "./basis.ts";
import { DayReason } from "./notice.ts";
import { SCHEDULE_BASIS } from "./report-schedule.ts";
import { REPORTING_SETTING_BASES, ReportingSettings, SHIPPED_REPORTING_SETTINGS } from "./reporting-window.ts";
import { CalendarSettings, SETTING_BASES, SHIPPED_SETTINGS } from "./settings.ts";
import { Weekday } from "./solar-day.ts";
import { calendarWording } from "./wording.ts";

describe("what the law leaves open", () => {
  test("the shipped settings are settings that an office could have written", () => {
    expect(CalendarSettings.parse(SHIPPED_SETTINGS)).toEqual(SHIPPED_SETTINGS);
    expect(DeadlineSettings.parse(SHIPPED_DEADLINE_SETTINGS)).toEqual(SHIPPED_DEADLINE_SETTINGS);
    expect(ReportingSettings.parse(SHIPPED_REPORTING_SETTINGS)).toEqual(SHIPPED_REPORTING_SETTINGS);
  });

  test("every default that was not read in a text says so; the due day and the validator were read", () => {
    const { dueDay, ...reporting } = REPORTING_SETTING_BASES;
    const open = Object.values({ ...SETTING_BASES, ...DEADLINE_SETTING_BASES, ...reporting });
    expect(open.length).toBe(8);
    expect(open.every(isUnverified)).toBe(true);
    expect([dueDay, SCHEDULE_BASIS].map(({ confidence }) => confidence)).toEqual(["text-read", "text-read"]);
  });

  test("only what was read, first or second hand, is taken without a doubt", () => {
    const doubted = Confidence.options.filter((confidence) =>
      isUnverified({ instrument: "x", article: null, source: null, confidence }),
    );
    expect(doubted).toEqual(["background", "unsettled"]);
  });

  test("every reason and weekday is spoken in both languages", () => {
    const say = createSay([calendarWording]);
    const keys = [
      ...DayReason.options.map((reason) => `calendar.reason.${reason}`),
      ...Weekday.map((day) => `calendar.weekday.${day}`),
    ];
    for (const key of keys) for (const locale of LOCALES) expect(say(locale, key)).not.toBe("");
  });
});
