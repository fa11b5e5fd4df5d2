export * from "./collection-form.ts";
export * from "./contract.ts";
export * from "./policy.ts";
export * from "./reply-file.ts";
