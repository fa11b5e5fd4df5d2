import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** A market is open: whoever needs a technology finds who offers it. */
export const mayReadTechnology = policy("technology.read", Role.options);

export const mayKeepTechnology = policy("technology.keep", ["office", "register-keeper", "administrator"]);
