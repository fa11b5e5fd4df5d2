export * from "./contract.ts";
export * from "./policy.ts";
export { auditRefusals } from "./refusals.ts";
