import { type Actor, Role } from "#shared/act.ts";
import { type Permission, policy, type Reach } from "#shared/permission.ts";

/** Who gets in, as what and for whom, is the administrator's. */
export const mayKeepPeople = policy("access.keep-people", ["administrator"]);

/** Who asks is told who that is; whoever has not signed in is told just that. */
export const mayAskWhoActs = policy("access.who-acts", Role.options);

/** Everybody who signed in keeps their own sessions; the use case finds them by the person who asks, never by an id alone. */
export const ownAccount: Permission = {
  permission: "access.own-account",
  reachOf: ({ roles }: Actor): Reach => (roles.some((role) => role !== "public") ? "own-rows" : "none"),
};
