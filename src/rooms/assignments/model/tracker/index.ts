export { type BodiesOfCell, bodiesOfCell } from "./bodies-of-cell.ts";
export * from "./catch-up.ts";
export * from "./columns.ts";
export { documentOfCell } from "./document-of-cell.ts";
export * from "./read-tracker.ts";
export * from "./gifts-of-tracker.ts";
