import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function assignmentTables(db: Database) {
  return db.$pickTables<
    | "assignment"
    | "assignment_complement"
    | "assignment_count"
    | "assignment_evidence"
    | "assignment_holding"
    | "assignment_obstacle"
    | "assignment_occurrence"
    | "assignment_occurrence_step"
    | "assignment_part"
    | "assignment_part_step"
    | "assignment_party"
    | "assignment_post"
    | "assignment_rhythm"
    | "assignment_source"
    | "assignment_step"
    | "assignment_tally"
    | "assignment_wording"
    | "assignment_reminder"
    | "ladder_setting"
    | "stored_file"
  >();
}
