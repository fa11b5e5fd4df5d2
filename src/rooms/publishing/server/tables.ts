import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function outgoingTables(db: Database) {
  return db.$pickTables<"outgoing_document" | "outgoing_line" | "outgoing_step" | "outgoing_version" | "stored_file">();
}
