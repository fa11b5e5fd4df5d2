import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function organisationTables(db: Database) {
  return db.$pickTables<
    | "delegation"
    | "organisation"
    | "organisation_closure"
    | "organisation_code"
    | "organisation_group"
    | "organisation_group_member"
    | "organisation_name"
    | "organisation_parent"
    | "organisation_succession"
    | "organisation_succession_ahead"
    | "organisation_succession_part"
    | "organisation_word"
    | "person"
    | "portfolio"
  >();
}
