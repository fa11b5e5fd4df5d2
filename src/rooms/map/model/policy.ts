import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Everybody may look at the map; each layer has the policy of its records. */
export const mayReadMap = policy("map.read", Role.options);
