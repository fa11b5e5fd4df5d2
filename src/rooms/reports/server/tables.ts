import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function reportTables(db: Database) {
  return db.$pickTables<
    | "meeting"
    | "meeting_conclusion"
    | "report"
    | "report_asked"
    | "report_duty"
    | "report_figure"
    | "report_part"
    | "report_reminder"
    | "report_round"
    | "report_step"
  >();
}
