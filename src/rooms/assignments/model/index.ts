export * from "./assignment.ts";
export * from "./chips.ts";
export * from "./due-on.ts";
export * from "./standing.ts";
export * from "./wording.ts";
