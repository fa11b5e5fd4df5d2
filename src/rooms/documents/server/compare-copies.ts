import { createWorkerPool, type RunSettings } from "#file-kit/index.ts";
import type { Comparison, Mend } from "../model/index.ts";

export type CompareJob = {
  readonly read: string;
  readonly other: string;
  readonly way: Comparison["way"];
  /** What makes the read text of the other is wanted too. */
  readonly wantsChanges?: boolean;
};
export type Compared = {
  readonly comparison: Comparison;
  /** Null: not asked for, or the two have too little in common. */
  readonly changes: readonly Mend[] | null;
};

const workers = createWorkerPool<CompareJob, Compared, never>(new URL("./compare-worker.ts", import.meta.url));

/** Compares two copies of a document without holding up the thread that serves people. */
export function compareCopies(job: CompareJob, settings?: RunSettings) {
  return workers.run(job, settings);
}
