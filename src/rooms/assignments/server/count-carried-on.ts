import { sql } from "kysely";
import type { HistoriesLost } from "#rooms/documents/server/index.ts";
import { assignmentTables } from "./tables.ts";

/** Assignments that a purge takes although an earlier plan, which stays, gave them: a later version carried them on. */
export const countCarriedOn: HistoriesLost = async (transaction, act, doomed) => {
  const { count } = await assignmentTables(transaction)
    .selectFrom("assignment_wording")
    .select((row) => row.fn.count<number>("assignment_id").distinct().as("count"))
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`assignment_id = any(${doomed}::uuid[])`)
    .where(sql<boolean>`plan_id <> all(${doomed}::uuid[])`)
    .executeTakeFirstOrThrow();
  return count;
};
