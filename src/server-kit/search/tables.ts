import type { Database } from "#store/index.ts";

/** The one table of everything that can be found, and its words. */
export function searchTables(db: Database) {
  return db.$pickTables<"search_entry" | "search_word">();
}
