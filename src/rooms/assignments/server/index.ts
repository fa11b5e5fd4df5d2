export { acceptAssignments } from "./accept-assignments.ts";
export { assignmentPostsHandedOver } from "./assignment-posts.ts";
export { listAssignments } from "./assignment-queries.ts";
export { chipsOfAssignments } from "./chips-of-assignments.ts";
export { foldCounts } from "./fold-counts.ts";
export { assignmentsFollow } from "./follow-succession.ts";
export { assignmentRoutes } from "./routes.ts";
export { statusOnDay } from "./status-on-day.ts";
export { getPeopleBehind, namePerson } from "./people-of-assignment.ts";
