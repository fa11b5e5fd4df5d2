import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function documentTables(db: Database) {
  return db.$pickTables<
    | "document"
    | "document_text"
    | "clause"
    | "document_reference"
    | "document_page"
    | "document_rendition"
    | "stored_file"
  >();
}
export type DocumentTables = ReturnType<typeof documentTables>;
