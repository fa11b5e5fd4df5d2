export * from "./chips.ts";
export * from "./forecast/index.ts";
export * from "./target.ts";
export * from "./wording.ts";
