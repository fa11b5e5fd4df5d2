export * from "./contract.ts";
export * from "./counted-occurrence.ts";
export * from "./occurrence.ts";
export * from "./rhythm.ts";
