import type { Actor, Role } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

/** The office runs the review; the administrator may stand in. Everyone in the workspace reads. */
const WRITERS: readonly Role[] = ["office", "administrator"];

export type NotAllowed = "not-allowed";

/** Import, review and publishing of a plan belong to the People's Committee office. */
export function mayReviewPlans(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => WRITERS.includes(role)) ? done(undefined) : refuse("not-allowed");
}

/** A plan in review is a draft: enterprises and the public see published plans only. */
export function mayReadDrafts(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => role !== "public" && role !== "enterprise")
    ? done(undefined)
    : refuse("not-allowed");
}
