import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** The office keeps the bodies and their successions; the administrator may stand in. */
export const mayKeepOrganisations = policy("organisations.keep", ["office", "administrator"]);

/** Which bodies there are, and were, is public; who sits in them is not asked here. */
export const mayReadOrganisations = policy("organisations.read", Role.options);

export type { NotAllowed } from "#shared/permission.ts";

/** Who sits where is the office's to keep. */
export const mayKeepPeople = policy("people.keep", ["office", "administrator"]);

/** Officials see who stands behind a body; enterprises and the public do not. */
export const mayReadPeople = policy("people.read", [
  "office",
  "administrator",
  "lead",
  "coordinator",
  "approving-leader",
  "register-keeper",
  "observer",
]);
