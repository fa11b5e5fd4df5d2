import type { Actor, Role } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

/** The office keeps the bodies and their successions; the administrator may stand in. */
const KEEPERS: readonly Role[] = ["office", "administrator"];

export type NotAllowed = "not-allowed";

export function mayKeepOrganisations(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.some((role) => KEEPERS.includes(role)) ? done(undefined) : refuse("not-allowed");
}

/** Which bodies there are, and were, is public; who sits in them is not asked here. */
export function mayReadOrganisations(actor: Actor): Outcome<void, NotAllowed> {
  return actor.roles.length > 0 ? done(undefined) : refuse("not-allowed");
}
