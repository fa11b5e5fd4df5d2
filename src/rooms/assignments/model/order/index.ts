export * from "./contract.ts";
export * from "./order-of.ts";
export * from "./order-rows.ts";
export * from "./order-wording.ts";
