import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { DocxReading, DocxRefusal } from "./docx-reading.ts";
import { LIMITS } from "./limits.ts";

type DocxOutcome = Outcome<DocxReading, DocxRefusal>;

/** Files read at once; the others wait, so that many large files do not share out the memory between them. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism()));

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a .docx in a worker of its own, which is ended when it takes too long or too much memory. What Word shows with all tracked
 * changes accepted; what was left out is in the notices.
 */
export async function readDocx(bytes: Uint8Array, seconds: number = LIMITS.seconds): Promise<DocxOutcome> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await readInWorker(bytes, seconds);
  } finally {
    passOn();
  }
}

/** Gives the place to the next that waits. */
function passOn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

async function readInWorker(bytes: Uint8Array, seconds: number): Promise<DocxOutcome> {
  const worker = new Worker(new URL("./docx-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
  });
  const ended = Promise.withResolvers<DocxOutcome>();
  const watchdog = setTimeout(() => ended.resolve(refuse("file-too-slow", { limit: seconds })), seconds * 1000);
  worker.once("message", (outcome: DocxOutcome) => ended.resolve(outcome));
  worker.once("error", (error: Error & { code?: string }) => {
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY") {
      ended.resolve(refuse("file-too-heavy", { limit: LIMITS.memoryMb }));
    } else ended.reject(error);
  });
  worker.once("exit", () => ended.reject(new Error("The worker ended without an answer")));
  try {
    return await ended.promise;
  } finally {
    clearTimeout(watchdog);
    await worker.terminate();
  }
}
