import { z } from "zod";
import { type Refusal, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { countWorkingDays } from "./arithmetic.ts";
import type { Basis } from "./basis.ts";
import { type CalendarSettings, SHIPPED_SETTINGS } from "./settings.ts";

/** One reporting round as the body that creates it sets it: when figures close and when each level sends, the lowest level first. */
export const ReportSchedule = z.object({
  name: z.string().min(1),
  cutoff: PlainDate,
  levels: z.array(z.object({ name: z.string().min(1), due: PlainDate.nullable() })),
});
export type ReportSchedule = z.infer<typeof ReportSchedule>;

const LEAST_WORKING_DAYS = 1;

export const SCHEDULE_BASIS: Basis = {
  instrument: "Nghị định 09/2019/NĐ-CP",
  article: "Điều 8 khoản 5",
  source:
    "https://thuvienphapluat.vn/hoi-dap-phap-luat/45351-hd-thoi-gian-chot-so-lieu-bao-cao-cua-co-quan-hanh-chinh-nha-nuoc.html",
  confidence: "text-read",
};

export type ScheduleFault =
  | "schedule-without-level"
  | "schedule-level-without-deadline"
  | "schedule-deadline-too-close"
  | "schedule-level-before-lower"
  | "schedule-cutoffs-differ";

/**
 * What is wrong with a schedule by Art. 8(5): at least one working day between cut-off and deadline (the deadline's own day counts),
 * and a deadline for every level. That a level sends no earlier than the one below it is sense, not law.
 */
export function scheduleFaults(
  schedule: ReportSchedule,
  settings: CalendarSettings = SHIPPED_SETTINGS,
): Refusal<ScheduleFault>[] {
  const { name: report, cutoff, levels } = schedule;
  if (levels.length === 0) return [refuse("schedule-without-level", { report }).refusal];
  return levels.flatMap(({ name: level, due }, index): Refusal<ScheduleFault>[] => {
    if (due === null) return [refuse("schedule-level-without-deadline", { report, level }).refusal];
    if (countWorkingDays(cutoff, due, settings).count < LEAST_WORKING_DAYS) {
      return [refuse("schedule-deadline-too-close", { report, level, due, cutoff, least: LEAST_WORKING_DAYS }).refusal];
    }
    const lower = levels.slice(0, index).find((each) => each.due !== null && each.due > due);
    return lower ? [refuse("schedule-level-before-lower", { report, level, due, lower: lower.name }).refusal] : [];
  });
}

/** Art. 8(5) also asks that reports of one sector close on one day. */
export function sectorFaults(schedules: readonly ReportSchedule[]): Refusal<ScheduleFault>[] {
  const [first, ...others] = schedules;
  if (!first) return [];
  return others
    .filter(({ cutoff }) => cutoff !== first.cutoff)
    .map(({ name, cutoff }) => {
      const params = { report: name, cutoff, other: first.name, otherCutoff: first.cutoff };
      return refuse("schedule-cutoffs-differ", params).refusal;
    });
}
