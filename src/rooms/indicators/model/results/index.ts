export * from "./contract.ts";
export * from "./orphans.ts";
export * from "./policy.ts";
export * from "./propose-links.ts";
export * from "./result-link.ts";
