import type { Actor, Role } from "#shared/act.ts";

/** Where the page keeps for whom its person acts. A wish only: the server asks the delegations of the day at every request. */
export const STAND_IN_COOKIE = "lotrinh-stand-in";

/** What passes to whoever acts for somebody absent: the work of their bodies, never the keeping of the office or of people. */
const PASSED_ON: ReadonlySet<Role> = new Set(["lead", "coordinator", "approving-leader", "register-keeper"]);

export type Absent = Pick<Actor, "id" | "name" | "roles" | "bodies">;

export function passesOn({ roles }: Pick<Absent, "roles">): boolean {
  return roles.some((role) => PASSED_ON.has(role));
}

/** Acts with what the absent person passes on and nothing of their own, so that no role reaches a body it was not given for; the audit names both. */
export function actorStandingIn(self: Actor, absent: Absent): Actor {
  return {
    id: self.id,
    name: `${self.name}, thay ${absent.name}`,
    roles: absent.roles.filter((role) => PASSED_ON.has(role)),
    bodies: absent.bodies,
  };
}
