import { createWorkerPool, type RunSettings } from "#file-kit/index.ts";
import type { DocxReading, DocxRefusal } from "./docx-reading.ts";

const workers = createWorkerPool<Uint8Array, DocxReading, DocxRefusal>(new URL("./docx-worker.ts", import.meta.url));

/**
 * Reads a .docx in a worker, which is ended when it takes too long or too much memory. The reading is what Word shows with all
 * tracked changes accepted; what was left out is in the notices.
 */
export function readDocx(bytes: Uint8Array, settings?: RunSettings) {
  return workers.run(bytes, settings);
}
