export * from "./contract.ts";
export * from "./time-scale.ts";
