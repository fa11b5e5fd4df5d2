import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** The office keeps the bodies and their successions; the administrator may stand in. */
export const mayKeepOrganisations = policy("organisations.keep", ["office", "administrator"]);

/** Which bodies there are, and were, is public; who sits in them is not asked here. */
export const mayReadOrganisations = policy("organisations.read", Role.options);

export type { NotAllowed } from "#shared/permission.ts";
