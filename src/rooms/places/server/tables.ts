import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function placeTables(db: Database) {
  return db.$pickTables<
    | "boundary"
    | "boundary_drawing"
    | "boundary_sheet"
    | "place"
    | "place_name"
    | "place_parent"
    | "place_succession"
    | "place_succession_part"
    | "place_word"
  >();
}
