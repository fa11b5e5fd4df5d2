export * from "./contract.ts";
export * from "./petition-desk.ts";
export * from "./refusals.ts";
