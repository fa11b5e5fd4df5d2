export * from "./carried-review.ts";
export * from "./apply-instructions.ts";
export * from "./instruction.ts";
export * from "./read-instructions.ts";
