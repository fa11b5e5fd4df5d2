export * from "./contract.ts";
export * from "./ladder-setting.ts";
export * from "./ladder.ts";
