import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function calendarTables(db: Database) {
  return db.$pickTables<
    "calendar_setting" | "office_day" | "recurring_deadline" | "calendar_feed" | "year_notice" | "year_notice_day"
  >();
}
