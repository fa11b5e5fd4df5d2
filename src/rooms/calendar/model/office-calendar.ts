import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { DeadlineSettings, SHIPPED_DEADLINE_SETTINGS } from "./arithmetic.ts";
import { OwnDay } from "./own-day.ts";
import { Recurrence } from "./recurrence.ts";
import { KeptNotice, noticeOf } from "./year-notice.ts";
import { CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";

/** What an office settles where the law leaves the calendar open. */
export const OfficeSettings = DeadlineSettings.extend(
  CalendarSettings.pick({ undecidedDays: true, cultureDayCompensated: true }).shape,
);
export type OfficeSettings = z.infer<typeof OfficeSettings>;

const Basis = z.string().trim().min(5).max(500);
export const SettledSettings = OfficeSettings.extend({ basis: Basis });
export type SettledSettings = z.infer<typeof SettledSettings>;

const written = { writtenBy: z.string(), writtenOn: PlainDate, version: z.int().positive() };

export const OwnDayId = z.uuid().brand<"OwnDayId">();
export type OwnDayId = z.infer<typeof OwnDayId>;
export const KeptDay = OwnDay.extend({ id: OwnDayId, ...written });
export type KeptDay = z.infer<typeof KeptDay>;

export const RecurringDeadlineId = z.uuid().brand<"RecurringDeadlineId">();
export type RecurringDeadlineId = z.infer<typeof RecurringDeadlineId>;
export const WrittenDeadline = z.object({
  title: z.string().trim().min(3).max(200),
  recurrence: Recurrence,
  basis: Basis,
});
export type WrittenDeadline = z.infer<typeof WrittenDeadline>;
export const RecurringDeadline = WrittenDeadline.extend({ id: RecurringDeadlineId, ...written });
export type RecurringDeadline = z.infer<typeof RecurringDeadline>;

export const OfficeCalendar = z.object({
  settings: OfficeSettings,
  /** Who settled them, by which basis; null while the product's own stand. */
  settled: z.object({ basis: z.string(), ...written }).nullable(),
  ownDays: z.array(KeptDay),
  /** Notices of whole years that the office entered; each takes the place of what the product knows of its year. */
  notices: z.array(KeptNotice),
});
export type OfficeCalendar = z.infer<typeof OfficeCalendar>;

export const SHIPPED_OFFICE_SETTINGS: OfficeSettings = {
  ...SHIPPED_DEADLINE_SETTINGS,
  undecidedDays: SHIPPED_SETTINGS.undecidedDays,
  cultureDayCompensated: SHIPPED_SETTINGS.cultureDayCompensated,
};

/** What the reckoning asks for: the notices, the office's before the shipped ones, under its settings, with its own days. */
export function calendarOf({ settings, ownDays, notices }: Omit<OfficeCalendar, "settled">): CalendarSettings {
  const { undecidedDays, cultureDayCompensated } = settings;
  const shipped = SHIPPED_SETTINGS.notices.filter(({ year }) => !notices.some((each) => each.year === year));
  return {
    ...SHIPPED_SETTINGS,
    undecidedDays,
    cultureDayCompensated,
    ownDays,
    notices: [...shipped, ...notices.map(noticeOf)],
  };
}
