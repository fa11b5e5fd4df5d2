import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Everybody may look; of each kind one finds what its own policy lets one read. */
export const maySearch = policy("search.find", Role.options);
