export * from "./contract.ts";
export * from "./letter-kind.ts";
export * from "./letter.ts";
export * from "./notice-setting.ts";
