export * from "./clauses-of-theme.ts";
export * from "./gap-groups.ts";
export * from "./propose-themes.ts";
export * from "./theme.ts";
export * from "./theme-contract.ts";
export * from "./theme-gaps.ts";
export * from "./theme-lines.ts";
