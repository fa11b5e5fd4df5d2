export * from "./chips.ts";
export * from "./target.ts";
export * from "./wording.ts";
