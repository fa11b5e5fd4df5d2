import type { Actor, Role } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

/** The office keeps the state's own structure; the administrator may stand in. */
const KEEPERS: readonly Role[] = ["office", "administrator"];

export type NotAllowed = "not-allowed";

export function mayKeepPlaces(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => KEEPERS.includes(role)) ? done(undefined) : refuse("not-allowed");
}

/** Which places there are, and were, is public. */
export function mayReadPlaces(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.length > 0 ? done(undefined) : refuse("not-allowed");
}
