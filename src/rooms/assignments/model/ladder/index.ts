export * from "./contract.ts";
export * from "./ladder.ts";
