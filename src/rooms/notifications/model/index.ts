export * from "./contract.ts";
export * from "./digest.ts";
export * from "./letter.ts";
export * from "./notice-setting.ts";
