export { acceptAssignments } from "./accept-assignments.ts";
export { listAssignments } from "./assignment-queries.ts";
export { chipsOfAssignments } from "./chips-of-assignments.ts";
export { assignmentsFollow } from "./follow-succession.ts";
