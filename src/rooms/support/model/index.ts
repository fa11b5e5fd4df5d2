export * from "./petition.ts";
export * from "./policy-instrument.ts";
export * from "./proposed-measure.ts";
