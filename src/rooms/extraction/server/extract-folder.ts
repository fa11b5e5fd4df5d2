import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { createWorkerPool, type WorkerPool } from "#file-kit/index.ts";
import { done, type Outcome, refuse, type Refusal } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type FileOrder, outputOf } from "./extract-to-folder.ts";

export type FolderProgress = {
  readonly total: number;
  readonly ended: number;
  readonly kept: number;
  readonly refused: number;
};

type FolderSettings = {
  readonly out: string;
  readonly asOf?: PlainDate | undefined;
  /** Writes anew what is up to date too. */
  readonly again?: boolean | undefined;
  readonly onProgress: (progress: FolderProgress) => void;
  readonly onRefusal: (refusal: Refusal) => void;
};

/** Heap of one worker: a hundred pages need a fifth of it, and all cores together stay small. */
const WORKER_HEAP_MB = 72;
/** With a quarter of the usual a folder takes no longer. */
const WORKER_SEMI_SPACE_MB = 2;

/** A worker that waits for a reader may wait five times as long: five seconds for each of three hundred scanned pages, the most that a file may have. */
const SECONDS_APART = 300;

/**
 * Writes one `<name>.json` per file on all cores. What an earlier run has written from the same file is kept; a file that cannot be
 * read is named and stops no other.
 */
export async function extractFolder(files: readonly string[], settings: FolderSettings): Promise<FolderProgress> {
  const orders = ordersOf(files, settings);
  const pool: Pool = createWorkerPool(new URL("./extract-folder-worker.ts", import.meta.url), {
    atOnce: availableParallelism(),
    memoryMb: WORKER_HEAP_MB,
    semiSpaceMb: WORKER_SEMI_SPACE_MB,
  });
  let progress: FolderProgress = { total: files.length, ended: 0, kept: 0, refused: 0 };
  const end = (kind?: "kept" | "refused") => {
    progress = { ...progress, ended: progress.ended + 1, ...(kind ? { [kind]: progress[kind] + 1 } : {}) };
    settings.onProgress(progress);
  };
  const next = orders[Symbol.iterator]();
  const lane = async () => {
    for (const order of next) {
      if (order.ok && isUpToDate(order.value, settings)) {
        end("kept");
        continue;
      }
      const refusals = order.ok ? await runOne(pool, order.value) : [order.refusal];
      for (const refusal of refusals) settings.onRefusal(refusal);
      end(refusals.length === 0 ? undefined : "refused");
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return progress;
}

type Pool = WorkerPool<FileOrder, readonly Refusal[], never>;

/** What could not be read of one file. A bug that it brings to light is told with its name, and the others are read all the same. */
async function runOne(pool: Pool, order: FileOrder): Promise<readonly Refusal[]> {
  try {
    const first = await pool.run(order);
    // Too much for the worker that reads and extracts in one small heap: once more, with a reader of its own.
    const isTooMuch = !first.ok && (first.refusal.code === "file-too-heavy" || first.refusal.code === "file-too-slow");
    const outcome = isTooMuch ? await pool.run({ ...order, isReadApart: true }, { seconds: SECONDS_APART }) : first;
    return outcome.ok
      ? outcome.value
      : [{ ...outcome.refusal, params: { ...outcome.refusal.params, file: order.file } }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: "document-not-extracted", params: { file: order.file, reason } }];
  }
}

/** Two files of one name would write over each other; the second is refused. */
function ordersOf(files: readonly string[], { out, asOf }: FolderSettings): Outcome<FileOrder>[] {
  const taken = new Map<string, string>();
  return files.map((file) => {
    const output = outputOf(out, file);
    const other = taken.get(output);
    if (other !== undefined) return refuse("output-name-taken", { file, other, output });
    taken.set(output, file);
    return done({ file, out, ...(asOf === undefined ? {} : { asOf }) });
  });
}

/** Written after its document and after this program. The day of `--as-of` is not told by a file's age, so it is always read anew. */
function isUpToDate({ file, out, asOf }: FileOrder, { again }: FolderSettings): boolean {
  if (again === true || asOf !== undefined) return false;
  const written = statSync(outputOf(out, file), { throwIfNoEntry: false })?.mtimeMs;
  if (written === undefined) return false;
  return written > statSync(file).mtimeMs && written > statSync(fileURLToPath(import.meta.url)).mtimeMs;
}
