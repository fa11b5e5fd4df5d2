export * from "./assignment.ts";
export * from "./chips.ts";
export * from "./contract.ts";
export * from "./due-on.ts";
export * from "./policy.ts";
export * from "./refusals.ts";
export * from "./standing.ts";
export * from "./wording.ts";
