export * from "./forecast.ts";
export * from "./methods.ts";
export * from "./period.ts";
export * from "./series-file.ts";
export type { Spread } from "./spread.ts";
