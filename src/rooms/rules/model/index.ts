export * from "./contract.ts";
export * from "./decide-figure.ts";
export * from "./figure.ts";
export * from "./in-force.ts";
export * from "./office-figure.ts";
export * from "./policy.ts";
export * from "./refusals.ts";
export { KNOWN_STATUTES } from "./statute-book/index.ts";
export { unitInEnglish } from "./unit-in-english.ts";
