import { Role } from "#shared/act.ts";
import { policy } from "#shared/permission.ts";

/** Which support exists, and on what terms, is for everyone to know. */
export const mayReadSupport = policy("support.read", Role.options);

/** Drafts of policies and petitions on their way are the administration's until they are answered. */
export const mayReadProposals = policy(
  "support.read-proposals",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

export const mayKeepSupport = policy("support.keep", ["office", "register-keeper", "administrator"]);
