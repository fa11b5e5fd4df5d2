import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Licences and mines are public by the Law on Geology and Minerals; so is what is said of their safety. */
export const mayReadMinerals = policy("minerals.read", Role.options);

export const mayKeepMinerals = policy("minerals.keep", ["office", "register-keeper", "administrator"]);
