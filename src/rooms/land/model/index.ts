export * from "./industrial-zone.ts";
export { mayKeepLand, mayReadLand } from "./policy.ts";
