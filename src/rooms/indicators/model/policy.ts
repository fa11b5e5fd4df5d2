import { Role } from "#shared/act.ts";
import { policy, rowPolicy } from "#shared/permission.ts";

/** Whoever works in the workspace; what the public sees is chosen by publishing. */
export const mayReadIndicators = policy(
  "indicators.read",
  Role.options.filter((role) => role !== "public" && role !== "enterprise"),
);

/** What is measured, and the road it should take. */
export const mayKeepIndicators = policy("indicators.keep", ["office", "administrator"]);

/** Balances and criteria are registers: those who keep registers keep them. */
export const mayKeepBalances = policy("indicators.keep-balances", ["office", "register-keeper", "administrator"]);

/** The body that answers for a figure enters it; the office may for any. */
export const mayRecordValues = rowPolicy("indicators.record-values", {
  everywhere: ["office", "administrator"],
  own: ["lead", "register-keeper"],
});

export type { NotAllowed } from "#shared/permission.ts";
