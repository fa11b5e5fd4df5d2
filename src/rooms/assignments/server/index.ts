import type { ClauseChips } from "#rooms/plans/server/index.ts";
import { assignmentChips } from "../model/index.ts";
import { listAssignments } from "./assignment-queries.ts";

export { acceptAssignments } from "./accept-assignments.ts";
export { listAssignments } from "./assignment-queries.ts";

export const chipsOfAssignments: ClauseChips = async (db, workspaceId, planId) => {
  const assignments = await listAssignments(db, workspaceId, planId);
  return assignments.flatMap(assignmentChips);
};
