import { Temporal } from "temporal-polyfill";
import { PlainDate } from "#shared/plain-date.ts";
import type { Deadline } from "./proposal.ts";

/**
 * The last day of what the deadline's words name: a day is itself, a month or quarter or year ends on its last day.
 * A recurring deadline has no single day, and neither has one that no calendar has (`31/02`, `tháng 13`, `quý 5`).
 */
export function dueOnOf(deadline: Pick<Deadline, "kind" | "value"> | null): PlainDate | null {
  switch (deadline?.kind) {
    case undefined:
    case "recurring":
      return null;
    case "date":
      return PlainDate.safeParse(deadline.value).data ?? null;
    case "month": {
      const [year, month] = deadline.value.split("-").map(Number);
      return lastDayOf(year, month);
    }
    case "quarter": {
      const [year, quarter] = deadline.value.split("-Q").map(Number);
      return lastDayOf(year, (quarter ?? 0) * 3);
    }
    case "year":
      return lastDayOf(Number(deadline.value), 12);
  }
}

/** Whether the words name one day or stretch of days, and the calendar has none such. */
export function isImpossible(deadline: Pick<Deadline, "kind" | "value">): boolean {
  return deadline.kind !== "recurring" && dueOnOf(deadline) === null;
}

function lastDayOf(year = 0, month = 0): PlainDate | null {
  if (!(month >= 1 && month <= 12)) return null;
  const first = new Temporal.PlainYearMonth(year, month);
  return PlainDate.safeParse(first.toPlainDate({ day: first.daysInMonth }).toString()).data ?? null;
}
