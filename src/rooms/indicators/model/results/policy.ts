import { policy } from "#shared/permission.ts";

/** It tells of every body's assignments, so it is for those who see them all. */
export const mayReadResults = policy("indicators.read-results", [
  "office",
  "administrator",
  "approving-leader",
  "register-keeper",
  "observer",
]);
