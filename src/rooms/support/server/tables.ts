import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables that this room reads beside its registers, so that a query elsewhere does not compile. */
export function supportTables(db: Database) {
  return db.$pickTables<"petition" | "petition_subject">();
}
