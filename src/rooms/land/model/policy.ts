import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Zones and clusters are public: the plan counts them, and enterprises choose among them. */
export const mayReadLand = policy("land.read", Role.options);

/** Those who keep the registers; the office and the administrator may stand in. */
export const mayKeepLand = policy("land.keep", ["office", "register-keeper", "administrator"]);
