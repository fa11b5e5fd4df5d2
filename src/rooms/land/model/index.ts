export * from "./industrial-zone.ts";
export * from "./land-parcel.ts";
export * from "./workers-housing.ts";
