export * from "./mineral-site.ts";
