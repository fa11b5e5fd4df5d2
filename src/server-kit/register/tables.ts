import type { Database } from "#store/index.ts";

/** The source and the history of every value of every register. The registers' own tables are named by their declarations. */
export function registerTables(db: Database) {
  return db.$pickTables<"register_value">();
}
