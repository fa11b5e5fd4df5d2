export * from "./contract.ts";
export * from "./time-scale.ts";
export * from "./time-span.ts";
