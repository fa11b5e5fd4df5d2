import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** The law is public. */
export const mayReadRules = policy("rules.read", Role.options);

/** The office writes what its province set or what it found out; the administrator may stand in. */
export const mayWriteRules = policy("rules.write", ["office", "administrator"]);
