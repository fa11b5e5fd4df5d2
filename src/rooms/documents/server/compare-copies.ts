import { createWorkerPool, type RunSettings } from "#file-kit/index.ts";
import type { Comparison } from "../model/index.ts";

export type CompareJob = { readonly read: string; readonly other: string; readonly way: Comparison["way"] };

const workers = createWorkerPool<CompareJob, Comparison, never>(new URL("./compare-worker.ts", import.meta.url));

/** Compares two copies of a document without holding up the thread that serves people. */
export function compareCopies(job: CompareJob, settings?: RunSettings) {
  return workers.run(job, settings);
}
