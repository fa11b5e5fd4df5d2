export * from "./contract.ts";
export * from "./occurrence.ts";
export * from "./rhythm.ts";
