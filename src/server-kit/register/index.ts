export { importRecords, RecordFile } from "./import-records.ts";
export { recordReferences } from "./record-references.ts";
export { type ReferencePort, type Register, register } from "./register.ts";
export { registerRoutes } from "./routes.ts";
