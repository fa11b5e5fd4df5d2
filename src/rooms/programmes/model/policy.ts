import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** What public money is meant for, and where it went, is public. */
export const mayReadProgrammes = policy("programmes.read", Role.options);

export const mayKeepProgrammes = policy("programmes.keep", ["office", "register-keeper", "administrator"]);
