import { Temporal } from "temporal-polyfill";
import type { Deadline } from "#rooms/extraction/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";

/**
 * The last day of what the deadline's words name: a day is itself, a month or quarter or year ends on its last day.
 * A recurring deadline has no single day.
 */
export function dueOnOf(deadline: Pick<Deadline, "kind" | "value"> | null): PlainDate | null {
  switch (deadline?.kind) {
    case undefined:
    case "recurring":
      return null;
    case "date":
      return PlainDate.parse(deadline.value);
    case "month":
      return lastDayOf(Temporal.PlainYearMonth.from(deadline.value));
    case "quarter": {
      const [year = "", quarter = ""] = deadline.value.split("-Q");
      return lastDayOf(new Temporal.PlainYearMonth(Number(year), Number(quarter) * 3));
    }
    case "year":
      return lastDayOf(new Temporal.PlainYearMonth(Number(deadline.value), 12));
  }
}

function lastDayOf(month: Temporal.PlainYearMonth): PlainDate {
  return PlainDate.parse(month.toPlainDate({ day: month.daysInMonth }).toString());
}
