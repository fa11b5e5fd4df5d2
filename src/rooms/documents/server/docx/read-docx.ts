import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { DocxReading, DocxRefusal } from "./docx-reading.ts";
import { LIMITS } from "./limits.ts";

type DocxOutcome = Outcome<DocxReading, DocxRefusal>;

/** Files read at once; the others wait, so that many large files do not share out the memory between them. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism()));
/** A worker waits so long for the next file: the first one costs it several times as much as those that follow. */
const IDLE_MILLISECONDS = 10_000;

let running = 0;
const waiting: (() => void)[] = [];
const idle: Worker[] = [];

/**
 * Reads a .docx in a worker, which is ended when it takes too long or too much memory. The reading is what Word shows with all
 * tracked changes accepted; what was left out is in the notices.
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
  const worker = idle.pop() ?? startWorker();
  const answered = Promise.withResolvers<DocxOutcome>();
  const failed = Promise.withResolvers<DocxOutcome>();
  const watchdog = setTimeout(() => failed.resolve(refuse("file-too-slow", { limit: seconds })), seconds * 1000);
  const onError = (error: Error & { code?: string }) => {
    if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") failed.reject(error);
    else failed.resolve(refuse("file-too-heavy", { limit: LIMITS.memoryMb }));
  };
  const onExit = () => failed.reject(new Error("The worker ended without an answer"));
  worker.ref();
  worker.once("message", answered.resolve).once("error", onError).once("exit", onExit);
  worker.postMessage(bytes);
  let isFit = false;
  try {
    const outcome = await Promise.race([answered.promise.finally(() => (isFit = true)), failed.promise]);
    return outcome;
  } finally {
    clearTimeout(watchdog);
    worker.off("message", answered.resolve).off("error", onError).off("exit", onExit);
    if (isFit) rest(worker);
    else await worker.terminate();
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL("./docx-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
  });
  // Without a listener an error of an idle worker would end the process; it exits next, and is forgotten.
  worker.on("error", () => forget(worker)).on("exit", () => forget(worker));
  return worker;
}

/** Keeps a worker for the next file, without keeping the process alive. */
function rest(worker: Worker): void {
  worker.unref();
  idle.push(worker);
  setTimeout(() => {
    if (forget(worker)) void worker.terminate();
  }, IDLE_MILLISECONDS).unref();
}

/** Whether the worker was idle. */
function forget(worker: Worker): boolean {
  const at = idle.indexOf(worker);
  if (at >= 0) idle.splice(at, 1);
  return at >= 0;
}
