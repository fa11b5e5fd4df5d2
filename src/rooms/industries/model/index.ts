export * from "./enterprise.ts";
