export * from "./contract.ts";
export * from "./part.ts";
export * from "./part-course.ts";
export * from "./part-standing.ts";
export * from "./part-wording.ts";
