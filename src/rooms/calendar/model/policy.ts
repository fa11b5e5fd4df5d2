import { type Actor, Role } from "#shared/act.ts";
import { type Permission, policy, type Reach } from "#shared/permission.ts";

/** Which days are worked is public. */
export const mayReadCalendar = policy("calendar.read", Role.options);

/** The office settles what the law leaves open, and its own days off. */
export const mayKeepCalendar = policy("calendar.keep", ["office", "administrator"]);

/** What falls due again and again is for officials. */
export const mayReadDeadlines = policy("calendar.read-deadlines", [
  "office",
  "administrator",
  "lead",
  "coordinator",
  "approving-leader",
  "register-keeper",
  "observer",
]);

/** Whoever reads the deadlines may subscribe to them, by addresses of their own; the use case finds them by the person who asks. */
export const ownFeeds: Permission = {
  permission: "calendar.own-feeds",
  reachOf: (actor: Actor): Reach => (mayReadDeadlines(actor).ok ? "own-rows" : "none"),
};
