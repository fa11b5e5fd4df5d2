import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** What was made public is for everyone. */
export const mayReadPublic = policy("publishing.read-public", Role.options);

/** The office sees what would go out, makes a plan public, corrects it and takes it back. */
export const mayPublish = policy("publishing.open-to-public", ["office", "administrator"]);

/** What stands on the public page of a plan, for those who work with it. */
export const mayReadPublication = policy("publishing.read-publication", [
  "office",
  "administrator",
  "approving-leader",
  "observer",
]);

/** A list of bodies that are late goes out only by a leader's decision. */
export const mayOpenLateList = policy("publishing.open-late-list", ["approving-leader"]);
