import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function noticeTables(db: Database) {
  return db.$pickTables<"notice_letter" | "notice_setting">();
}
