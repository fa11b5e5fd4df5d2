export type { Disk } from "./import-file.ts";
export type {
  AcceptedProposal,
  ClauseChips,
  ContinuedPlan,
  PlanPorts,
  ProposalAcceptor,
  PublishedPlan,
  SuccessorFollower,
  Successors,
  ThemeAsked,
  ThemePart,
  ThemePorts,
} from "./ports.ts";
export { acceptConfident } from "./accept-confident.ts";
export { continuePlan } from "./continue-plan.ts";
export { decideChanges } from "./decide-changes.ts";
export { getPlan } from "./get-plan.ts";
export { listPlans } from "./list-plans.ts";
export { listToldPlans } from "./list-told-plans.ts";
export { listVersions } from "./list-versions.ts";
export { getReview } from "./get-review.ts";
export { importPlan } from "./import-plan.ts";
export { publishPlan } from "./publish-plan.ts";
export { frameOfPlan, type PlanFrame } from "./headings-of-clauses.ts";
export { findPlace } from "./find-place.ts";
export { findDocumentOfPlan } from "./plan-queries.ts";
export { hasGoal, listGoals } from "./record-queries.ts";
export { planRoutes } from "./routes.ts";
export { planRegisters } from "./registers.ts";
export { adoptThemes } from "./themes/adopt-themes.ts";
export { getTheme } from "./themes/get-theme.ts";
export { listThemes } from "./themes/list-themes.ts";
export { themeRoutes } from "./themes/theme-routes.ts";
export { searchedClauses, searchedPlans } from "./search-plans.ts";
export { clauseAddress, newestPlans, plansSeen } from "./searched-plans.ts";
