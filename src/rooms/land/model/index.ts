export * from "./industrial-zone.ts";
