export { createRecord } from "./change-record.ts";
export { forgetValues } from "./forget-values.ts";
export { getRecord } from "./get-record.ts";
export { importRecords, RecordFile } from "./import-records.ts";
export { listRecords, outlineRecords } from "./list-records.ts";
export { recordReferences } from "./record-references.ts";
export { type ReferencePort, type Register, register } from "./register.ts";
export { registerRoutes } from "./routes.ts";
export { saveRows } from "./save-rows.ts";
