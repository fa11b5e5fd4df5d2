import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function indicatorTables(db: Database) {
  return db.$pickTables<
    | "collection_cell"
    | "collection_column"
    | "collection_form"
    | "collection_reply"
    | "collection_row"
    | "indicator"
    | "indicator_past_owner"
    | "indicator_input"
    | "indicator_standing"
    | "observation"
    | "result_link"
    | "review"
    | "review_standing"
    | "road"
    | "road_point"
    | "target"
    | "target_measure"
    | "target_territory"
  >();
}
