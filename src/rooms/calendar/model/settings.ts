import { z } from "zod";
import { type Basis, CHOICE_OF_PRIME_MINISTER } from "./basis.ts";
import { YearNotice } from "./notice.ts";
import { OwnDay } from "./own-day.ts";
import { OFFICIAL_YEARS } from "./official-years.ts";

/** What an office may decide where the law or its notice leaves the day open. */
export const CalendarSettings = z.object({
  /** Years with an official notice; an office adds the next one here. */
  notices: z.array(YearNotice).readonly(),
  /** How many of Tết's five days may precede mùng 1 in a year without notice: notices of 2024–2026 chose 1 or 2. */
  tetDaysBefore: z.array(z.int().min(0).max(4)).min(1).readonly(),
  /** On which side of 2 September its second day may lie in a year without notice. */
  nationalDaySides: z
    .array(z.enum(["before", "after"]))
    .min(1)
    .readonly(),
  /** Days that are off under only some of the choices above. */
  undecidedDays: z.enum(["off", "working"]),
  /** Whether 24 November on a weekend gives a compensatory day. */
  cultureDayCompensated: z.boolean(),
  /** Days that the office set itself; they outrank notice and law. */
  ownDays: z.array(OwnDay).readonly(),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

export const SHIPPED_SETTINGS: CalendarSettings = {
  notices: OFFICIAL_YEARS,
  tetDaysBefore: [1, 2],
  nationalDaySides: ["before", "after"],
  undecidedDays: "off",
  cultureDayCompensated: false,
  ownDays: [],
};

type OpenSetting = Exclude<keyof CalendarSettings, "notices" | "ownDays">;

/** Why each setting is open. None of the shipped values is law: an office confirms or changes them. */
export const SETTING_BASES: Readonly<Record<OpenSetting, Basis>> = {
  tetDaysBefore: { ...CHOICE_OF_PRIME_MINISTER, confidence: "unsettled" },
  nationalDaySides: { ...CHOICE_OF_PRIME_MINISTER, confidence: "unsettled" },
  undecidedDays: { ...CHOICE_OF_PRIME_MINISTER, confidence: "unsettled" },
  cultureDayCompensated: {
    instrument: "Nghị quyết 28/2026/QH16 và Bộ luật Lao động 2019",
    article: "Điều 2; Điều 111 khoản 3",
    source: null,
    confidence: "unsettled",
  },
};
