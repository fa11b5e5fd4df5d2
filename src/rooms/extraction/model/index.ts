export * from "./checks.ts";
export * from "./extract.ts";
export * from "./group-name.ts";
export * from "./office-table.ts";
export * from "./prediction.ts";
export * from "./proposal.ts";
export * from "./rule-wording.ts";
export * from "./wording.ts";
