import type { Database } from "#store/index.ts";

/** Narrows a handle to the tables this room owns, so that a query elsewhere does not compile. */
export function planTables(db: Database) {
  return db.$pickTables<
    | "plan"
    | "plan_alignment"
    | "plan_amendment"
    | "plan_instruction"
    | "plan_change"
    | "plan_link"
    | "plan_sentence"
    | "proposal"
    | "goal"
    | "solution_group"
    | "solution"
    | "finding_answer"
  >();
}
export type PlanTables = ReturnType<typeof planTables>;
