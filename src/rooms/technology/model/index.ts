export * from "./technology-listing.ts";
