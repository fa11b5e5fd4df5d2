export * from "./chips.ts";
export * from "./funding.ts";
export * from "./programme.ts";
export * from "./promotion-scheme.ts";
export * from "./undertaking.ts";
export * from "./wording.ts";
