import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

const WORKING = Role.options.filter((role) => role !== "public" && role !== "enterprise");

/** What enterprises told the administration is theirs: it is not public, and one does not read another's. */
export const mayReadIndustries = policy("industries.read", WORKING);

export const mayKeepIndustries = policy("industries.keep", ["office", "register-keeper", "administrator"]);
