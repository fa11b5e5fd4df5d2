import { resolve } from "node:path";
import type { Outcome } from "#shared/outcome.ts";
import { createWorkerPool, type PoolRefusalCode, type RunSettings } from "../worker-pool.ts";
import type { FileRefusalCode } from "../wording.ts";
import type { Workbook } from "./cell.ts";

const workers = createWorkerPool<{ readonly path: string }, Workbook, FileRefusalCode>(
  new URL("./spreadsheet-worker.ts", import.meta.url),
);

/** Reads a .xlsx or .csv that nobody trusts, in a worker: the file may cost a worker, never the server. */
export function readSpreadsheet(
  path: string,
  settings: RunSettings = {},
): Promise<Outcome<Workbook, FileRefusalCode | PoolRefusalCode>> {
  return workers.run({ path: resolve(path) }, settings);
}
