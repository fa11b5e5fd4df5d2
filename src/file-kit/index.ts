export { answerInWorker } from "./answer-in-worker.ts";
export { type EditableColumn, editableSheetFile } from "./editable-sheet.ts";
export { FileRefused } from "./file-refused.ts";
export { type IncomingFile, inScratchFolder, openIncomingFolder, receiveFile, wipe } from "./incoming-file.ts";
export { FILE_LIMITS } from "./limits.ts";
export { receiveSpreadsheet } from "./receive-spreadsheet.ts";
export { type OfficePackage, openOfficePackage, type PartRelation } from "./office-package.ts";
export type { Attributes, UsualPrefixes, XmlListener } from "./read-xml.ts";
export {
  type Sheet,
  type SheetColumn,
  sheetFile,
  type SheetRow,
  type SheetValue,
  streamCsv,
  streamSheet,
} from "./spreadsheet.ts";
export { unpackEntry } from "./unpack-entry.ts";
export { type FileRefusalCode, fileWording } from "./wording.ts";
export type { Progress } from "./worker-messages.ts";
export {
  createWorkerPool,
  type PoolLimits,
  type PoolRefusalCode,
  type RunSettings,
  type WorkerPool,
} from "./worker-pool.ts";
export * from "./workbook/index.ts";
export { readDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";
