export * from "./collection-form.ts";
export * from "./contract.ts";
export * from "./policy.ts";
