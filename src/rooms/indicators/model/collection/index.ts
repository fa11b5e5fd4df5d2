export * from "./collection-form.ts";
export * from "./contract.ts";
export * from "./merge.ts";
export * from "./merged-contract.ts";
export * from "./places-asked.ts";
export * from "./policy.ts";
export * from "./reply-file.ts";
