import { policy } from "#shared/permission.ts";

/** Who stands behind one assignment is named by the office. */
export const mayNamePeople = policy("assignments.name-people", ["office", "administrator"]);

/** Officials see the people behind an assignment; enterprises and the public do not. */
export const mayReadPeopleBehind = policy("assignments.read-people", [
  "office",
  "administrator",
  "lead",
  "coordinator",
  "approving-leader",
  "register-keeper",
  "observer",
]);

export type { NotAllowed } from "#shared/permission.ts";
