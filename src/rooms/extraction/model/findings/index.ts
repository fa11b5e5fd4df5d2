export * from "./finding.ts";
export * from "./findings-of.ts";
export * from "./wording.ts";
