export * from "./chips.ts";
export * from "./programme.ts";
export * from "./wording.ts";
