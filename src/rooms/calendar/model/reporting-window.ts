import { z } from "zod";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { DeadlineSettings, dueDayOf, type Reckoned, SHIPPED_DEADLINE_SETTINGS } from "./arithmetic.ts";
import type { Basis } from "./basis.ts";
import { lastMonthOf, namedDaysOf, PERIOD_MONTHS, type PeriodKind, type ReportingPeriod } from "./reporting-period.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";
import { dayIn, plusDays } from "./solar-day.ts";

/** A series carries the kind of its window: the two count other days and must not be added up. */
export type WindowKind = "administrative" | "statistical";

const isoWeekday = z.int().min(1).max(7);

export const ReportingSettings = z.object({
  /** Art. 13 says the 25th to ministries and provinces; they set their own day for the levels below. */
  dueDay: z.int().min(1).max(31),
  nineMonths: z.object({ cutoffDay: z.int().min(1).max(30) }),
  /** Monday is 1. The window is the seven days that end with the cut-off. */
  week: z.object({ cutoffWeekday: isoWeekday, dueWeekday: isoWeekday }),
  deadline: DeadlineSettings,
});
export type ReportingSettings = z.infer<typeof ReportingSettings>;

export const SHIPPED_REPORTING_SETTINGS: ReportingSettings = {
  dueDay: 25,
  nineMonths: { cutoffDay: 14 },
  week: { cutoffWeekday: 4, dueWeekday: 5 },
  deadline: SHIPPED_DEADLINE_SETTINGS,
};

const DECREE = "Nghị định 09/2019/NĐ-CP";
const CUTOFFS =
  "http://118.69.201.249:801/phap-luat/che-do-bao-cao-dinh-ky-la-gi-thoi-gian-chot-so-lieu-che-do-bao-cao-dinh-ky-hang-nam-duoc-tinh-tu-ng-175130-188832.html";
const DUE_DAYS =
  "https://thuviennhadat.vn/phap-luat-doi-song/thoi-han-gui-bao-cao-trong-che-do-bao-cao-dinh-ky-cua-co-quan-hanh-chinh-nha-nuoc-quy-dinh-nhu-the-n-458096.html";
const CUTOFF_DAY = 14;

/** The article a period's cut-off stands on. Week and nine months are left to whoever creates the report: ours is a default. */
export function basisOfPeriod(kind: PeriodKind): Basis {
  if (kind === "week") return { instrument: DECREE, article: "Điều 12", source: null, confidence: "unsettled" };
  if (kind === "nine-months") return { instrument: DECREE, article: "Điều 12", source: null, confidence: "background" };
  return { instrument: DECREE, article: "Điều 12, Điều 13", source: CUTOFFS, confidence: "text-read" };
}

/** What each setting stands on; only the due day is law, and only for ministries and provinces. */
export const REPORTING_SETTING_BASES: Readonly<Record<Exclude<keyof ReportingSettings, "deadline">, Basis>> = {
  dueDay: { instrument: DECREE, article: "Điều 13", source: DUE_DAYS, confidence: "text-read" },
  nineMonths: basisOfPeriod("nine-months"),
  week: basisOfPeriod("week"),
};

export type ReportingWindow = {
  readonly windowKind: WindowKind;
  /** The days whose figures are counted. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day on which the figures are closed (chốt số liệu). */
  readonly cutoff: PlainDate;
  /** The last day for sending the report. */
  readonly due: PlainDate;
  /** The last day that the period's name says. From the cut-off to it, figures are estimates (ước thực hiện). */
  readonly estimatedTo: PlainDate;
  /** The due day was rolled, or may be, by days that no notice tells. */
  readonly provisional: boolean;
  readonly basis: Basis;
};

/** The legal window of an administrative report: from the 15th before the period to the 14th of its last month, due on the 25th. */
export function reportingWindowOf(
  period: ReportingPeriod,
  settings: ReportingSettings = SHIPPED_REPORTING_SETTINGS,
  calendar: CalendarSettings = SHIPPED_SETTINGS,
): Outcome<ReportingWindow, "day-outside-calendar"> {
  const { from, cutoff, named } =
    period.kind === "week" ? weekWindow(period, settings) : monthsWindow(period, settings);
  const due: Outcome<Reckoned, "day-outside-calendar"> = dueDayOf(named, settings.deadline, calendar);
  if (!due.ok) return due;
  return done({
    windowKind: "administrative",
    from,
    to: cutoff,
    cutoff,
    due: due.value.date,
    estimatedTo: namedDaysOf(period).to,
    provisional: due.value.provisional,
    basis: basisOfPeriod(period.kind),
  });
}

/** The same period as NĐ 60/2018 counts it for statistical reports: whole months, closed on the last day. */
export function statisticalWindowOf(
  period: ReportingPeriod,
): Pick<ReportingWindow, "windowKind" | "from" | "to" | "basis"> {
  const source =
    "https://thukyluat.vn/vb/nghi-dinh-60-2018-nd-cp-quy-dinh-noi-dung-che-do-bao-cao-thong-ke-cap-quoc-gia-5ce35.html";
  const read: Basis = { instrument: "Nghị định 60/2018/NĐ-CP", article: null, source, confidence: "text-read" };
  // Of weeks and nine months only the pattern is known.
  const isTold = period.kind !== "week" && period.kind !== "nine-months";
  const basis: Basis = isTold ? read : { ...read, source: null, confidence: "background" };
  return { windowKind: "statistical", ...namedDaysOf(period), basis };
}

type Days = { readonly from: PlainDate; readonly cutoff: PlainDate; readonly named: PlainDate };

function monthsWindow(period: ReportingPeriod, { dueDay, nineMonths }: ReportingSettings): Days {
  const last = lastMonthOf(period);
  const cutoffDay = period.kind === "nine-months" ? nineMonths.cutoffDay : CUTOFF_DAY;
  const monthBefore = last - PERIOD_MONTHS[period.kind];
  const closedBefore =
    monthBefore === 0 ? dayIn(period.year - 1, 12, CUTOFF_DAY) : dayIn(period.year, monthBefore, CUTOFF_DAY);
  return {
    from: plusDays(closedBefore, 1),
    cutoff: dayIn(period.year, last, cutoffDay),
    named: dayIn(period.year, last, dueDay),
  };
}

function weekWindow(period: ReportingPeriod, { week }: ReportingSettings): Days {
  const monday = namedDaysOf(period).from;
  const cutoff = plusDays(monday, week.cutoffWeekday - 1);
  const isDueAfterSunday = week.dueWeekday <= week.cutoffWeekday;
  return {
    from: plusDays(cutoff, -6),
    cutoff,
    named: plusDays(monday, week.dueWeekday - 1 + (isDueAfterSunday ? 7 : 0)),
  };
}
