import type { Actor } from "#shared/act.ts";

/**
 * The person at the loopback: until sign-in exists, whoever sits at the machine is the office and its administrator. Allowed only
 * while the server listens on the loopback and owns the embedded database.
 */
export const LOOPBACK_ACTOR: Actor = {
  id: "loopback",
  name: "Người dùng tại máy này",
  roles: ["office", "administrator"],
  bodies: [],
};
