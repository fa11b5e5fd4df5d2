import { policy } from "#shared/permission.ts";

/** The record holds names and values of every room, so only those who answer for the whole workspace read it. */
export const mayReadAudit = policy("audit.read", ["administrator", "office"]);

/** Personal data that must go is erased by the administrator, under a reason (Luật 91/2025/QH15). */
export const mayEraseAuditValues = policy("audit.erase", ["administrator"]);

export type { NotAllowed } from "#shared/permission.ts";
