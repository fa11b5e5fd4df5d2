export * from "./desk/index.ts";
export * from "./petition.ts";
export { mayReadProposals } from "./policy.ts";
export * from "./policy-instrument.ts";
export * from "./proposed-measure.ts";
