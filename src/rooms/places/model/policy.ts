import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** The office keeps the state's own structure; the administrator may stand in. */
export const mayKeepPlaces = policy("places.keep", ["office", "administrator"]);

/** Which places there are, and were, is public. */
export const mayReadPlaces = policy("places.read", Role.options);

export type { NotAllowed } from "#shared/permission.ts";
