import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Import, review and publishing of a plan belong to the People's Committee office; the administrator may stand in. */
export const mayReviewPlans = policy("plans.review", ["office", "administrator"]);

/** The same people say what becomes of a finding. */
export const mayAnswerFindings = policy("plans.answer-finding", ["office", "administrator"]);

/** A plan in review is a draft: enterprises and the public see published plans only. */
export const mayReadDrafts = policy(
  "plans.read-draft",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

/** A published plan is public. */
export const mayReadPlans = policy("plans.read", Role.options);

/** Themes repeat words of plans, of those for internal use too, so they stay in the offices; the public has its own page. */
export const mayReadThemes = policy(
  "plans.read-themes",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

/** Which sentences, registers and indicators make up a theme is for the office to say. */
export const mayKeepThemes = policy("plans.keep-themes", ["office", "administrator"]);

export type { NotAllowed } from "#shared/permission.ts";
