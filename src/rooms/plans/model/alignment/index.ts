export * from "./alignment.ts";
export * from "./alignment-contract.ts";
