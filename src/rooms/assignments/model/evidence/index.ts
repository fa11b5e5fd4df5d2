export * from "./contract.ts";
export * from "./evidence.ts";
export * from "./evidence-wording.ts";
